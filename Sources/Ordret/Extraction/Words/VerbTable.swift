/// The verbs of `verbs.tsv`.
///
/// Only infinitives and irregular forms are kept; the regular forms are recognised by their endings, so that
/// loading stays cheap. Verbs that are not in the list are read as a known verb with a prefix (`videresende`)
/// or by their ending (`…ere`, `…erer`, `…eret`). A look-up costs about eight hashes, an unknown word about
/// twenty more; ``WordReader`` remembers the answers of a letter.
struct VerbTable: Sendable {
  /// What is irregular about a verb.
  private struct Entry: Sendable {
    var hasPresent = false
    var hasPast = false
    var hasParticiple = false
    /// The forms that are more often another part of speech.
    var rare: [Substring] = []
  }
  private var verbs: [String: Entry] = [:]
  private var irregular: [String: [VerbReading]] = [:]

  /// Reads the verbs in `rows`: infinitive, past, participle, present, rare forms.
  init(rows: [[String]]) {
    verbs.reserveCapacity(rows.count)
    for row in rows where !row[0].isEmpty {
      var entry = Entry()
      let lemma = row[0]
      if row.count > 4 { entry.rare = row[4].split(separator: ",") }
      for (column, form) in [(1, VerbForm.past), (2, .participle), (3, .present)] {
        guard column < row.count, !row[column].isEmpty else { continue }
        let isRare = entry.rare.contains { $0 == row[column] }
        irregular[row[column], default: []].append(VerbReading(lemma: lemma, form: form, rare: isRare))
        switch form {
        case .past: entry.hasPast = true
        case .participle: entry.hasParticiple = true
        default: entry.hasPresent = true
        }
      }
      verbs[lemma] = entry
    }
  }

  /// The readings of a form of a verb in the list.
  private func known(_ word: String) -> [VerbReading] {
    guard word.utf8.count > 1 else { return [] }
    var readings: [VerbReading] = []
    func add(_ lemma: String, _ form: VerbForm, if isRegular: (Entry) -> Bool = { _ in true }) {
      guard let entry = verbs[lemma], isRegular(entry) else { return }
      readings.append(VerbReading(lemma: lemma, form: form, rare: entry.rare.contains { $0 == word }))
    }
    add(word, .infinitive)
    if word.hasSuffix("r") { add(String(word.dropLast()), .present) { !$0.hasPresent } }
    readings += irregular[word] ?? []
    if word.hasSuffix("ede") {
      add(String(word.dropLast(2)), .past) { !$0.hasPast }
      let stem = String(word.dropLast(3))
      if !stem.hasSuffix("e") { add(stem, .past) { !$0.hasPast } }
    }
    if word.hasSuffix("et") {
      add(String(word.dropLast()), .participle) { !$0.hasParticiple }
      let stem = String(word.dropLast(2))
      if !stem.hasSuffix("e") { add(stem, .participle) { !$0.hasParticiple } }
    }
    if word.hasSuffix("s") { add(String(word.dropLast()), .passive) }
    if word.hasSuffix("e") || verbs[word] != nil {
      if Self.imperative(of: word) == word { add(word, .imperative) }
    }
    for lemma in [word + "e", word + String(word.suffix(1)) + "e"] where verbs[lemma] != nil {
      if Self.imperative(of: lemma) == word { add(lemma, .imperative) }
    }
    return readings
  }

  /// What `word` (lower case) may be of a verb; empty if nothing.
  func readings(of word: String) -> [VerbReading] {
    let found = known(word)
    if !found.isEmpty { return found }
    let length = word.utf8.count
    guard length >= 5 else { return [] }
    for prefix in Self.prefixes where word.hasPrefix(prefix) && length >= prefix.utf8.count + 4 {
      let kept = known(String(word.dropFirst(prefix.count))).filter {
        $0.form != .imperative && !$0.rare && $0.lemma.utf8.count >= 4
      }
      if !kept.isEmpty {
        return kept.map { VerbReading(lemma: prefix + $0.lemma, form: $0.form, rare: false) }
      }
    }
    guard length >= 7 else { return [] }
    if word.hasSuffix("ere") { return [VerbReading(lemma: word, form: .infinitive, rare: true)] }
    if word.hasSuffix("eres") {
      return [VerbReading(lemma: String(word.dropLast()), form: .passive, rare: false)]
    }
    if word.hasSuffix("erer") {
      return [VerbReading(lemma: String(word.dropLast()), form: .present, rare: false)]
    }
    if word.hasSuffix("eret") {
      return [VerbReading(lemma: String(word.dropLast()), form: .participle, rare: true)]
    }
    return []
  }

  /// `sende` → `send`, `komme` → `kom`, `gå` → `gå`.
  static func imperative(of lemma: String) -> String {
    guard lemma.hasSuffix("e"), lemma.utf8.count > 3 else { return lemma }
    let stem = lemma.dropLast()
    let doubled = stem.suffix(2)
    return doubled.first == doubled.last && doubled.count == 2 ? String(stem.dropLast()) : String(stem)
  }

  /// What stands before a verb to make another one, longest first.
  private static let prefixes = [
    "tilbage", "videre", "sammen", "efter", "under", "forud", "imøde", "færdig", "kvalitets", "risiko",
    "frem",
    "over", "hjem", "gen", "ind", "hen", "ned", "med", "mod", "mis", "fra", "for", "fast", "til", "ud", "op",
    "om",
    "på", "af", "an", "be", "ved", "vel",
  ].sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
}
