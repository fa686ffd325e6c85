/// What a form may be of a verb: `sendes` is the passive infinitive or present of `sende`.
struct VerbReading: Hashable, Sendable {
  /// The infinitive, lower case.
  var lemma: String
  /// Which form of it.
  var form: VerbForm
  /// Whether the form is more often a noun or an adjective: `arbejde`, `leder`.
  var rare: Bool
}

/// The forms of a Danish verb.
enum VerbForm: Hashable, Sendable {
  case infinitive, present, past, participle, imperative
  /// The s-form: infinitive or present of the passive (`sendes`).
  case passive
}
