/// The verbs in nouns of action.
enum NominalVerbs {
  /// `indsendelse` → `indsende`; `nil` for nouns that are no act of this list.
  static func verb(of noun: String) -> String? { table[noun] }

  private static let table: [String: String] = [
    "indsendelse": "indsende", "fremsendelse": "fremsende", "besvarelse": "besvare", "svar": "svare",
    "udtalelse": "udtale sig", "redegørelse": "redegøre", "tilbagemelding": "melde tilbage",
    "tilbagemeldinger": "melde tilbage", "bemærkninger": "bemærke", "kommentarer": "kommentere",
    "indberetning": "indberette", "indberetninger": "indberette", "tilmelding": "tilmelde sig",
    "bidrag": "bidrage",
    "deltagelse": "deltage", "bekræftelse": "bekræfte", "betaling": "betale", "indbetaling": "indbetale",
    "oplysning": "oplyse", "orientering": "orientere", "underretning": "underrette",
    "godkendelse": "godkende",
    "dokumentation": "dokumentere", "aflevering": "aflevere", "returnering": "returnere",
    "udfyldelse": "udfylde",
    "høringssvar": "svare", "indlevering": "indlevere", "ansøgning": "ansøge", "indstilling": "indstille",
    "indmelding": "indmelde", "klage": "klage", "vurdering": "vurdere", "samarbejde": "samarbejde",
    "afmelding": "afmelde", "indlæg": "bidrage", "oplysninger": "oplyse", "kvittering": "kvittere",
  ]
}
