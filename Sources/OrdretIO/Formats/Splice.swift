/// Bytes of a file that others take the place of.
struct Splice: Hashable, Sendable {
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: some Sequence<UInt8>) {
    self.range = range
    self.bytes = Array(bytes)
  }

  init(_ range: Range<Int>, _ text: String) { self.init(range, text.utf8) }

  /// The same, further on in the file.
  func shifted(by offset: Int) -> Splice {
    Splice((range.lowerBound + offset)..<(range.upperBound + offset), bytes)
  }

  /// Bytes put in at an offset.
  init(at offset: Int, _ text: String) { self.init(offset..<offset, text.utf8) }
}

extension [Splice] {
  /// In the order of the file; of two that overlap the first stands.
  var inOrder: [Splice] {
    var end = 0
    return enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    .compactMap { _, splice in
      guard end <= splice.range.lowerBound else { return nil }
      end = splice.range.upperBound
      return splice
    }
  }

  /// The bytes of a range of a file, of which `bytes` are those from `base` on, with the splices put in.
  func applied(to bytes: ArraySlice<UInt8>, of range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + count * 32)
    let shift = bytes.startIndex - range.lowerBound
    var position = range.lowerBound
    for splice in inOrder {
      result += bytes[(position + shift)..<(splice.range.lowerBound + shift)]
      result += splice.bytes
      position = splice.range.upperBound
    }
    result += bytes[(position + shift)..<(range.upperBound + shift)]
    return result
  }
}
