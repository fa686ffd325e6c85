/// The number of a case, a document or a journal: digits and letters with dashes, strokes and points.
struct CaseNumber: Sendable, Hashable {
  /// Where it stands.
  let range: TextRange
  /// Without spaces around dashes: `2018 - 771` is `2018-771`.
  let value: String
  /// The token after it.
  let next: Int

  /// Reads a number at a token; `nil` if what stands there has no digit or is longer than any number.
  init?(_ scan: TokenScan, at first: Int) {
    guard first < scan.tokens.count, scan.tokens[first].kind != .mark else { return nil }
    var index = first
    var value = ""
    var hasDigits = false
    while index < scan.tokens.count, index < first + 16 {
      let token = scan.tokens[index]
      if index > first, token.gap > .none {
        let isAfterDash = scan.mark(index - 1) == 0x2D && token.kind == .digits && token.gap == .space
        let isDash =
          scan.mark(index) == 0x2D && token.gap == .space && index + 1 < scan.tokens.count
          && scan.tokens[index + 1].kind == .digits && scan.tokens[index + 1].gap <= .space && hasDigits
        let isTail = CaseNumber.isTail(scan, index, value) || CaseNumber.isLetter(scan, first, index)
        guard isAfterDash || isDash || isTail else { break }
        if isTail { value += " " }
      }
      if token.kind == .mark {
        guard [0x2D, 0x2F, 0x2E, 0x5F, 0x3A].contains(scan.mark(index)) else { break }
        // A mark joins two parts, or ends a sentence.
        let next = index + 1
        guard next < scan.tokens.count, scan.tokens[next].kind != .mark,
          scan.tokens[next].gap == .none || (scan.mark(index) == 0x2D && scan.tokens[next].gap == .space)
        else { break }
        // A date or a name after a lone dash is no part of it.
        if scan.tokens[next].gap != .none, scan.tokens[next].kind != .digits { break }
      }
      if token.kind == .digits { hasDigits = true }
      value += scan.mark(index) == 0x2D ? "-" : String(decoding: scan.bytes[token.range.bytes], as: UTF8.self)
      index += 1
    }
    guard hasDigits, value.utf8.count >= 2, value.utf8.count <= 40 else { return nil }
    self.value = value
    next = index
    range = TextRange(Int(scan.tokens[first].start)..<Int(scan.tokens[index - 1].end))
  }

  /// `M 3024-0187`: a single capital before the digits.
  private static func isLetter(_ scan: TokenScan, _ first: Int, _ index: Int) -> Bool {
    let token = scan.tokens[index]
    return index == first + 1 && token.kind == .digits && token.gap == .space && scan.tokens[first].count == 1
      && scan.tokens[first].kind == .word && NameShape.isCapital(scan.bytes[scan.tokens[first].range.bytes])
  }

  /// `12.00.00 004`: a running number after a classification, the last of its line.
  private static func isTail(_ scan: TokenScan, _ index: Int, _ value: String) -> Bool {
    let token = scan.tokens[index]
    guard token.kind == .digits, token.gap == .space, value.utf8.count >= 8,
      value.utf8.filter({ $0 == UInt8(ascii: ".") }).count == 2, value.utf8.allSatisfy({ $0 < 0x3A })
    else { return false }
    return index + 1 == scan.tokens.count || scan.tokens[index + 1].gap >= .line
  }
}
