internal import Lexicon

/// Decides which sign stood behind a word: the language model's comma and sentence end on the words around
/// it, together with the rates at which the document's signs are misread.
///
/// The words are those the lattice decided on. A sign that belongs to its word (`nr.`, `3.`), tables, list
/// items and short lines are left alone.
struct SignDecoder {
  typealias Sign = SignChannel.Sign

  let models: CorrectionModels
  let settings: CorrectionSettings
  let unknownWeight: Float
  let generator: HypothesisGenerator
  var channel: SignChannel

  /// A place between two words: which sign was read, and the weight of each that may have been written,
  /// without the error model.
  private struct Place {
    var range: Range<Int>
    var read: Sign
    /// Three signs at most, and their weights.
    var signs: [Sign]
    var weights: SIMD4<Float>
  }

  /// The corrections of signs in a pass, in order, but for the tokens in another language. Cost: some twenty
  /// looks into the n-grams a sign.
  mutating func corrections(_ text: SourceText, _ pass: DecodedTokens, except foreign: [Bool])
    -> [Correction]
  {
    var places: [Place] = []
    for index in pass.indices.dropLast() {
      let token = pass.token(index)
      guard token.core.upperBound < token.range.upperBound, !foreign[index] else { continue }
      if let place = place(text, pass, index) { places.append(place) }
    }
    guard !places.isEmpty else { return [] }
    for _ in 0..<2 {
      var counts = [Float](repeating: 0, count: SignChannel.count * SignChannel.count)
      let costs = channel.logarithms
      for place in places {
        let posteriors = posteriors(place, costs)
        for number in place.signs.indices {
          counts[place.signs[number].rawValue * SignChannel.count + place.read.rawValue] += posteriors[number]
        }
      }
      channel.adapt(to: counts)
    }
    let costs = channel.logarithms
    return places.compactMap { correction(text, $0, posteriors($0, costs)) }
  }

  /// The probability of each of a place's signs.
  private func posteriors(_ place: Place, _ logarithms: [Float]) -> SIMD4<Float> {
    var scores = place.weights
    var best: Float = -.infinity
    for number in place.signs.indices {
      scores[number] += logarithms[place.signs[number].rawValue * SignChannel.count + place.read.rawValue]
      best = max(best, scores[number])
    }
    var sum: Float = 0
    for number in place.signs.indices {
      scores[number] = Logarithm.exponential(scores[number] - best)
      sum += scores[number]
    }
    return scores / sum
  }

  private func correction(_ text: SourceText, _ place: Place, _ posteriors: SIMD4<Float>) -> Correction? {
    // No two reach a half but at equal odds, where the first wins.
    guard let best = place.signs.indices.first(where: { posteriors[$0] >= 0.5 }),
      place.signs[best] != place.read
    else { return nil }
    let (sign, probability) = (place.signs[best], Double(posteriors[best]))
    return Correction(
      original: text[TextRange(place.range)], corrected: sign.text, range: TextRange(place.range),
      kind: .punctuation, probability: probability, applied: probability >= settings.signThreshold,
      reason: sign == .nothing ? "stray sign" : "\(sign.text)→\(place.read.text)")
  }

  // MARK: Places

  private func place(_ text: SourceText, _ pass: DecodedTokens, _ index: Int) -> Place? {
    let bytes = text.bytes
    let (token, next) = (pass.token(index), pass.token(index + 1))
    let range = token.core.upperBound..<token.range.upperBound
    guard let read = Sign(bytes[range]), read != .nothing, next.range.lowerBound == next.core.lowerBound,
      let space = space(bytes, token.range.upperBound..<next.range.lowerBound)
    else { return nil }
    let lowered = surface(pass, index).map(Letters.lowered)
    if read == .comma, Abbreviations.isLong(lowered) {
      return Place(
        range: range, read: read, signs: Self.commaOrStop, weights: abbreviationWeights(pass, index))
    }
    guard let first = pass.core(index + 1).first, Letters.isLetter(first) else { return nil }
    let written = Self.written[read.rawValue]
    switch space {
    case .sameLine: break
    case .nextLine: if !isFull(text, token.core.lowerBound) { return nil }
    case .nextParagraph:
      if read != .comma || !Letters.isUpper(first) || !endsParagraph(text, token) { return nil }
    }
    guard lowered.count >= 2, !Abbreviations.contains(lowered), !lowered.contains(UInt8(ascii: ".")) else {
      return nil
    }
    // Numbers have stops of their own.
    if lowered.contains(where: Letters.isDigit), read != .comma { return nil }
    if lowered.count < 7, lowered.allSatisfy(Letters.isLetter), !generator.isKnown(lowered) { return nil }
    if read == .apostrophe, lowered.count < 5 || lowered.last.map({ "sxz".utf8.contains($0) }) ?? true {
      return nil
    }
    var weights = weights(pass, index, written)
    if space == .nextParagraph {
      // A comma before a blank line is a slip, or a list.
      for number in written.indices where written[number] == .comma { weights[number] -= 3 }
    }
    return Place(range: range, read: read, signs: written, weights: weights)
  }

