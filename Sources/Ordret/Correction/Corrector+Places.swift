internal import Lexicon

/// What the place of a token in its line says of it.
extension Corrector {
  /// Whether a token is the first word of a salutation, `Kære Søren Ågård`: a short line of its own whose second word has
  /// a capital.
  func opensLetter(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.endIndex, text.bytes[tokens[index].core.lowerBound] == UInt8(ascii: "K") else {
      return false
    }
    let number = text.line(of: TextOffset(tokens[index].core.lowerBound))
    let line = text.lineRange(number).bytes
    let second = tokens[index + 1].core
    guard line.count <= 60, second.upperBound <= line.upperBound,
      text.bytes[line.lowerBound..<tokens[index].range.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return false }
    let isAlone = line.upperBound + 1 >= text.bytes.count || text.lineRange(number + 1).bytes.isEmpty
    let letter = text.bytes[second.lowerBound]
    return isAlone && (0x41...0x5A ~= letter || letter == 0xC3)
  }

  /// Whether a token stands between a comma and a word that is no pronoun: the place of `før` in a letter.
  func opensClause(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard tokens[index].gap == .comma, index + 1 < tokens.endIndex, tokens[index + 1].gap == .none else {
      return false
    }
    return !Self.subjects.contains(Array(text.bytes[tokens[index + 1].core]))
  }

  /// Words behind the conjunction `for`, which are pronouns or as common there.
  private static let subjects = Set(
    [
      "jeg", "du", "han", "hun", "den", "det", "vi", "i", "de", "man", "der", "at", "hvis", "ellers", "nu",
      "her",
      "dette", "denne", "disse",
    ].map { Array($0.utf8) })

  /// Whether a quotation mark opens a token.
  func isQuoted(_ text: SourceText, _ token: Token) -> Bool {
    guard token.range.lowerBound < token.core.lowerBound else { return false }
    let mark = text.bytes[token.range.lowerBound]
    // Typographic quotation marks begin with E2, as dashes do, which stand alone.
    return mark == UInt8(ascii: "\"") || mark == 0xE2
  }

  /// Whether a token stands directly behind a word in small letters, on the same line.
  func followsSmallWord(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    guard index > tokens.startIndex, tokens[index].gap == .none,
      tokens[index].core.lowerBound == tokens[index].range.lowerBound
    else { return false }
    let before = tokens[index - 1]
    return before.range.upperBound == before.core.upperBound
      && before.range.upperBound + 1 == tokens[index].range.lowerBound
      && text.bytes[before.range.upperBound] == UInt8(ascii: " ")
      && text.bytes[before.core].allSatisfy { $0 >= 0x80 || 0x61...0x7A ~= $0 }
  }

  /// Whether a word in capitals has a neighbour of four letters or more in capitals, or is one: no initials.
  func isAmongCapitals(_ text: SourceText, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
    func letters(_ index: Int) -> Int? {
      guard tokens.indices.contains(index) else { return nil }
      var core: [UInt8] = []
      Letters.append(utf8: text.bytes[tokens[index].core], to: &core)
      return VocabularyKey.letterCase(of: core) == .upper && core.allSatisfy(Letters.isLetter)
        ? core.count : nil
    }
    guard let own = letters(index), own > 1 else { return false }
    if own >= 5 { return true }
    return [index - 1, index + 1].contains { (letters($0) ?? 0) >= 4 }
  }
}
