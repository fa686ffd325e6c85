/// The set phrases that mark the parts of a letter, in lower case.
enum LetterPhrases {
  /// How a letter greets. Must match: `Kære borgmester`; must not: `Kærestepar i alle aldre`.
  static let salutations = [
    "kære", "hej", "ærede", "højtærede", "til rette vedkommende", "goddag", "god dag",
  ]

  /// How a letter takes its leave. Must match: `Med venlig hilsen`, `Mvh.`; must not: `Venlig hilsen er god
  /// tone`.
  static let closings = [
    "med venlig hilsen", "med venlige hilsner", "med venlig hilsen og tak", "venlig hilsen",
    "venlige hilsner",
    "de bedste hilsner", "med de bedste hilsner", "bedste hilsner", "med de venligste hilsner",
    "mange hilsner",
    "mange hilsener", "med hilsen", "hilsen", "mvh", "m.v.h", "vh", "v.h", "kærlig hilsen", "med højagtelse",
    "med højagtelse og venlig hilsen", "på forhånd tak", "de venligste hilsner", "dbh",
  ]

  /// For whom someone signs. They follow a closing, or stand in its place.
  static let onBehalf = [
    "p.v", "p.m.v", "pmv", "p.a.v", "p.b.v", "p.d.v", "p.u.v", "p.s.v", "e.b", "e. b", "f.m",
    "på ministerens vegne", "på vegne af",
    "efter bemyndigelse", "efter bestyrelsens bemyndigelse",
  ]

  /// How a line begins that says for whom someone signs, right below a closing: `For ombudsmanden`, `På laugets vegne`.
  static let behalf = ["for", "på"]

  /// Endings of words that name an office.
  static let titleEndings = [
    "minister", "ministeren", "formand", "forkvinde", "næstformand", "direktør", "chef", "konsulent",
    "borgmester",
    "leder", "sekretær", "rådmand", "fuldmægtig", "rådgiver", "medarbejder", "koordinator", "jurist",
    "assistent",
    "koncernchef", "rektor", "præsident", "kommitteret", "specialist", "økonom", "ansvarlig", "ordfører",
    "dommer",
    "inspektør", "departementschef", "forvalter", "advokat", "læge", "overlæge", "sygeplejerske",
    "socialrådgiver",
    "pædagog", "lærer", "klasselærer", "student", "elev", "planlægger", "ingeniør", "arkitekt", "controller",
    "manager",
  ]

  /// Endings of the names of public bodies and associations.
  static let bodyEndings = [
    "ministeriet", "ministerium", "kommune", "styrelsen", "styrelse", "direktoratet", "forvaltningen",
    "forvaltning",
    "rådet", "nævnet", "forbund", "forbundet", "forening", "foreningen", "tilsynet", "tilsyn",
    "ankestyrelsen", "institut",
    "instituttet", "fonden", "centret", "center", "landsforening", "organisationen", "departementet",
    "sekretariat",
    "sekretariatet", "universitet", "hospital", "afdelingen", "skole", "skolen", "bibliotek", "museum",
    "gymnasium", "politi",
    "landsforeningen", "børnehave",
  ]

  /// Beginnings of the names of bodies, in lower case.
  static let bodyBeginnings = [
    "styrelsen for ", "ministeriet for ", "landsforeningen ", "foreningen ", "nævnet for ",
    "direktoratet for ",
    "center for ", "centret for ", "rådet for ", "institut for ", "institut ", "statens ", "region ",
    "forbundet ",
    "dansk ", "danske ", "kommunernes landsforening", "udvalget for ", "kontoret for ", "fonden ",
  ]

  /// Whole names of bodies that no ending tells.
  static let bodies: Set<String> = ["KL", "Danske Regioner", "Folketinget", "FOA", "LOS", "DH", "3F", "HK"]

  /// Whether a line begins with a phrase, and what follows it is no letter. The length of the phrase with its
  /// mark.
  static func prefix(of content: ArraySlice<UInt8>, in phrases: [String]) -> Int? {
    let lower = lowercased(content.prefix(48))
    var best: Int?
    for phrase in phrases where lower.starts(with: phrase.utf8) {
      let count = phrase.utf8.count
      if let next = lower.dropFirst(count).first,
        next >= 0x80 || (next >= 0x61 && next <= 0x7A) || next == 0x2D
      {
        continue
      }
      best = max(best ?? 0, count)
    }
    return best
  }

  /// ASCII and Latin-1 letters in lower case.
  static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte >= 0x41 && byte <= 0x5A || (result.last == 0xC3 && byte >= 0x80 && byte <= 0x9E) {
        result.append(byte + 0x20)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Whether a word ends like one of the endings.
  static func ends(_ word: ArraySlice<UInt8>, like endings: [String]) -> Bool {
    let lower = lowercased(word.suffix(24))
    return endings.contains {
      lower.count >= $0.utf8.count && lower.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }
}