  /// What may have been written where a sign is read. Lost signs are not looked for: writers differ in their
  /// commas, and a heading has no stop. Nor are hyphens and colons: none of the attempts gained more than it
  /// harmed.
  private static let written: [[Sign]] = Sign.allCases.map { read in
    switch read {
    case .nothing: []
    case .stop: [.stop, .comma, .nothing]
    case .comma: commaOrStop
    case .semicolon: [.semicolon, .comma, .stop]
    case .apostrophe: [.apostrophe, .nothing]
    }
  }

  private static let commaOrStop: [Sign] = [.comma, .stop]

  private enum Space { case sameLine, nextLine, nextParagraph }

  private func space(_ bytes: [UInt8], _ range: Range<Int>) -> Space? {
    guard !range.isEmpty else { return nil }
    var lines = 0
    for index in range {
      guard bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
      if bytes[index] == 0x0A { lines += 1 }
    }
    return lines == 0 ? (range.count == 1 ? .sameLine : nil) : lines == 1 ? .nextLine : .nextParagraph
  }

  /// Whether a line is long enough to be one of a paragraph, and no row of a table.
  private func isFull(_ text: SourceText, _ offset: Int) -> Bool {
    let line = text.lineRange(text.line(of: TextOffset(offset))).bytes
    return line.count >= 45 && !text.bytes[line].contains(UInt8(ascii: "|"))
  }

  /// Whether a paragraph of more than one line ends with a token's line: a salutation and a name stand alone.
  private func endsParagraph(_ text: SourceText, _ token: Token) -> Bool {
    let line = text.line(of: TextOffset(token.core.lowerBound))
    guard line > 0 else { return false }
    let before = text.lineRange(line - 1).bytes
    return before.count >= 45 && before.contains { text.bytes[$0] > 0x20 }
      && !text.bytes[before].contains(UInt8(ascii: "|"))
  }

  // MARK: Context

  /// A comma behind an abbreviation, or its full stop: `Sagsnr, 2010`.
  private func abbreviationWeights(_ pass: DecodedTokens, _ index: Int) -> SIMD4<Float> {
    let before = contextBefore(pass, index)
    let last = lastWord(pass, index)
    let follow = Followers(self, pass, index + 1)
    let inside = follow.inside(self)
    let comma = follow.weight(
      self, models.ngrams.context(last, models.comma), entry(models.comma, before, last), inside)
    let stop = follow.weight(self, models.ngrams.context(before, last), 0, inside)
    // Few write an abbreviation without its stop.
    return [comma - 3, stop, 0, 0]
  }

  /// The logarithm of how probable each sign is between these words, up to a constant.
  private func weights(_ pass: DecodedTokens, _ index: Int, _ signs: [Sign]) -> SIMD4<Float> {
    let before = contextBefore(pass, index)
    let last = lastWord(pass, index)
    let isSmall = pass.core(index + 1).first.map { !Letters.isUpper($0) } ?? true
    let isPolite = Self.polite.contains(Array(pass.core(index + 1)))
    // `…, Danmark har`, `…, Nat King Cole`: a name is no sign of a new sentence.
    let isName = !isSmall && self.isName(pass, index + 1)
    let follow = Followers(self, pass, index + 1)
    let inside = follow.inside(self)
    var weights: SIMD4<Float> = .zero
    for (number, sign) in signs.enumerated() {
      var weight: Float
      switch sign {
      case .nothing, .apostrophe:
        weight = follow.weight(self, models.ngrams.context(before, last), 0, inside)
      case .comma, .semicolon:
        weight = follow.weight(
          self, models.ngrams.context(last, models.comma), entry(models.comma, before, last), inside)
      case .stop:
        weight = follow.weight(
          self, models.ngrams.context(models.boundary, models.boundary),
          entry(models.boundary, before, last), follow.opening(self))
      }
      // A capital begins a sentence, a small letter does not.
      if sign == .stop ? isSmall : !isSmall && !isPolite { weight -= sign == .stop ? 6 : 4 }
      if sign == .stop, isName { weight -= 3 }
      weights[number] = weight - Self.rarity(sign)
    }
    return weights
  }

