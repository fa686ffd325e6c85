/// The verbs of `verbs.tsv`, with every form they have.
///
/// The list holds only what cannot be derived; the forms are made once, when the list is read (about 15,000).
/// Verbs that are not in the list are read as a known verb with a prefix (`videresende`) or by their ending
/// (`…ere`, `…erer`, `…eret`). A look-up costs one hash, an unknown word about twenty.
struct VerbTable: Sendable {
  private var forms: [String: [VerbReading]] = [:]

  /// Makes the forms of the verbs in `rows`: infinitive, past, participle, present, rare forms.
  init(rows: [[String]]) {
    forms.reserveCapacity(rows.count * 7)
    for row in rows where !row[0].isEmpty {
      func column(_ index: Int) -> String { index < row.count ? row[index] : "" }
      add(row[0], past: column(1), participle: column(2), present: column(3), rare: column(4))
    }
  }

  /// What `word` (lower case) may be of a verb; empty if nothing.
  func readings(of word: String) -> [VerbReading] {
    if let known = forms[word] { return known }
    let length = word.utf8.count
    guard length >= 5 else { return [] }
    for prefix in Self.prefixes where word.hasPrefix(prefix) && length >= prefix.utf8.count + 4 {
      guard let base = forms[String(word.dropFirst(prefix.count))] else { continue }
      let kept = base.filter { $0.form != .imperative && !$0.rare && $0.lemma.utf8.count >= 4 }
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

  private mutating func add(_ lemma: String, past: String, participle: String, present: String, rare: String)
  {
    let endsInE = lemma.hasSuffix("e")
    let rareForms = rare.isEmpty ? [] : rare.split(separator: ",").map(String.init)
    func put(_ word: String, _ form: VerbForm) {
      guard word.utf8.count > 1 else { return }
      let reading = VerbReading(lemma: lemma, form: form, rare: rareForms.contains(word))
      forms[word, default: []].append(reading)
    }
    put(lemma, .infinitive)
    put(present.isEmpty ? lemma + "r" : present, .present)
    put(past.isEmpty ? lemma + (endsInE ? "de" : "ede") : past, .past)
    put(participle.isEmpty ? lemma + (endsInE ? "t" : "et") : participle, .participle)
    put(lemma + "s", .passive)
    put(Self.imperative(of: lemma), .imperative)
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
