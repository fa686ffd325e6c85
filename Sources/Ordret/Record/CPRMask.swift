/// Which parts of a document's two texts are CPR numbers and come out as `x`s.
///
/// A number found in one text is hidden in the other as well, so that a misread number does not show in the
/// original. Outside the corrections both texts hide the same places: the record stays reversible.
struct CPRMask: Sendable {
  private let source: [TextRange]
  private let corrected: [TextRange]
  private let isOff: Bool

  /// The mask of a document; hides nothing if `showCPR`.
  init(_ document: Document, showCPR: Bool) {
    isOff = showCPR
    guard !showCPR else {
      source = []
      corrected = []
      return
    }
    let map = document.correctedMap
    let inSource = CPRNumber.ranges(in: document.source.bytes).map { TextRange($0) }
    let inCorrected =
      CPRNumber.ranges(in: document.corrected.bytes).map { TextRange($0) }
      + document.entities.filter { $0.type == .cpr }.map(\.range)
    source = Self.merged(inSource + inCorrected.map(map.base))
    corrected = Self.merged(inCorrected + source.map(map.derived))
  }

  /// A part of the source as the record may show it.
  func source(_ document: Document, _ range: TextRange) -> String {
    Self.slice(document.source, range, source)
  }

  /// A part of the corrected text as the record may show it.
  func corrected(_ document: Document, _ range: TextRange) -> String {
    Self.slice(document.corrected, range, corrected)
  }

  /// Whether a part of the source holds, or is part of, a number.
  func hides(_ range: TextRange) -> Bool { Self.first(in: source, after: range.start) { $0.overlaps(range) } }

  /// A derived string (a canonical value, a message) as the record may show it.
  func value(_ string: String) -> String { isOff ? string : CPRNumber.masked(string) }

  /// A string that comes from a hidden place: every letter and digit is hidden.
  func hidden(_ string: String) -> String {
    isOff ? string : String(decoding: CPRNumber.blanked(Array(string.utf8)[...]), as: UTF8.self)
  }

  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted() where !range.isEmpty {
      if let last = result.last, range.start <= last.end {
        result[result.count - 1] = last.cover(range)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func firstIndex(in ranges: [TextRange], endingAfter position: TextOffset) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func first(
    in ranges: [TextRange], after position: TextOffset, _ test: (TextRange) -> Bool
  ) -> Bool {
    let index = firstIndex(in: ranges, endingAfter: position)
    return index < ranges.count && test(ranges[index])
  }

  private static func slice(_ text: SourceText, _ range: TextRange, _ hidden: [TextRange]) -> String {
    var index = firstIndex(in: hidden, endingAfter: range.start)
    guard index < hidden.count, hidden[index].overlaps(range) else { return text[range] }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var position = range.start.utf8
    while index < hidden.count, hidden[index].start < range.end {
      let start = max(hidden[index].start.utf8, range.start.utf8)
      let end = min(hidden[index].end.utf8, range.end.utf8)
      result += text.bytes[position..<start]
      result += CPRNumber.blanked(text.bytes[start..<end])
      position = end
      index += 1
    }
    result += text.bytes[position..<range.end.utf8]
    return String(decoding: result, as: UTF8.self)
  }
}
