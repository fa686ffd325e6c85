/// The letters of readings, one after the other: those that are remembered, and those that serve one document pass.
///
/// The obvious choice is an array of letters a reading: an allocation each, a count of owners at every copy, and a
/// heap full of holes. Here a reading is plain memory that says where its letters stand.
final class ReadingLetters {
  private var kept: [UInt8] = []
  private var passing: [UInt8] = []

  /// Where letters stand: in those kept from 0 on, in those of the pass below 0.
  struct Place: Sendable, Hashable, BitwiseCopyable {
    fileprivate var start: Int32
    private(set) var count: Int32

    /// No letters.
    static let none = Place(start: 0, count: 0)

    fileprivate init(start: Int32, count: Int32) { (self.start, self.count) = (start, count) }

    var isEmpty: Bool { count == 0 }
    fileprivate var isPassing: Bool { start < 0 }
    fileprivate var range: Range<Int> {
      let first = Int(start < 0 ? ~start : start)
      return first..<first + Int(count)
    }
  }

  /// The letters at a place. What passed is gone after ``forgetPassing()``.
  subscript(place: Place) -> ArraySlice<UInt8> {
    place.isPassing ? passing[place.range] : kept[place.range]
  }

  /// Whether the letters at two places are the same.
  func areEqual(_ one: Place, _ other: Place) -> Bool {
    one == other || one.count == other.count && self[one].elementsEqual(self[other])
  }

  /// Whether the letters at a place are these.
  @inline(__always)
  func areEqual(_ place: Place, _ letters: Span<UInt8>) -> Bool {
    guard Int(place.count) == letters.count else { return false }
    let own = (place.isPassing ? passing : kept).span.extracting(place.range)
    for index in own.indices where own[index] != letters[index] { return false }
    return true
  }

  /// Keeps letters.
  func keep(_ letters: some Collection<UInt8>) -> Place {
    guard !letters.isEmpty else { return .none }
    let start = kept.count
    kept.append(contentsOf: letters)
    return Place(start: Int32(start), count: Int32(kept.count - start))
  }

  /// The same of letters in a span.
  func keep(_ letters: Span<UInt8>) -> Place {
    let start = kept.count
    for index in letters.indices { kept.append(letters[index]) }
    return Place(start: Int32(start), count: Int32(kept.count - start))
  }

  /// Takes up letters for this pass.
  func pass(_ letters: some Collection<UInt8>) -> Place {
    guard !letters.isEmpty else { return .none }
    let start = passing.count
    passing.append(contentsOf: letters)
    return Place(start: ~Int32(start), count: Int32(passing.count - start))
  }

  /// Forgets all letters and gives those that were kept, so that some of them can be kept again.
  func takeKept() -> Kept {
    passing.removeAll(keepingCapacity: true)
    defer { kept = [] }
    return Kept(letters: kept)
  }

  /// Letters that were kept.
  struct Kept {
    fileprivate var letters: [UInt8]

    subscript(place: Place) -> ArraySlice<UInt8> { letters[place.range] }
  }

  func forgetPassing() { passing.removeAll(keepingCapacity: true) }

  /// How many letters are kept.
  var keptCount: Int { kept.count }
}
