extension NameReader {
  /// Given and family names, and what follows a title.
  func person(at index: Int) -> Match? {
    let isTitled = index > 0 && !words[index].isBarrier && isTitle(index - 1)
    guard isGiven(index) || isTitled || isInitial(index) else { return nil }
    let end = nameEnd(from: index)
    let count = end - index
    guard count > 0, !isStreetName(index..<end) else { return nil }
    let names = (index..<end).map { words[$0].surface }
    let last = names[count - 1]
    let lastBase = PhraseTable.bases(of: last).first { registers.lastNames.contains($0) }
    if count == 1 {
      // `hr. Jensen`, `Kære Astrid`
      let isAddressed = index > 0 && words[index - 1].lower == "kære" && registers.firstNames.contains(last)
      guard isTitled && lastBase != nil || isAddressed, !isInitial(index) else { return nil }
      return Match(type: .person, words: index..<end, confidence: 0.8, rule: "person-title")
    }
    let isKnown = isGiven(index)
    if !isKnown && !isInitial(index) {
      guard isTitled, !isOrganisationWord(end - 1), registers.placeNames.match([names[0]], at: 0) == nil
      else {
        return nil
      }
    }
    if isInitial(index), lastBase == nil { return nil }
    if isOrganisationWord(end - 1) { return nil }
    // At a sentence's start a given name that is a word needs a family name the register knows.
    if Self.wordNames.contains(names[0]), lastBase == nil, words[index].isFirst { return nil }
    let cut = lastBase == nil ? 0 : last.utf8.count - (lastBase ?? last).utf8.count
    let confidence = isKnown && lastBase != nil ? 0.97 : isKnown ? 0.9 : 0.75
    return Match(
      type: .person, words: index..<end, confidence: confidence,
      rule: isKnown ? "person-given-name" : "person-title", cut: cut)
  }

  /// The end of the run of names: capitals, initials, `von`, at most five; a new given name begins a new
  /// person.
  private func nameEnd(from start: Int) -> Int {
    var index = start
    while index < words.count, index < start + 6 {
      let word = words[index]
      if index > start, word.isBarrier { break }
      let isParticle =
        index > start && ["von", "van", "de", "af", "la"].contains(word.lower) && word.word.shape == .lower
      if isParticle {
        guard index + 1 < words.count, words[index + 1].isCapital, word.lower != "af" && word.lower != "de"
        else { break }
        index += 1
        continue
      }
      if word.word.isMark("."), index > start, isInitialLetter(index - 1), index + 1 < words.count,
        words[index + 1].isCapital
      {
        index += 1
        continue
      }
      guard word.isCapital, word.isWord else { break }
      if word.word.shape == .capitals && word.surface.utf8.count > 3 && words[start].word.shape != .capitals {
        break
      }
      // `Ulrik Wilbek Astrid Krag`: two people signed on one line.
      if index >= start + 2, isGiven(index), isRatherGiven(word.surface), index + 1 < words.count,
        words[index + 1].isCapital, !words[index + 1].isBarrier, !isInitialLetter(index - 1),
        !isGiven(index - 1) || !isRatherGiven(words[index - 1].surface)
      {
        break
      }
      if isTitle(index), index > start { break }
      index += 1
    }
    while index > start, !words[index - 1].isCapital { index -= 1 }
    return index
  }

  /// A known given name that is no word at a sentence's start.
  func isGiven(_ index: Int) -> Bool {
    let surface = words[index].surface
    guard words[index].isCapital, surface.utf8.count > 1, !Self.neverGiven.contains(surface) else {
      return false
    }
    if registers.firstNames.contains(surface) { return true }
    // `Anne-Marie`
    let parts = surface.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { registers.firstNames.contains(String($0)) }
  }

  private func isRatherGiven(_ name: String) -> Bool {
    !registers.lastNames.contains(name) || registers.givenRather.contains(name)
  }

  /// `J.` before a family name.
  private func isInitial(_ index: Int) -> Bool {
    isInitialLetter(index) && index + 2 < words.count && words[index + 1].word.isMark(".")
      && words[index + 2].isCapital
  }

  private func isInitialLetter(_ index: Int) -> Bool {
    words[index].isCapital && words[index].word.shape == .capital && words[index].surface.count == 1
      && words[index].lower != "i"
  }

  /// `fuldmægtig`, `socialminister`, `hr.`
  func isTitle(_ index: Int) -> Bool {
    var lower = words[index].lower
    var place = index
    if words[index].word.isMark("."), index > 0 {
      place = index - 1
      lower = words[place].lower
    }
    guard words[place].isWord else { return false }
    return registers.titles.contains(lower)
      || registers.titleEndings.contains { lower.hasSuffix($0) && lower.utf8.count > $0.utf8.count }
  }

  private func isStreetName(_ range: Range<Int>) -> Bool {
    if isStreet(range.upperBound - 1) { return true }
    guard range.upperBound < words.count else { return false }
    return words[range.upperBound].word.shape == .number && !words[range.upperBound].isBarrier
      || isStreet(range.upperBound)
  }

  /// Given names of the register that are nearly always something else.
  private static let neverGiven: Set<String> = [
    "De", "Mine", "Jul", "Just", "Van", "A", "M", "G", "T", "Thi", "Andre", "Regner", "Sejr", "Din", "Le",
    "Have", "Otte",
    "Kamel", "Ben", "Sine", "Den", "Det", "Vi", "Jeg", "Til", "Fra", "For", "Som", "Her", "Der", "Sund", "Ny",
    "An",
    "Aftale", "Region", "Dansk", "Danske", "Nordisk", "By", "Land", "Vest", "Nord", "Syd", "Dan", "Social",
    "Kommune",
  ]
  /// Given names that are words too.
  private static let wordNames: Set<String> = [
    "Lykke", "Liv", "Rose", "Maj", "Hans", "Bo", "Tage", "Rene", "August", "Mark", "Sten", "Mai", "Perle",
    "Sol",
    "Stjerne", "Storm", "Sand", "Frost", "Vår", "Juni", "Juli",
  ]
}
