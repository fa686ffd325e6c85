internal import Lexicon

/// Keeps the memory within bounds.
extension TokenMemory {
  /// With so many cores, or so many letters, there is too much: a document's first part may still be added.
  static let mostCores = 10_240
  private static let mostLetters = 1 << 22

  /// Forgets what was met seldom if there is too much: half of the cores stay at most. All numbers and letters from
  /// before are then others. Cost: what stays is copied, some milliseconds for ten thousand cores.
  func makeRoom() {
    guard cores.count >= Self.mostCores || letters.keptCount >= Self.mostLetters else { return }
    let old = Contents(
      places: places, tokens: tokens, candidates: candidates, readings: readings, letters: letters.takeKept())
    let oldCores = cores
    let least = leastMeetings()
    (cores, places, tokens, candidates, readings) = ([], [], [], [], [])
    for core in oldCores where core.meetings >= least { move(core, old) }
    renew()
  }

  /// How often a core must have been met that stays.
  private func leastMeetings() -> UInt16 {
    var counts = [Int](repeating: 0, count: 256)
    for core in cores { counts[min(Int(core.meetings), 255)] += 1 }
    var (least, staying) = (256, 0)
    while least > 1, staying + counts[least - 1] <= cores.count / 2 {
      least -= 1
      staying += counts[least]
    }
    return UInt16(least)
  }

  /// What was remembered before.
  private struct Contents {
    var places: [Place]
    var tokens: [FoundToken]
    var candidates: [Candidate]
    var readings: [TokenReading]
    var letters: ReadingLetters.Kept
  }

  private func move(_ core: Core, _ old: Contents) {
    var new = core
    new.letters = letters.keep(old.letters[core.letters])
    new.meetings /= 2
    new.firstPlace = -1
    if core.found >= 0 { new.found = move(old.tokens[Int(core.found)], new.letters, old) }
    if core.foundAtStart >= 0 {
      new.foundAtStart = move(old.tokens[Int(core.foundAtStart)], new.letters, old)
    }
    var number = core.firstPlace
    while number >= 0 {
      var place = old.places[Int(number)]
      number = place.next
      if place.token >= 0 { place.token = place.token == core.found ? new.found : new.foundAtStart }
      place.core = Int32(cores.count)
      place.prior = moveReadings(place.prior, old)
      place.stamp = 0
      place.next = new.firstPlace
      new.firstPlace = Int32(places.count)
      places.append(place)
    }
    cores.append(new)
  }

  private func move(_ token: FoundToken, _ core: ReadingLetters.Place, _ old: Contents) -> Int32 {
    var token = token
    token.core = core
    token.lowered = letters.keep(old.letters[token.lowered])
    token.kept = moveReadings(token.kept, old)
    token.lostSpaces = moveReadings(token.lostSpaces, old)
    token.words = moveCandidates(token.words, old)
    token.names = moveCandidates(token.names, old)
    token.nameParts = moveCandidates(token.nameParts, old)
    token.edits = moveCandidates(token.edits, old)
    token.formEdits = moveCandidates(token.formEdits, old)
    token.abbreviations = moveCandidates(token.abbreviations, old)
    tokens.append(token)
    return Int32(tokens.count - 1)
  }

  private func moveReadings(_ section: Section, _ old: Contents) -> Section {
    let start = readings.count
    for var reading in old.readings[section.range] {
      reading.letters = letters.keep(old.letters[reading.letters])
      readings.append(reading)
    }
    return Section(from: start, to: readings.count)
  }

  private func moveCandidates(_ section: Section, _ old: Contents) -> Section {
    guard section.count >= 0 else { return .unknown }
    let start = candidates.count
    for var candidate in old.candidates[section.range] {
      candidate.reading.letters = letters.keep(old.letters[candidate.reading.letters])
      candidates.append(candidate)
    }
    return Section(from: start, to: candidates.count)
  }
}
