/// Many splices in the order of the file, none overlapping another, packed: 16 bytes each beside their own.
struct SpliceList {
  private var places: [Place] = []
  private var bytes: [UInt8] = []

  private struct Place {
    var offset: Int
    var length: Int32
    var count: Int32
  }

  /// How many there are.
  var count: Int { places.count }

  /// Adds splices, which stand behind those that are there.
  mutating func append(_ splices: [Splice]) {
    for splice in splices {
      places.append(
        Place(
          offset: splice.range.lowerBound, length: Int32(clamping: splice.range.count),
          count: Int32(clamping: splice.bytes.count)))
      bytes += splice.bytes
    }
  }

  /// The splice of a number, whose bytes begin at `start` of all of them.
  func splice(_ number: Int, at start: Int) -> (range: Range<Int>, bytes: ArraySlice<UInt8>) {
    let place = places[number]
    return (place.offset..<(place.offset + Int(place.length)), bytes[start..<(start + Int(place.count))])
  }
}
