/// A page of a PDF with the words that its invisible text is to have.
struct PageWork {
  /// Which page, from 0.
  let number: Int
  /// Its object.
  let reference: String
  /// The page as it was read.
  let sheet: PageSheet
  /// The corrected words that are not drawn to be seen.
  private(set) var lines: [[CorrectedWord]]
  /// Whether a recogniser read them.
  let isRecognised: Bool
  /// Whether the page is an image that was not part of a PDF.
  let isImage: Bool
  /// What its content shows; `nil` if it could not be read.
  private(set) var content: PageContent?
  /// How it lies; `nil` if its size is not known.
  private(set) var placement: PagePlacement?

  init(
    number: Int, reference: String, sheet: PageSheet, lines: [[CorrectedWord]], isRecognised: Bool,
    isImage: Bool
  ) {
    self.number = number
    self.reference = reference
    self.sheet = sheet
    self.lines = lines
    self.isRecognised = isRecognised
    self.isImage = isImage
  }

  /// Takes what was read of the PDF.
  mutating func read(_ streams: [String: [UInt8]], _ objects: PDFObjects) {
    let media = objects.rectangle(objects.inherited(reference, "/MediaBox"))
    let crop = objects.rectangle(objects.inherited(reference, "/CropBox")).flatMap { media?.intersection($0) }
    let rotation = objects.inherited(reference, "/Rotate").numeric.map { Int($0) } ?? 0
    // An image that says it is to be turned may have been read as it lies.
    placement = (isImage ? [rotation, 0] : [rotation]).compactMap {
      PagePlacement(sheet, boxes: [media, crop].compactMap { $0 }, rotation: $0)
    }.min { $0.misfit < $1.misfit }
    let parts = objects.contents(reference).map { streams[$0] }
    guard parts.allSatisfy({ $0 != nil }) else { return }
    var streams = streams
    streams[PageContent.own] = Array(parts.compactMap { $0 }.joined(separator: [0x0A]))
    content = PageContent(reference, objects, streams: streams)
  }

  /// Whether there is text to be seen, and text that is not: it must be told which words are which.
  var isMixed: Bool {
    guard let content, content.hasSeenText else { return false }
    return content.hasUnseenText || isRecognised
  }

  /// Leaves out the words that are drawn to be seen: those at the places of `seen`, or all.
  mutating func leaveOut(_ seen: [PageBox], _ findings: inout SearchablePDF.Findings) {
    guard let content, let placement else {
      findings.unread.append(number + 1)
      lines = []
      return
    }
    func isSeen(_ word: CorrectedWord) -> Bool {
      guard isMixed else { return content.hasSeenText }
      let x = (word.box.left + word.box.right) / 2 * Float(placement.along)
      let y = (word.box.top + word.box.bottom) / 2 * Float(placement.across)
      return seen.contains { $0.left <= x && x <= $0.right && $0.top <= y && y <= $0.bottom }
    }
    lines = lines.map { line in
      line.filter { word in
        let isSeen = isSeen(word)
        if isSeen, word.isChanged { findings.seen += 1 }
        return !isSeen
      }
    }.filter { !$0.isEmpty }
  }

  /// Whether the page is to be changed.
  var isNeeded: Bool {
    content != nil && placement != nil && (isRecognised || lines.contains { $0.contains(where: \.isChanged) })
  }
}
