internal import Lexicon

/// A running text to count from.
public struct Corpus: Sendable {
  /// A name for the notes of the model.
  public var name: String
  /// The text: UTF-8, one sentence or paragraph a line.
  public var text: [UInt8]
  /// How many times its words count.
  public var weight: Int
  /// Lines whose CRC-32 modulo this is 0 are left out: they are test text. `nil`: every line counts.
  public var withheldModulus: UInt32?

  /// A text to count from.
  public init(name: String, text: [UInt8], weight: Int, withheldModulus: UInt32?) {
    self.name = name
    self.text = text
    self.weight = weight
    self.withheldModulus = withheldModulus
  }

  /// Calls `body` with the range of each line that counts; gives how many lines were withheld.
  @discardableResult
  func forEachLine(_ body: (Range<Int>) -> Void) -> Int {
    var withheld = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if let modulus = withheldModulus, CRC32.checksum(text[start..<end]) % modulus == 0 {
        withheld += 1
      } else if end > start {
        body(start..<end)
      }
      start = end + 1
    }
    return withheld
  }
}

/// What the language model sees of a token.
enum Event: Sendable {
  /// A word in lower-case letters, with its case as written.
  case word(ArraySlice<UInt8>, LetterCase)
  /// Anything with a digit.
  case number
}

/// Turns text into the events that are counted.
struct EventReader {
  private var letters: [UInt8] = []

  /// Calls `body` with each token's event and the gap before it.
  mutating func read(_ bytes: [UInt8], range: Range<Int>, _ body: (Event, Token.Gap) -> Void) {
    for token in Tokeniser.tokens(in: bytes, range: range) where !token.core.isEmpty {
      letters.removeAll(keepingCapacity: true)
      Letters.append(utf8: bytes[token.core], to: &letters)
      if letters.contains(where: Letters.isDigit) {
        body(.number, token.gap)
      } else {
        let letterCase = VocabularyKey.letterCase(of: letters)
        for index in letters.indices { letters[index] = Letters.lowered(letters[index]) }
        // Long words in capitals are headings, not names.
        let isHeading = letterCase == .upper && letters.count >= 5
        body(.word(letters[...], isHeading ? .small : letterCase), token.gap)
      }
    }
  }
}
