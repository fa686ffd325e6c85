internal import Lexicon

/// Makes the readings of tokens: what stands there, what the lexicon and the channel offer, two words for
/// one.
///
/// One a document pass, and one a thread for the pass before anything is known: it puts the document's costs to the
/// candidates that ``TokenMemory`` remembers.
final class HypothesisGenerator {
  let models: CorrectionModels
  let channel: Channel
  let settings: CorrectionSettings
  let foreign: Bool
  /// Whether the page is neither dark nor faint nor faxed.
  let isClear: Bool
  /// Names that are known beforehand, as lower-case letters.
  let names: WordList
  let finder: CandidateFinder
  let memory: TokenMemory
  let limits: CandidateSearch.Limits
  /// Whether nothing is known of the document: its readings are then remembered for others.
  let isPrior: Bool
  /// The readings of this document's places, and the stamp that marks them.
  var own: [TokenReading] = []
  private(set) var stamp: UInt32
  var scratch: [ChoiceScratch] = []

  /// What a token's place says of it.
  typealias Neighbours = TokenPlace

  init(memory: TokenMemory, channel: Channel, isPrior: Bool, isClear: Bool, names: WordList) {
    (self.memory, finder) = (memory, memory.finder)
    (models, settings, foreign) = (finder.models, finder.settings, finder.foreign)
    (self.isClear, self.names) = (isClear, names)
    (self.channel, self.isPrior) = (channel, isPrior)
    stamp = memory.nextStamp()
    var limits = CandidateSearch.Limits()
    limits.wordWeight = settings.language
    self.limits = limits
  }

  /// Forgets this document's readings if what is remembered is too much.
  func makeRoom() {
    let age = memory.age
    memory.makeRoom()
    guard age != memory.age else { return }
    own.removeAll(keepingCapacity: true)
    stamp = memory.nextStamp()
  }

  /// The readings of a core (letters with case), best first; the first that keeps is always among them.
  func hypotheses(of core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    var result: [TokenReading] = []
    appendReadings(of: memory.place(of: memory.core(of: core.span), at: neighbours), to: &result)
    return result.map(whole)
  }

  /// Appends the readings of a core at a place by its number in the memory, best first; the first keeps what was read.
  func appendReadings(of number: Int, to result: inout [TokenReading]) {
    let place = memory.places[number]
    if place.isKnown, isPrior || place.isFixed {
      for index in place.prior.range { result.append(memory.readings[index]) }
    } else if place.stamp == stamp {
      for index in place.own.range { result.append(own[index]) }
    } else if place.token >= 0 {
      let first = result.count
      choose(Int(place.token), place.place, to: &result)
      remember(result[first...], of: number, isFixed: false)
    } else {
      make(number, place, &result)
    }
  }

  /// Makes the readings of a place and remembers them: for this document, or for all.
  private func make(_ number: Int, _ place: TokenMemory.Place, _ result: inout [TokenReading]) {
    let first = result.count
    // A copy: what is remembered grows meanwhile.
    let letters = Array(memory.letters[memory.cores[Int(place.core)].letters])
    let made = make(letters[...], place.place)
    switch made {
    case .token(let token):
      memory.places[number].token = Int32(token)
      choose(token, place.place, to: &result)
    case .fixed(let readings), .weighed(let readings):
      for reading in readings {
        result.append(flat(reading, letters.span, isKept: isPrior || made.isFixed))
      }
    }
    remember(result[first...], of: number, isFixed: made.isFixed)
  }

  private func remember(_ readings: ArraySlice<TokenReading>, of number: Int, isFixed: Bool) {
    if isPrior || isFixed {
      let start = memory.readings.count
      memory.readings.append(contentsOf: readings)
      memory.places[number].prior = TokenMemory.Section(from: start, to: memory.readings.count)
      (memory.places[number].isKnown, memory.places[number].isFixed) = (true, isFixed)
    } else {
      let start = own.count
      own.append(contentsOf: readings)
      memory.places[number].own = TokenMemory.Section(from: start, to: own.count)
      memory.places[number].stamp = stamp
    }
  }

