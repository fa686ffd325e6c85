/// Words for those who can act: `kommunen`, `regeringen`, `ansøgeren`.
enum AgentWords {
  /// Whether `word` names someone who can be obliged or can promise. Works by the word's last part, so that
  /// `kommunalbestyrelsen`, `plejefamilierne` and `socialministeren` need no entries of their own.
  static func isAgent(_ word: Word) -> Bool {
    if word.shape == .capitals && word.lower.utf8.count > 1 { return true }
    let text = word.lower
    return stems.contains { stem in
      guard let start = text.range(ofLast: stem) else { return false }
      return endings.contains(String(text[start...].dropFirst(stem.count)))
    }
  }

  /// Whether `word` is a body that may be the sender: `ministeriet`, `KL`, `regeringen`.
  static func isSender(_ word: Word) -> Bool {
    if word.lower == "kl" || word.lower == "regeringen" { return true }
    return senders.contains { word.lower.hasSuffix($0) }
  }

  private static let senders = [
    "ministeriet", "styrelsen", "ministeren", "regionen", "forvaltningen", "kommunen", "foreningen", "nævnet",
    "tilsynet", "direktoratet", "sekretariatet", "afdelingen", "bestyrelsen", "udvalget", "rådet",
    "partnerskabet",
    "skolen", "centret", "centeret", "myndigheden", "ankestyrelsen", "undertegnede", "forbundet",
    "organisationen",
    "instituttet", "fonden", "biblioteket", "hospitalet", "selskabet", "kontoret", "enheden", "teamet",
  ]

  private static let endings: Set<String> = [
    "", "n", "en", "et", "er", "r", "e", "ne", "ene", "erne", "rne", "s", "t", "ens", "ets", "eren", "ere",
    "ers", "ren",
    "erens", "ernes",
  ]

  private static let stems = [
    "kommune", "region", "borgmest", "ministeri", "minister", "styrelse", "myndighed", "institution", "skole",
    "afdeling", "forvaltning", "bestyrelse", "udvalg", "forening", "organisation", "virksomhed", "leverandør",
    "ansøg", "forælder", "forældre", "familie", "medarbejder", "leder", "ledelse", "chef", "direktør",
    "formand",
    "rådgiver", "sagsbehandler", "borger", "klager", "ejer", "lejer", "udlejer", "entreprenør", "bygherre",
    "part",
    "plejecenter", "plejecentre", "center", "centre", "tilbud", "tilsyn", "nævn", "råd", "team", "amt",
    "kreds",
    "elev", "lærer", "pædagog", "personale", "læge", "sygehus", "hospital", "universitet", "selskab", "fond",
    "regering", "folketing", "aktør", "partnerskab", "bruger", "deltager", "modtager", "arbejdsgiver",
    "arbejdstager",
    "kontor", "sekretariat", "politi", "kontaktperson", "person", "boligforening", "grundejer", "værge",
    "politiker",
    "beboer", "patient", "studerende", "arbejdsgruppe", "enhed", "bibliotek", "museum", "apotek", "rektor",
    "kollega", "kolleger", "medlem", "medlemm", "forvalter", "vært", "arrangør", "børnehave",
    "daginstitution",
    "klinik", "klinikk", "laboratori", "pårørende", "børn", "barn", "husstand", "lejer", "jobcenter",
    "jobcentre", "tilsynsførende", "underskriver", "undertegnede", "advokat", "revisor", "bank",
  ]
}

extension String {
  /// Where `needle` begins for the last time.
  fileprivate func range(ofLast needle: String) -> String.Index? {
    let text = Array(utf8)
    let part = Array(needle.utf8)
    guard text.count >= part.count, !part.isEmpty else { return nil }
    var start = text.count - part.count
    while start >= 0 {
      if text[start..<start + part.count].elementsEqual(part) {
        return utf8.index(utf8.startIndex, offsetBy: start)
      }
      start -= 1
    }
    return nil
  }
}