  /// Whether a capitalised word is a name by the vocabulary, or by the capital of the word after it.
  private func isName(_ pass: DecodedTokens, _ index: Int) -> Bool {
    let key = VocabularyKey.key(pass.core(index).map(Letters.lowered), .capital)
    if generator.vocabularyWord(key) != nil { return true }
    return index + 1 < pass.count && pass.gap(index + 1) == .none
      && pass.core(index + 1).first.map(Letters.isUpper) ?? false
  }

  /// Words that have a capital inside a sentence.
  private static let polite = Set(["De", "Dem", "Deres", "I"].map(Letters.encode))

  /// What a sign costs more than its class in the language model says. That of nothing is a margin: a stray
  /// stop must be sure.
  private static func rarity(_ sign: Sign) -> Float {
    switch sign {
    case .nothing: 1.5
    case .stop: 0.1
    case .comma: 0
    case .semicolon: 5
    case .apostrophe: 8
    }
  }

  private func entry(_ word: Int, _ before: Int, _ last: Int) -> Float {
    models.ngrams.logProbability(of: word, after: models.ngrams.context(before, last))
  }

  /// The words behind a sign, which do not depend on the sign.
  private struct Followers {
    let decided: LatticeReading
    let next: Int?
    let surface: [UInt8]

    init(_ decoder: SignDecoder, _ pass: DecodedTokens, _ index: Int) {
      decided = pass.chosen(index).lattice
      next = decoder.nextWord(pass, index)
      surface = decoder.surface(pass, index)
    }

    /// What the first may be for the language model inside a sentence.
    func inside(_ decoder: SignDecoder) -> [Hypothesis.Word] { words(decoder, startsSentence: false) }
    /// What it may be where a sentence begins.
    func opening(_ decoder: SignDecoder) -> [Hypothesis.Word] { words(decoder, startsSentence: true) }

    private func words(_ decoder: SignDecoder, startsSentence: Bool) -> [Hypothesis.Word] {
      Int(decided.first) == decoder.models.number || decided.second >= 0
        ? [Hypothesis.Word(id: Int(decided.first), cost: decided.firstCost)]
        : decoder.generator.words(
          surface.map(Letters.lowered), VocabularyKey.letterCase(of: surface), startsSentence: startsSentence)
    }

    /// The weight of the words in a context.
    func weight(
      _ decoder: SignDecoder, _ context: NGramModel.Context, _ entry: Float, _ words: [Hypothesis.Word]
    ) -> Float {
      let ngrams = decoder.models.ngrams
      var best: Float = -.infinity
      for word in words {
        var score = ngrams.logProbability(of: word.id, after: context) - decoder.unknownWeight * word.cost
        let after = ngrams.context(context.word, word.id)
        if decided.second >= 0 {
          score += ngrams.logProbability(of: Int(decided.second), after: after)
        } else if let next {
          score += ngrams.logProbability(of: next, after: after)
        }
        best = max(best, score)
      }
      return decoder.settings.language * (entry + best)
    }
  }

  /// What follows a word: the next one, or the class of the sign between.
  private func nextWord(_ pass: DecodedTokens, _ index: Int) -> Int? {
    guard index + 1 < pass.count else { return nil }
    switch pass.gap(index + 1) {
    case .none: return Int(pass.chosen(index + 1).lattice.first)
    case .comma: return models.comma
    case .boundary: return models.boundary
    }
  }

  private func lastWord(_ pass: DecodedTokens, _ index: Int) -> Int {
    let decided = pass.chosen(index).lattice
    return Int(decided.second >= 0 ? decided.second : decided.first)
  }

  private func contextBefore(_ pass: DecodedTokens, _ index: Int) -> Int {
    let decided = pass.chosen(index).lattice
    if decided.second >= 0 { return Int(decided.middle >= 0 ? decided.middle : decided.first) }
    guard index > 0 else { return models.boundary }
    switch pass.gap(index) {
    case .none: return lastWord(pass, index - 1)
    case .comma: return models.comma
    case .boundary: return models.boundary
    }
  }

  /// The last word that stands at a token after the decision, in letters with case.
  private func surface(_ pass: DecodedTokens, _ index: Int) -> [UInt8] {
    let decided = pass.decided(index)
    guard pass.chosen(index).lattice.second >= 0, let space = decided.lastIndex(of: UInt8(ascii: " ")) else {
      return Array(decided)
    }
    return Array(decided[(space + 1)...])
  }
}
