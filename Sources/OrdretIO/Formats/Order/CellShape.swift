/// What a piece of text looks like: number, name, address, running words.
struct CellShape {
  var words = 0
  var letters = 0
  var digits = 0
  /// Words that begin with a capital letter.
  var capitals = 0
  /// Whether it is a postal town, or has a mail or web address in it.
  var isContact = false
  /// Whether it is a sum of money or a share.
  var isSum = false
  var endsWithColon = false

  /// Digits, with a unit or a few words.
  var isNumeric: Bool { 0 < digits && letters <= 4 * digits }
  /// The number of a list item, or a bullet.
  var isMarker: Bool { letters + digits <= 3 && words == 1 }
  /// One or two words: what a row is about.
  var isLabel: Bool { words <= 2 && digits == 0 && !isName && !isContact }
  /// Two to five words with capital letters.
  var isName: Bool { (2...5).contains(words) && digits == 0 && capitals == words }
  /// A name in which one letter may be misread, or a word that is written small.
  var mayBeName: Bool { (2...5).contains(words) && digits == 0 && words - 1 <= capitals }

  /// Linear.
  init(_ text: ArraySlice<UInt8>) {
    let words = text.split(whereSeparator: isSpace)
    self.words = words.count
    for word in words {
      if Self.isCapital(word) { capitals += 1 }
      digits += word.count(where: Self.isDigit)
      letters += word.count { 0x41 <= $0 && $0 & 0xC0 != 0x80 && $0 != UInt8(ascii: "|") }
      if word.contains(UInt8(ascii: "@")) || word.starts(with: "www.".utf8) { isContact = true }
      if Self.isSum(word) { isSum = true }
    }
    if 1 < words.count, words[0].count == 4, words[0].allSatisfy(Self.isDigit), Self.isCapital(words[1]) {
      isContact = true
    }
    endsWithColon = words.last?.last == UInt8(ascii: ":")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  /// `kr.`, `25%`, or two digits behind a comma.
  private static func isSum(_ word: ArraySlice<UInt8>) -> Bool {
    if word.last == UInt8(ascii: "%") || word.elementsEqual("kr.".utf8) || word.elementsEqual("kr".utf8) {
      return true
    }
    let ending = word.suffix(3)
    return ending.count == 3 && ending.first == UInt8(ascii: ",") && ending.dropFirst().allSatisfy(isDigit)
  }

  private static func isCapital(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first == 0xC3, let second = word.dropFirst().first { return second < 0x9F }
    return UInt8(ascii: "A") <= first && first <= UInt8(ascii: "Z")
  }
}

/// The shapes of pieces, told where they are asked for.
struct CellShapes {
  let text: [UInt8]
  let words: [PageWord]

  func shape(_ piece: LinePiece) -> CellShape {
    CellShape(
      text[words[piece.words.lowerBound].text.lowerBound..<words[piece.words.upperBound - 1].text.upperBound])
  }
}
