extension NameReader {
  /// Bodies told by their form: `… Kommune`, `Landsforeningen …`, `…ministeriet`, `… A/S`, `Lindehøj Skole`.
  func organisation(at index: Int) -> Match? {
    municipality(at: index) ?? opened(at: index) ?? compound(at: index) ?? closed(at: index)
  }

  /// `Københavns Kommune`, `Silkeborg kommune`
  private func municipality(at index: Int) -> Match? {
    var end = index
    while end < words.count, end < index + 3, words[end].isCapital, !(end > index && words[end].isBarrier),
      !["kommune", "kommunes"].contains(words[end].lower)
    {
      end += 1
    }
    guard end > index, end < words.count, !words[end].isBarrier,
      words[end].lower == "kommune" || words[end].lower == "kommunes"
    else { return nil }
    let surface = (index..<end).map { words[$0].surface }.joined(separator: " ")
    let bases = PhraseTable.bases(of: surface)
    let known = bases.lazy.compactMap { registers.municipalities[$0] }.first
    guard
      known != nil || words[end].isCapital && !words[index].isFirst
        || words[end].isCapital && end == index + 1
    else { return nil }
    if known == nil,
      words[index].lower == "den" || words[index].lower == "din" || words[index].lower == "hver"
    {
      return nil
    }
    return Match(
      type: .organisation, words: index..<end + 1, canonical: known ?? surface + " Kommune", confidence: 0.95,
      rule: "body-municipality", cut: words[end].lower == "kommunes" ? 1 : 0)
  }

  /// A word that opens a body's name, with what is capital behind it: `Landsforeningen Gode Leveår`,
  /// `Ministeriet for Sundhed og Forebyggelse`.
  private func opened(at index: Int) -> Match? {
    let lower = words[index].lower
    let isOpener = Self.openers.contains(lower)
    let isDanish = ["dansk", "danske", "danmarks", "nordisk", "statens"].contains(lower)
    guard isOpener || isDanish else { return nil }
    var end = index + 1
    var capitals = 0
    while end < words.count, end < index + 9, !words[end].isBarrier {
      let word = words[end]
      if word.isCapital {
        capitals += 1
      } else {
        let isLink =
          ["for", "af", "og", "i", "til"].contains(word.lower) && isOpener || word.lower == "og" && isDanish
        guard isLink, end + 1 < words.count, words[end + 1].isCapital, !words[end + 1].isBarrier else {
          break
        }
        // `Foreningen og Region …` are two.
        if word.lower == "og", capitals == 0 || registers.bodyNames.match(surfaceTail(end + 1), at: 0) != nil
        {
          break
        }
      }
      end += 1
    }
    guard capitals > 0 else { return nil }
    if isDanish,
      !words[index + 1].isCapital || words[index].isFirst && capitals == 1 && !isOrganisationWord(end - 1)
    {
      return nil
    }
    return Match(type: .organisation, words: index..<end, confidence: 0.85, rule: "body-opening")
  }

  private func surfaceTail(_ start: Int) -> [String] {
    words[start..<min(words.count, start + 6)].map(\.surface)
  }

  /// `Sundheds- og Forebyggelsesudvalget`, `Kulturministeriet`: the ending tells.
  private func compound(at index: Int) -> Match? {
    var end = index
    var start = index
    // `Folketingets Sundheds- og …`
    if words[index].lower == "folketingets", index + 1 < words.count, words[index + 1].isCapital {
      start += 1
    }
    end = start
    while end < words.count, end < start + 6, words[end].surface.hasSuffix("-"), words[end].isWord {
      guard end + 1 < words.count else { return nil }
      if words[end + 1].lower == "og" {
        end += 2
        break
      }
      guard words[end + 1].word.isMark(",") else { return nil }
      end += 2
    }
    guard end < words.count, words[end].isWord, !crossesBarrier(index..<end + 1) else { return nil }
    let lower = words[end].lower
    let isJoined = end > start || start > index
    let strong = Self.strongSuffixes.contains { stem in
      lower.hasSuffix(stem) && lower.utf8.count > stem.utf8.count + 2
        || lower.hasSuffix(stem + "s") && lower.utf8.count > stem.utf8.count + 3
    }
    let weak = Self.weakSuffixes.contains { lower.hasSuffix($0) || lower.hasSuffix($0 + "s") }
    guard !lower.hasSuffix("bestyrelsen"), !lower.hasSuffix("bestyrelsens"), !Self.generic.contains(lower)
    else {
      return nil
    }
    guard
      strong && (words[end].isCapital || isJoined)
        || isJoined && weak && (words[end].isCapital || start > index)
    else { return nil }
    let isGenitive = Self.strongSuffixes.contains { lower.hasSuffix($0 + "s") }
    return Match(
      type: .organisation, words: index..<end + 1, confidence: 0.85, rule: "body-suffix",
      cut: isGenitive ? 1 : 0)
  }

