extension LetterLines {
  /// Whether a line is a number under a label that no table knows: `Kundenr.: 30417`, `Brevid 17`.
  func isNumberField(_ line: Int) -> Bool {
    let tokens = facts[line].tokens
    guard 2...6 ~= tokens.count, let first = tokens.first, scan.tokens[first].kind == .word,
      LetterPhrases.ends(scan.bytes[scan.tokens[first].range.bytes], like: ["nr", "nummer", "id"])
    else { return false }
    return tokens.dropFirst().allSatisfy { scan.tokens[$0].kind != .word }
      && tokens.last.map { scan.tokens[$0].kind == .digits } ?? false
  }
}
