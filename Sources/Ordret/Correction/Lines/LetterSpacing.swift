/// Words whose letters stand apart, as typists stressed words.
enum LetterSpacing {
  /// The least letters of such a word.
  private static let least = 4

  /// The groups of single letters in a line, parted by one space each, with a stop and a colon behind them; two spaces and more
  /// part two groups.
  ///
  /// `S a g s n r . :` (one), `D i r e k t e   t e l e f o n` (two), `a b c` (none: three letters), `i 2 a b c d` (none: the
  /// group begins behind a word that goes on).
  static func groups(_ line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    var end = line.lowerBound
    var letters = 0
    func close() {
      if let start, least <= letters { result.append(start..<end) }
      (start, letters) = (nil, 0)
    }
    var index = line.lowerBound
    while index < line.upperBound {
      let word = UTF8Scan.word(startingAt: index, in: bytes, limit: 3)
      let stop = min(word.upperBound, line.upperBound)
      let gap = start == nil ? 1 : index - end
      if gap != 1 { close() }
      if isLetter(bytes[index..<stop]) {
        if start == nil { start = index }
        letters += 1
        end = stop
      } else if start != nil, stop - index == 1, ".:".utf8.contains(bytes[index]) {
        end = stop
      } else {
        close()
        // The rest of a longer word.
        index = stop
        while index < line.upperBound, !UTF8Scan.isSpace(UTF8Scan.scalar(bytes, at: index)) {
          index += UTF8Scan.length(of: bytes[index])
        }
        end = index
      }
      index = max(stop, index)
      while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    }
    close()
    return result
  }

  private static func isLetter(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return word.count == 1 ? 0x61...0x7A ~= first | 0x20 : word.count == 2 && first == 0xC3
  }
}