  /// What a core's readings come of.
  enum Made {
    /// These, whatever the document.
    case fixed([Hypothesis])
    /// These, with the costs of this document.
    case weighed([Hypothesis])
    /// All that was found for the token with this number.
    case token(Int)

    var isFixed: Bool { if case .fixed = self { true } else { false } }
  }

  private func make(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> Made {
    let startsSentence = neighbours.contains(.startsSentence)
    switch Protection.of(core) {
    case .number:
      if let readings = afterNumber(core) ?? wordWithDigit(core, neighbours) { return .weighed(readings) }
      let readings = besideNumber(core, startsSentence: startsSentence)
      return core.contains(where: Letters.isLetter) ? .weighed(readings) : .fixed(readings)
    case .address where isStopBeforeWord(core): break
    case .address: return .fixed([address])
    case .form where isJoinedByStop(core) || isCapitalsWithSign(core): break
    case .form:
      if let readings = smallWordInCapitals(core, neighbours) { return .weighed(readings) }
      if let readings = singleLetter(core, neighbours) { return .weighed(readings) }
      if !(foreign && neighbours.contains(.isAmongCapitals) && core.allSatisfy(Letters.isUpper)) {
        let kept = keptReadings(core, startsSentence: startsSentence, channel: 0)
        // Another document may have more for a letter that stands alone.
        return foreign && neighbours.contains(.isSingle) ? .weighed(kept) : .fixed(kept)
      }
    case .none: break
    }
    return open(core, neighbours)
  }

  /// What the readings of a core come of that its form does not protect.
  private func open(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> Made {
    let startsSentence = neighbours.contains(.startsSentence)
    if core.elementsEqual([UInt8(ascii: "|")]) {
      return .fixed(
        neighbours.contains(.isPronounPlace) ? barReadings(startsSentence: startsSentence) : [address])
    }
    if neighbours.contains(.followsNumber), core.count <= 2 {
      let lowered = core.map(Letters.lowered)
      if vocabularyWord(lowered) == nil,
        !(foreign && lowered.last == UInt8(ascii: "a") && lowered.elementsEqual(core))
      {
        return .fixed(keptReadings(core, startsSentence: startsSentence, channel: 0))
      }
    }
    if core.dropFirst().dropLast().contains(UInt8(ascii: "-")),
      vocabularyWord(core.map(Letters.lowered)) == nil
    {
      var readings = hyphenated(core, startsSentence: startsSentence)
      let several = severalWords(observed(core, startsSentence: startsSentence))
      // A compound has no `og`, `er` or `i` beside its hyphen.
      if !several.isEmpty {
        for index in readings.indices { readings[index].channel += settings.jointPenalty }
      }
      return .weighed(pruned(readings + several))
    }
    // `cand.med.vet.`: several stops and one behind make an abbreviation, known or not.
    if neighbours.contains(.isStopped), 2 <= core.count(where: { $0 == UInt8(ascii: ".") }) {
      return .fixed(keptReadings(core, startsSentence: startsSentence, channel: 0))
    }
    return .token(memory.found(memory.core(of: core.span), startsSentence: startsSentence, self))
  }

  /// The readings of a core that its form protects, as if it did not.
  func openReadings(_ core: ArraySlice<UInt8>, _ neighbours: Neighbours) -> [Hypothesis] {
    switch open(core, neighbours) {
    case .fixed(let readings), .weighed(let readings): return readings
    case .token(let token):
      var result: [TokenReading] = []
      choose(token, neighbours, to: &result)
      return result.map(whole)
    }
  }

  func observed(_ core: ArraySlice<UInt8>, startsSentence: Bool, hidesCase: Bool? = nil) -> Observed {
    Observed(
      core: Array(core), lowered: core.map(Letters.lowered), letterCase: VocabularyKey.letterCase(of: core),
      startsSentence: startsSentence,
      hidesCase: hidesCase ?? core.first.map { !Letters.isLetter($0) } ?? false)
  }

  /// What a token is, for making its readings.
  struct Observed: Sendable {
    var core: [UInt8]
    var lowered: [UInt8]
    var letterCase: LetterCase
    var startsSentence: Bool
    /// Whether it begins with a sign or digit read for a letter, so that nobody knows its case.
    var hidesCase: Bool
  }
}
