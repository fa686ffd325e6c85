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
  var isName: Bool { (2...5).contains(words) && digits == 0 && capitals == words }
  /// A name in which one letter may be misread, or a word that is written small.
  var mayBeName: Bool { (2...5).contains(words) && digits == 0 && words - 1 <= capitals }

  /// Linear.
  init(_ text: ArraySlice<UInt8>) {
    let words = text.split(whereSeparator: isSpace)
    self.words = words.count
    for (place, word) in words.enumerated() {
      if Self.isCapital(word) { capitals += 1 }
      let digits = word.count { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
      self.digits += digits
      letters += word.count { 0x41 <= $0 && $0 & 0xC0 != 0x80 && $0 != 0x7C }
      if word.contains(UInt8(ascii: "@")) || word.starts(with: "www.".utf8) { isContact = true }
      if place == 0, digits == 4, word.count == 4, 1 < words.count, Self.isCapital(words[1]) { isContact = true }
      if 0 < digits, word.last == UInt8(ascii: "%") { isSum = true }
      if word.elementsEqual("%".utf8) || word.elementsEqual("kr.".utf8) || word.elementsEqual("kr".utf8) {
        isSum = true
      }
      // Two digits behind a comma end an amount.
      let ending = Array(word.suffix(3))
      if ending.count == 3, ending[0] == UInt8(ascii: ","), ending.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 }) {
        isSum = true
      }
    }
    endsWithColon = words.last?.last == UInt8(ascii: ":")
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
    CellShape(text[words[piece.words.lowerBound].text.lowerBound..<words[piece.words.upperBound - 1].text.upperBound])
  }
}
