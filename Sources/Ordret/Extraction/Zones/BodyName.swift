/// The names of public bodies and associations, by their form.
enum BodyName {
  /// Whether a line is nothing but the name of a body: `Social- og Indenrigsministeriet`, `Region Syd`, `KL`.
  static func isName(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.count <= 70 && NameShape.isCapital(line) ? line.split(separator: 0x20) : []
    guard let last = words.last else { return false }
    if LetterPhrases.bodies.contains(String(decoding: line, as: UTF8.self)) { return true }
    let lower = LetterPhrases.lowercased(line)
    if words.count <= 8, LetterPhrases.bodyBeginnings.contains(where: { lower.starts(with: $0.utf8) }),
      NameShape.isCapital(last), !".,:".utf8.contains(lower.last ?? 0)
    {
      return true
    }
    if words[0].elementsEqual("Til".utf8) || words[0].elementsEqual("Alle".utf8) { return false }
    return words.count <= 7 && LetterPhrases.ends(last, like: LetterPhrases.bodyEndings)
  }
}
