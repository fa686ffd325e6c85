/// Names of one or more words, found by their first word.
///
/// A look-up compares at most the phrases with that first word; the cost does not depend on the table's size.
struct PhraseTable: Sendable {
  private var phrases: [[String]] = []
  private var values: [Int] = []
  private var byFirst: [String: [Int]] = [:]

  /// An empty table.
  init() {}

  /// Adds `phrase`, as written, with the value that a match returns. A comma is a word of its own.
  mutating func add(_ phrase: String, value: Int) {
    var words: [String] = []
    for word in phrase.utf8.split(separator: 0x20) {
      let hasComma = word.last == 0x2C
      words.append(String(Substring(hasComma ? word.dropLast() : word)))
      if hasComma { words.append(",") }
    }
    guard let first = words.first else { return }
    byFirst[first, default: []].append(phrases.count)
    phrases.append(words)
    values.append(value)
  }

  /// The longest phrase that begins at `index` of `words`: its value and how many words it takes.
  ///
  /// The last word may have the genitive's s: `KL's`, `Ministeriets`.
  func match(_ words: [String], at index: Int) -> (value: Int, count: Int)? {
    var best: (value: Int, count: Int)?
    for key in Self.bases(of: words[index]) {
      for phrase in byFirst[key] ?? [] {
        let parts = phrases[phrase]
        guard index + parts.count <= words.count, parts.count > best?.count ?? 0 else { continue }
        guard parts.count == 1 || key == words[index] else { continue }
        let matches = parts.indices.dropFirst().allSatisfy { offset in
          let word = words[index + offset]
          return parts[offset] == word
            || (offset == parts.count - 1 && Self.bases(of: word).contains(parts[offset]))
        }
        if matches { best = (values[phrase], parts.count) }
      }
    }
    return best
  }

  /// `KL's` → `KL's`, `KL`; `Ministeriets` → itself, `Ministeriet`.
  static func bases(of word: String) -> [String] {
    if word.hasSuffix("'s") || word.hasSuffix("’s") { return [word, String(word.dropLast(2))] }
    if word.hasSuffix("'") || word.hasSuffix("’") { return [word, String(word.dropLast())] }
    if word.hasSuffix("s"), word.utf8.count > 3 { return [word, String(word.dropLast())] }
    return [word]
  }
}