  /// `Svaneke Vandrerhjem`, `Nordkyst Entreprise A/S`: a capital run that ends in a word for a body.
  private func closed(at index: Int) -> Match? {
    var end = index
    while end < words.count, end < index + 6, words[end].isCapital || words[end].word.isMark("&"),
      !(end > index && words[end].isBarrier)
    {
      end += 1
      if Self.companies.contains(words[end - 1].lower) { break }
    }
    while end > index + 1, !isOrganisationWord(end - 1) { end -= 1 }
    guard end > index + 1 else { return nil }
    let first = words[index].lower
    guard words[index].word.classes.isEmpty || first == "den" else { return nil }
    guard !["og", "eller", "samt"].contains(first) else { return nil }
    return Match(type: .organisation, words: index..<end, confidence: 0.85, rule: "body-closing")
  }

  /// Whether a word names a sort of body: `Skole`, `Sygehus`, `A/S`.
  func isOrganisationWord(_ index: Int) -> Bool {
    let lower = words[index].lower
    guard words[index].isCapital || Self.companies.contains(lower) else { return false }
    return Self.companies.contains(lower) || Self.kinds.contains(lower)
      || Self.kindSuffixes.contains { lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count }
  }

  private static let openers: Set<String> = [
    "landsforeningen", "foreningen", "stiftelsen", "fonden", "styrelsen", "ministeriet", "center", "centret",
    "rådet",
    "institut", "instituttet", "nævnet", "udvalget", "landsorganisationen", "sammenslutningen", "selskabet",
    "forbundet", "direktoratet", "afdelingen", "interesseorganisationen", "patientforeningen",
    "organisationen",
    "brancheforeningen", "grundejerforeningen", "boligforeningen", "boligselskabet", "andelsboligforeningen",
    "menighedsrådet", "ejerforeningen", "idrætsforeningen", "borgerforeningen", "advokatfirmaet", "firmaet",
    "lokalhistorisk", "vandværket", "jobcenter", "plejecenter", "botilbuddet", "plejehjemmet", "børnehaven",
    "daginstitutionen", "borgerservice",
  ]
  private static let strongSuffixes = [
    "ministeriet", "ministerium", "styrelsen", "direktoratet", "ombudsmanden", "tilsynet", "ankenævnet",
    "klagenævnet",
    "forvaltningen", "udvalget",
  ]
  private static let weakSuffixes = [
    "udvalg", "udvalget", "forvaltning", "forvaltningen", "afdeling", "afdelingen", "råd", "rådet", "nævn",
    "nævnet",
    "styrelse", "ministerium", "center", "centret", "foreningen", "forening", "direktorat", "tilsyn",
    "område", "området",
  ]
  private static let companies: Set<String> = ["a/s", "aps", "i/s", "k/s", "p/s", "amba", "a.m.b.a", "ivs"]
  private static let kinds: Set<String> = [
    "skole", "vandrerhjem", "hospital", "sygehus", "bibliotek", "gymnasium", "plejecenter", "børnehave",
    "kirke",
    "teater", "museum", "havn", "lufthavn", "politi", "byret", "universitet", "provsti", "stift",
    "menighedsråd",
    "boligforening", "jobcenter", "vandværk", "forsyning", "friskole", "efterskole", "kommune", "kommunes",
    "amt",
    "retten", "bank", "sparekasse", "forening", "forbund", "fond", "institut", "center", "højskole",
    "erhvervsskole",
    "politikreds", "brandvæsen", "beredskab", "idrætsforening", "sundhedscenter", "familiecenter",
    "sundhedstilbud",
    "entreprise", "byggeri", "tømrerforretning", "landsforening", "fjernvarme", "kraftvarmeværk",
    "borgerservice",
    "plejehjem", "bofællesskab", "university", "college", "club", "company", "group", "holding", "bank",
    "forlag", "botilbud", "apotek", "lægehus", "tandklinik", "rådhus", "universitetshospital",
  ]
  private static let kindSuffixes = [
    "skole", "hospital", "sygehus", "bibliotek", "gymnasium", "museum", "forening", "forbund", "center",
    "råd", "selskab",
    "universitet", "forsyning", "vandværk", "udvalg", "forvaltning",
  ]
}
