extension NameReader {
  /// Acts: `servicelovens § 100, stk. 1 og 3`, `lov nr. 463 af 17. juni 2008`, `lov om social service`,
  /// `Barnets Reform`.
  func law(at index: Int) -> Match? {
    let lower = words[index].lower
    if words[index].isCapital, index + 1 < words.count, lower.hasSuffix("s"),
      words[index].word.classes.isEmpty,
      ["reform", "lov"].contains(words[index + 1].lower), words[index + 1].isCapital
    {
      return Match(type: .law, words: index..<index + 2, confidence: 0.85, rule: "law-named")
    }
    let name = lower == "barnets" && index + 1 < words.count ? "barnets " + words[index + 1].lower : lower
    if let base = PhraseTable.bases(of: name).first(where: { registers.laws[$0] != nil }) {
      let end = index + (name == lower ? 1 : 2)
      return popular(index..<end, base: base)
    }
    let isCompound = Self.endings.contains { ending in
      (lower.hasSuffix(ending) || lower.hasSuffix(ending + "s")) && lower.utf8.count > ending.utf8.count + 3
    }
    if isCompound, !Self.noLaws.contains(lower) {
      return popular(index..<index + 1, base: lower.hasSuffix("s") ? String(lower.dropLast()) : lower)
    }
    guard ["lov", "lovbekendtgørelse", "bekendtgørelse", "cirkulære"].contains(lower) else { return nil }
    return numbered(at: index) ?? titled(at: index)
  }

  private func popular(_ range: Range<Int>, base: String) -> Match {
    var end = range.upperBound
    // `finansloven for 2014`
    if end + 1 < words.count, words[end].lower == "for", words[end + 1].word.shape == .number,
      words[end + 1].surface.utf8.count == 4
    {
      end += 2
    }
    let paragraph = paragraphEnd(from: end)
    let isGenitive =
      paragraph == end && words[range.upperBound - 1].lower != base && end == range.upperBound
      && words[end - 1].lower == base + "s"
    return Match(
      type: .law, words: range.lowerBound..<paragraph, canonical: registers.laws[base] ?? base,
      confidence: 0.95,
      rule: registers.laws[base] == nil ? "law-suffix" : "law-register", cut: isGenitive ? 1 : 0)
  }

  /// The end of `§ 100, stk. 1 og 3, nr. 2` from `start`; `start` if there is none.
  private func paragraphEnd(from start: Int) -> Int {
    guard start + 1 < words.count, words[start].word.isMark("§"),
      words[start + 1].word.shape == .number
        || words[start + 1].word.isMark("§")
    else { return start }
    var index = start + 1
    var end = start
    while index < words.count, index < start + 24 {
      let word = words[index]
      let isPart = ["stk", "nr", "pkt", "litra", "og", "eller", "jf"].contains(word.lower)
      if word.word.shape == .number || word.word.isMark("§") {
        end = index + 1
      } else if word.isWord && !isPart {
        guard word.surface.utf8.count == 1,
          ["litra", "§"].contains(words[index - 1].lower)
            || words[index - 1].word.shape == .number && word.isCapital
        else { break }
        end = index + 1
      } else if !isPart && !word.word.isMark(",") && !word.word.isMark(".") && !word.word.isMark("-")
        && !word.word.isMark("–")
      {
        break
      } else if word.word.isMark("."), index > 0,
        !["stk", "nr", "pkt", "jf"].contains(words[index - 1].lower)
      {
        break
      } else if word.word.isMark(","), index + 1 < words.count,
        !["stk", "nr", "pkt", "litra"].contains(words[index + 1].lower)
      {
        break
      }
      index += 1
    }
    return end
  }

  /// `lov nr. 325 af 14. maj 1997`
  private func numbered(at index: Int) -> Match? {
    guard index + 3 < words.count, words[index + 1].lower == "nr" else { return nil }
    var end = index + 2
    if words[end].word.isMark(".") { end += 1 }
    guard end < words.count, words[end].word.shape == .number else { return nil }
    end += 1
    if end + 1 < words.count, words[end].lower == "af",
      words[end + 1].word.shape == .number
        || words[end + 1].lower == "d"
    {
      var last = end + 1
      while last < words.count, last < end + 7, !words[last].word.isMark(",") {
        if words[last].word.shape == .number, words[last].surface.utf8.count >= 4 {
          end = last + 1
          break
        }
        last += 1
      }
    }
    return Match(type: .law, words: index..<end, confidence: 0.97, rule: "law-numbered")
  }

  /// `lov om miljøbeskyttelse`, `bekendtgørelse om drift af skoler`
  private func titled(at index: Int) -> Match? {
    guard index + 2 < words.count, words[index + 1].lower == "om", words[index + 2].isWord,
      !["at", "en", "et", "den", "det", "de", "ændring"].contains(words[index + 2].lower)
    else { return nil }
    var end = index + 2
    while end < words.count, end < index + 12 {
      let word = words[end]
      if word.isBarrier { break }
      let links = ["og", "af", "på", "for", "til", "det", "om", "i", "m.v", "mv", "aktiv", "den"]
      let isName = word.isWord && word.word.classes.isEmpty && !isVerbOnly(word)
      guard isName || links.contains(word.lower) else { break }
      end += 1
    }
    while end > index + 2, !words[end - 1].word.classes.isEmpty { end -= 1 }
    guard end > index + 2 else { return nil }
    return Match(type: .law, words: index..<end, confidence: 0.8, rule: "law-titled")
  }

  private func isVerbOnly(_ word: NameWord) -> Bool {
    word.word.verbs.contains { !$0.rare && ($0.form == .present || $0.form == .past || $0.form == .passive) }
  }

  private static let endings = ["loven", "bekendtgørelsen", "forordningen", "direktivet", "cirkulæret"]
  private static let noLaws: Set<String> = [
    "medloven", "uloven", "lovbekendtgørelsen", "ændringsloven", "særloven",
  ]

  // MARK: Products and programmes

  /// Services and systems of the public sector, and quoted names behind `projektet`, `puljen`.
  func product(at index: Int) -> Match? {
    let word = words[index]
    if Self.products.contains(word.surface) {
      return Match(type: .product, words: index..<index + 1, confidence: 0.9, rule: "product-list")
    }
    if word.surface == "Digital", index + 1 < words.count, words[index + 1].surface == "Post" {
      return Match(type: .product, words: index..<index + 2, confidence: 0.9, rule: "product-list")
    }
    guard index > 1, word.isCapital, Self.quotes.contains(words[index - 1].lower),
      words[index - 1].word.shape == .mark,
      Self.programmes.contains(words[index - 2].lower)
    else { return nil }
    var end = index
    while end < words.count, end < index + 10, words[end].word.shape != .mark { end += 1 }
    guard end < words.count, Self.quotes.contains(words[end].lower) else { return nil }
    return Match(type: .product, words: index..<end, confidence: 0.8, rule: "product-quoted")
  }

  private static let products: Set<String> = [
    "NemID", "MitID", "e-Boks", "Tilbudsportalen", "Aula", "NemKonto", "NemLog-in", "Sundhedsplatformen",
    "Børneintra", "Forældreintra", "MinSundhed", "FMK", "Fællessprog", "DUBU", "KommuneNet",
  ]
  private static let quotes: Set<String> = ["\"", "”", "“", "»", "«", "„", "'", "’"]
  private static let programmes: Set<String> = [
    "projektet", "puljen", "programmet", "kampagnen", "initiativet", "indsatsen", "ordningen", "projekt",
    "pulje",
    "programmets", "strategien", "handlingsplanen", "puljerne", "forsøget",
  ]
}
