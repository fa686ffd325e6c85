/// Puts the text of pages together, word by word.
struct PageAssembler {
  private(set) var result: PageText
  private var gap = Gap.none
  /// Pages that have begun since the last word.
  private var newPages = 0

  /// What stands before the next word.
  private enum Gap: Int {
    case none, space, line, block
  }

  init(_ format: PageFormat?) { result = PageText(format) }

  /// A page begins, of this size, resolution and image as far as they are known.
  mutating func page(
    width: Float? = nil, height: Float? = nil, unitsPerInch: Float? = nil, image: String? = nil
  ) {
    if 0 < result.pages { newPages += 1 }
    result.pages += 1
    endSheet()
    let start = result.words.count
    result.sheets.append(
      PageSheet(width: width, height: height, unitsPerInch: unitsPerInch, image: image, words: start..<start))
  }

  /// What comes stands in another block or paragraph.
  mutating func block() { widen(.block) }

  /// What comes stands on another line.
  mutating func line() { widen(.line) }

  /// Adds a word, unless it has no text. Tells its number.
  @discardableResult
  mutating func add(_ text: some Collection<UInt8>, _ word: PageWord, _ alternatives: [PageAlternative] = [])
    -> Int?
  {
    guard !text.isEmpty else {
      result.doubts.wordsWithoutText += 1
      return nil
    }
    if let box = word.box { judge(box) }
    beginWord()
    var word = word
    let start = result.text.count
    result.text += text
    word.text = start..<result.text.count
    result.words.append(word)
    if !alternatives.isEmpty { result.alternatives[result.words.count - 1] = alternatives }
    return result.words.count - 1
  }

  /// Adds a hyphen to the last word; it is an element of its own in the file.
  mutating func addHyphen() {
    guard let last = result.words.indices.last, gap == .space, !result.words[last].hasHyphenElement,
      result.text.last != UInt8(ascii: "-")
    else { return }
    result.text.append(UInt8(ascii: "-"))
    result.words[last].text = result.words[last].text.lowerBound..<result.text.count
    result.words[last].hasHyphenElement = true
  }

  /// Notes a text that repeats those of words.
  mutating func add(_ content: Range<Int>, repeating words: Range<Int>) {
    if !words.isEmpty { result.repeats.append(PageText.Repeat(content: content, words: words)) }
  }

  /// Notes where a step of processing may stand.
  mutating func note(_ step: PageText.StepPlace) { result.step = step }

  /// Changes what is known of the file.
  mutating func update(_ body: (inout PageText) -> Void) { body(&result) }

  /// How many bytes of text there are.
  var count: Int { result.text.count }

  /// The text up to here, and begins anew: what comes is another part of the same file.
  mutating func take() -> PageText {
    finish()
    let part = result
    result.text = []
    result.words = []
    // A page may go on in the next part.
    result.sheets = result.sheets.suffix(1)
    for sheet in result.sheets.indices { result.sheets[sheet].words = 0..<0 }
    result.alternatives = [:]
    result.repeats = []
    result.doubts = PageText.Doubts()
    gap = .none
    return part
  }

  private mutating func endSheet() {
    guard let last = result.sheets.indices.last else { return }
    result.sheets[last].words = result.sheets[last].words.lowerBound..<result.words.count
  }

  private mutating func finish() {
    endSheet()
    if !result.text.isEmpty { result.text.append(0x0A) }
  }

  private mutating func widen(_ other: Gap) {
    if gap.rawValue < other.rawValue { gap = other }
  }

  private mutating func beginWord() {
    if result.text.isEmpty { gap = .none }
    if 0 < newPages {
      if !result.text.isEmpty { result.text.append(0x0A) }
      result.text += [UInt8](repeating: 0x0C, count: newPages)
      newPages = 0
    } else {
      switch gap {
      case .none: break
      case .space: result.text.append(0x20)
      case .line: result.text.append(0x0A)
      case .block: result.text += [0x0A, 0x0A]
      }
    }
    gap = .space
  }

  private mutating func judge(_ box: PageBox) {
    let (width, height) = (result.sheets.last?.width, result.sheets.last?.height)
    if box.right < box.left || box.bottom < box.top {
      result.doubts.brokenBoxes += 1
    } else if box.left < 0 || box.top < 0 || width.map({ $0 < box.right }) ?? false
      || height.map({ $0 < box.bottom }) ?? false
    {
      result.doubts.boxesOutside += 1
    }
  }
}
