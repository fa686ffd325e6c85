/// Cuts sentences into words. Linear in the bytes read.
///
/// Forms are looked up once: the reader remembers what it has seen, so use one reader for a whole letter.
struct WordReader {
  private let bytes: [UInt8]
  private let verbs: VerbTable
  private var seen: [String: (WordClass, [VerbReading])] = [:]

  /// A reader of `text` that knows `verbs`.
  init(text: SourceText, verbs: VerbTable) {
    bytes = text.bytes
    self.verbs = verbs
  }

  /// The words of a sentence, in reading order.
  mutating func words(of sentence: Layout.Sentence) -> [Word] { words(in: sentence.pieces) }

  /// The words of pieces of text that are read as one. A word that a piece's end divides with a hyphen is
  /// one.
  mutating func words(in pieces: [TextRange]) -> [Word] {
    var words: [Word] = []
    for piece in pieces {
      let first = words.count
      read(piece.bytes, into: &words)
      guard first > 0, first < words.count else { continue }
      join(at: first, in: &words)
    }
    for index in words.indices where words[index].isWord { look(up: &words[index]) }
    return words
  }

  /// `bebyg-` and `gelse` over a line end become `bebyggelse`; `børne-` before `og` stays.
  private func join(at index: Int, in words: inout [Word]) {
    let (left, right) = (words[index - 1], words[index])
    guard left.isWord, left.lower.utf8.count > 2, left.lower.hasSuffix("-"), right.shape == .lower,
      !WordClass.of(right.lower).contains(.coordinator)
    else { return }
    words[index - 1].lower = String(left.lower.dropLast()) + right.lower
    words[index - 1].range = left.range.cover(right.range)
    words.remove(at: index)
  }

  private mutating func look(up word: inout Word) {
    if let known = seen[word.lower] {
      (word.classes, word.verbs) = known
      return
    }
    word.classes = WordClass.of(word.lower)
    word.verbs = verbs.readings(of: word.lower)
    if word.lower.hasSuffix("ér") {
      // The accent marks an imperative: `Kvittér`.
      word.verbs = [
        VerbReading(lemma: String(word.lower.dropLast(2)) + "ere", form: .imperative, rare: false)
      ]
    }
    seen[word.lower] = (word.classes, word.verbs)
  }

  private func read(_ range: Range<Int>, into words: inout [Word]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte <= 0x20 {
        index += 1
      } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
        index += 2
      } else if let end = addressEnd(from: index, in: range) {
        words.append(make(index..<end, shape: .address))
        index = end
      } else if isLetter(index) {
        let end = wordEnd(from: index, in: range)
        words.append(make(index..<end, shape: shape(of: index..<end)))
        index = end
      } else if isDigit(byte) {
        let end = numberEnd(from: index, in: range)
        words.append(make(index..<end, shape: .number))
        index = end
      } else {
        let end = min(index + scalarLength(byte), range.upperBound)
        words.append(make(index..<end, shape: .mark))
        index = end
      }
    }
  }

  private func make(_ range: Range<Int>, shape: Word.Shape) -> Word {
    Word(range: TextRange(range), lower: Self.lowercased(bytes[range]), shape: shape)
  }

  /// Letters, with single hyphens, apostrophes and full stops between letters, and a hyphen at the end
  /// (`børne-`).
  private func wordEnd(from start: Int, in range: Range<Int>) -> Int {
    var index = start
    var dotted = false
    while index < range.upperBound {
      if isLetter(index) || isDigit(bytes[index]) {
        index += scalarLength(bytes[index])
        continue
      }
      let byte = bytes[index]
      let mark = byte == 0xE2 && bytes[index...].starts(with: [0xE2, 0x80, 0x99]) ? 3 : 1
      let after = index + mark
      let isJoiner = byte == 0x2D || byte == 0x27 || byte == 0x2E || byte == 0x2F || mark == 3
      guard isJoiner else { break }
      guard after < range.upperBound, isLetter(after) || (byte == 0x2D && isDigit(bytes[after])) else {
        if byte == 0x2D || (byte == 0x2E && dotted) { index = after }
        break
      }
      // A full stop joins abbreviations only (`bl.a.`, `m.v.`), a stroke only forms such as `A/S`.
      if byte == 0x2E && (index - start > 4 || isUpper(after)) { break }
      if byte == 0x2F && !(isUpper(start) && isUpper(after) && index - start <= 2) { break }
      dotted = dotted || byte == 0x2E
      index = after
    }
    return min(index, range.upperBound)
  }

  private func numberEnd(from start: Int, in range: Range<Int>) -> Int {
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      if isDigit(byte) || isLetter(index) {
        index += scalarLength(byte)
      } else if byte == 0x2E || byte == 0x2D || byte == 0x2F || byte == 0x2C,
        index + 1 < range.upperBound, isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    return min(index, range.upperBound)
  }

  /// The end of a web or e-mail address that begins here; looks at most 200 bytes ahead.
  private func addressEnd(from start: Int, in range: Range<Int>) -> Int? {
    guard start == range.lowerBound || !isLetter(start - 1) else { return nil }
    guard isLetter(start) || isDigit(bytes[start]) else { return nil }
    var index = start
    var isAddress = bytes[start...].starts(with: Self.www)
    let limit = min(range.upperBound, start + 200)
    while index < limit, bytes[index] > 0x20, !Self.closing.contains(bytes[index]) {
      if bytes[index] == 0x40 { isAddress = true }
      if bytes[index] == 0x3A, bytes[index...].starts(with: Self.scheme) { isAddress = true }
      index += 1
    }
    guard isAddress else { return nil }
    while index > start + 1, Self.trailing.contains(bytes[index - 1]) { index -= 1 }
    return index
  }

  private static let www = Array("www.".utf8)
  private static let scheme = Array("://".utf8)
  private static let closing = Array("<>)]\"".utf8)
  private static let trailing = Array(".,;:".utf8)

  private func shape(of range: Range<Int>) -> Word.Shape {
    guard isUpper(range.lowerBound) else { return .lower }
    var index = range.lowerBound
    var letters = 0
    while index < range.upperBound {
      if isLetter(index) {
        if !isUpper(index) { return .capital }
        letters += 1
      }
      index += scalarLength(bytes[index])
    }
    return letters > 1 ? .capitals : .capital
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func scalarLength(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// ASCII letters and everything in two bytes from U+00C0 on, but for × and ÷.
  private func isLetter(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    guard byte >= 0xC3, byte < 0xE0, index + 1 < bytes.count else { return false }
    return !(byte == 0xC3 && (bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7))
  }

  private func isUpper(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return byte == 0xC3 && index + 1 < bytes.count && bytes[index + 1] <= 0x9E && bytes[index + 1] != 0x97
  }

  /// Lower case of ASCII and Latin-1 letters; `’` becomes `'`.
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var latin = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, bytes[index...].starts(with: [0xE2, 0x80, 0x99]) {
        result.append(0x27)
        index += 3
        continue
      }
      if byte >= 0x41 && byte <= 0x5A {
        result.append(byte | 0x20)
      } else if latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97 {
        result.append(byte + 0x20)
      } else {
        result.append(byte)
      }
      latin = byte == 0xC3
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
