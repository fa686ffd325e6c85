public import Ordret

/// A letter with all its changes, as one page of HTML for people: `ordret explain --html`.
///
/// Everything shown is taken from the record, in which CPR numbers are masked.
public struct LetterExplanation: Sendable {
  let record: LetterRecord
  /// The text as it was read.
  let original: ShownText
  let pages: [ExplainedPage]
  /// By the number of a change the one under whose number its place is marked: changes of one word share its
  /// mark.
  let anchors: [Int]
  /// By the number of a change how sure the recogniser was of what it read, if it told.
  let confidences: [Float?]
  let images: PageImages
  /// How many words the letter has.
  let words: Int

  /// What a letter that has gone through the pipeline came to.
  /// - Parameters:
  ///   - images: those of its pages. Where a CPR number was read they are left out, unless `showCPR`.
  public init(_ document: Document, images: PageImages = PageImages(), showCPR: Bool = false) {
    let record = LetterRecord(
      document, generator: LetterRecord.Generator(), options: RecordOptions(showCPR: showCPR))
    let original = ShownText(record.text?.original ?? "")
    let source = ShownText(document.source.bytes)
    let pages = ExplainedPage.pages(of: document, original, source, record.corrections)
    let corrections = record.corrections
    var anchors = Array(corrections.indices)
    // A suggestion may hold a change.
    var end = 0
    for change in corrections.indices {
      if corrections[change].range.start < end { anchors[change] = anchors[change - 1] }
      end = max(end, corrections[change].range.end)
    }
    var confidences = [Float?](repeating: nil, count: corrections.count)
    for place in pages.flatMap(\.places) {
      for change in place.changes {
        anchors[change] = min(anchors[change], place.changes.lowerBound)
        confidences[change] = confidences[change] ?? place.confidence
      }
    }
    // Where something is masked, the image shows it.
    let masked = pages.indices.filter {
      !original[pages[$0].range].elementsEqual(source[pages[$0].range])
    }
    var images = images
    images.hide(Set(masked))
    self.record = record
    self.original = original
    self.pages = pages
    self.anchors = anchors
    self.confidences = confidences
    self.images = images
    words = document.reading.words
  }

  /// How sure a change is, as the page marks it.
  enum Mark: String, CaseIterable, Comparable {
    case certain = "k1"
    case likely = "k2"
    case doubtful = "k3"
    /// Not made.
    case suggestion = "k4"

    init(_ correction: LetterRecord.Correction) {
      self =
        !correction.applied
        ? .suggestion
        : correction.probability < 0.8 ? .doubtful : correction.probability < 0.95 ? .likely : .certain
    }

    /// The surest first.
    static func < (a: Mark, b: Mark) -> Bool { a.rawValue < b.rawValue }
  }

  /// The mark of a place where several changes may be: that of the least sure one that was made, else a
  /// suggestion.
  func mark(_ changes: some Sequence<Int>) -> Mark {
    let marks = changes.map { Mark(record.corrections[$0]) }
    return marks.filter { $0 != .suggestion }.max() ?? .suggestion
  }
}

/// A text that is reached by code points.
struct ShownText: Sendable {
  let bytes: [UInt8]
  /// Where each code point begins, and the end.
  private let starts: [UInt32]

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// A text in valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [UInt32] = []
    starts.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(UInt32(index)) }
    starts.append(UInt32(bytes.count))
    self.starts = starts
  }

  /// How many code points there are.
  var count: Int { starts.count - 1 }

  /// The bytes of a range in code points.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])]
  }

  /// A part of the text after those changes that were made in it.
  func applying(_ changes: ArraySlice<LetterRecord.Correction>, in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for change in changes where change.applied {
      let place = (change.range.start..<change.range.end).clamped(to: range)
      guard position <= place.lowerBound else { continue }
      result += self[position..<place.lowerBound]
      result += change.corrected.utf8
      position = place.upperBound
    }
    return result + self[position..<range.upperBound]
  }

  /// The range in code points of a range in bytes.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    place(range.lowerBound)..<place(range.upperBound)
  }

  /// How many code points begin before a byte.
  private func place(_ byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
