/// One pass over a text in NFC by the tables ``LookAlikes`` and ``Invisibles``.
struct CharacterFolder {
  private let bytes: [UInt8]
  private var found: [ByteEdit] = []
  /// Where the last word that was looked at for foreign letters ends.
  private var wordEnd = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The edits, sorted. Cost: linear; each word is read at most twice.
  consuming func edits() -> [ByteEdit] {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = UTF8Scan.length(of: bytes[index])
      // All of Latin-1 but the soft hyphen is as it should be.
      if bytes[index] > 0xC3 || bytes[index] == 0xC2 && bytes[index + 1] == 0xAD {
        visit(UTF8Scan.scalar(bytes, at: index), at: index..<(index + length))
      }
      index += length
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func visit(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    switch scalar.value {
    case 0xFB00...0xFB06:
      if let letters = LookAlikes.ligatures[scalar] { found.append(ByteEdit(range, Array(letters.utf8))) }
    case 0xFF01...0xFF5E:
      found.append(ByteEdit(range, [UInt8(scalar.value - 0xFEE0)]))
    case 0x0370...0x052F:
      if range.lowerBound >= wordEnd { visitWord(around: range) }
    default:
      if let treatment = Invisibles.treatment(scalar), let edit = edit(for: treatment, at: range) {
        found.append(edit)
      }
    }
  }

  // MARK: Invisible characters

  private func edit(for treatment: Invisibles.Treatment, at range: Range<Int>) -> ByteEdit? {
    let drop = ByteEdit(range, [])
    switch treatment {
    case .drop: return drop
    case .softHyphen:
      let divides = isLineEnd(range.upperBound) && before(range.lowerBound).map(UTF8Scan.isLetter) ?? false
      return divides ? ByteEdit(range, [UInt8(ascii: "-")]) : drop
    case .byteOrderMark: return range.lowerBound == 0 ? nil : drop
    case .joiner: return joins(before(range.lowerBound)) || joins(after(range.upperBound)) ? nil : drop
    case .variation:
      guard let base = before(range.lowerBound) else { return drop }
      return UTF8Scan.isSpace(base) || isEuropean(base) && UTF8Scan.isLetter(base) ? drop : nil
    }
  }

  /// Whether only spaces stand before the line's end.
  private func isLineEnd(_ index: Int) -> Bool {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    return index < bytes.count && bytes[index] == 0x0A
  }

  /// Whether joiners and marks of direction have a meaning beside a character: in other scripts, and in
  /// emoji.
  private func joins(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if !UTF8Scan.isLetter(scalar) {
      let isEmoji = scalar.properties.isEmoji && !scalar.isASCII || scalar.properties.isEmojiModifier
      return isEmoji || ICU.script(of: scalar) == .other || (0xFE00...0xFE0F).contains(scalar.value)
    }
    return !isEuropean(scalar)
  }

  private func isEuropean(_ scalar: Unicode.Scalar) -> Bool {
    switch ICU.script(of: scalar) {
    case .latin, .greek, .cyrillic, .common: true
    case .inherited, .other: false
    }
  }

  private func before(_ index: Int) -> Unicode.Scalar? {
    index > 0 ? UTF8Scan.scalar(bytes, at: UTF8Scan.start(bytes, before: index)) : nil
  }

  private func after(_ index: Int) -> Unicode.Scalar? {
    index < bytes.count ? UTF8Scan.scalar(bytes, at: index) : nil
  }

  // MARK: Letters of other scripts

  /// Folds the Cyrillic and Greek letters of a word that has Latin letters too, if that makes all of it
  /// Latin.
  private mutating func visitWord(around range: Range<Int>) {
    let word = word(around: range)
    wordEnd = word.upperBound
    var (latin, small, cyrillic, greek, smallGreek) = (0, 0, 0, 0, 0)
    var folds: [ByteEdit] = []
    var index = word.lowerBound
    while index < word.upperBound {
      let scalar = UTF8Scan.scalar(bytes, at: index)
      let length = UTF8Scan.length(of: bytes[index])
      let script = scalar.isASCII || (0xC0..<0x250).contains(scalar.value) ? .latin : ICU.script(of: scalar)
      switch script {
      case .latin:
        latin += 1
        if UTF8Scan.isLower(scalar) { small += 1 }
      case .cyrillic, .greek:
        let table = script == .greek ? LookAlikes.greek : LookAlikes.cyrillic
        guard let letter = table[scalar] else { return }
        folds.append(ByteEdit(index..<(index + length), Array(String(letter).utf8)))
        if script == .cyrillic { cyrillic += 1 } else { greek += 1 }
        if script == .greek, UTF8Scan.isLower(scalar) { smallGreek += 1 }
      case .common, .inherited: break
      case .other: return
      }
      index += length
    }
    // Greek letters stand in signs and units, too (`TNFα`, `µm`): they must be few, and small among small
    // letters.
    guard latin > 0, greek == 0 || latin > greek + cyrillic && (smallGreek == 0 || small >= 2) else { return }
    found += folds
  }

  /// The letters and marks around a letter, not before the word that was read last.
  private func word(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > wordEnd {
      let previous = UTF8Scan.start(bytes, before: start)
      guard isWordPart(UTF8Scan.scalar(bytes, at: previous)) else { break }
      start = previous
    }
    while end < bytes.count, isWordPart(UTF8Scan.scalar(bytes, at: end)) {
      end += UTF8Scan.length(of: bytes[end])
    }
    return start..<end
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    UTF8Scan.isLetter(scalar) || (0x0300...0x036F).contains(scalar.value)
  }
}
