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
    var weights: [(sign: Sign, weight: Float)]
  }

  /// The corrections of signs in a pass, in order, but for the tokens in another language. Cost: some twenty
  /// looks into the n-grams a sign.
  mutating func corrections(_ text: SourceText, _ pass: Corrector.Pass, except foreign: [Bool])
    -> [Correction]
  {
    var places: [Place] = []
    for index in pass.tokens.indices.dropLast() where !foreign[index] {
      if let place = place(text, pass, index) { places.append(place) }
    }
    guard !places.isEmpty else { return [] }
    for _ in 0..<2 {
      var counts = [Float](repeating: 0, count: SignChannel.count * SignChannel.count)
      for place in places {
        for (sign, probability) in posteriors(place) {
          counts[sign.rawValue * SignChannel.count + place.read.rawValue] += probability
        }
      }
      channel.adapt(to: counts)
    }
    return places.compactMap { correction(text, $0) }
  }

  private func posteriors(_ place: Place) -> [(sign: Sign, probability: Float)] {
    let scores = place.weights.map {
      ($0.sign, $0.weight + Logarithm.of(max(channel.rate($0.sign, place.read), 1e-7)))
    }
    let best = scores.map(\.1).max() ?? 0
    let sum = scores.reduce(0) { $0 + Logarithm.exponential($1.1 - best) }
    return scores.map { ($0.0, Logarithm.exponential($0.1 - best) / sum) }
  }

  private func correction(_ text: SourceText, _ place: Place) -> Correction? {
    let all = posteriors(place)
    guard let best = all.max(by: { $0.probability < $1.probability }), best.sign != place.read,
      best.probability >= 0.5
    else { return nil }
    return Correction(
      original: text[TextRange(place.range)], corrected: best.sign.text, range: TextRange(place.range),
      kind: .punctuation, probability: Double(best.probability),
      applied: Double(best.probability) >= settings.signThreshold,
      reason: best.sign == .nothing ? "stray sign" : "\(best.sign.text)→\(place.read.text)")
  }

  // MARK: Places

  private func place(_ text: SourceText, _ pass: Corrector.Pass, _ index: Int) -> Place? {
    let bytes = text.bytes
    let (token, next) = (pass.tokens[index], pass.tokens[index + 1])
    let range = token.core.upperBound..<token.range.upperBound
    guard let read = Sign(bytes[range]), next.range.lowerBound == next.core.lowerBound,
      let space = space(bytes, token.range.upperBound..<next.range.lowerBound)
    else { return nil }
    let lowered = surface(pass, index).map(Letters.lowered)
    if read == .comma, Abbreviations.isLong(lowered) {
      return Place(range: range, read: read, weights: abbreviationWeights(pass, index))
    }
    guard let written = Self.written[read], let first = pass.cores[index + 1].first, Letters.isLetter(first)
    else {
      return nil
    }
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
    if lowered.allSatisfy(Letters.isLetter), !generator.isKnown(lowered), lowered.count < 7 { return nil }
    if read == .apostrophe, lowered.count < 5 || lowered.last.map({ "sxz".utf8.contains($0) }) ?? true {
      return nil
    }
    var weights = weights(pass, index, written)
    if space == .nextParagraph {
      // A comma before a blank line is a slip, or a list.
      for place in weights.indices where weights[place].sign == .comma { weights[place].weight -= 3 }
    }
    return Place(range: range, read: read, weights: weights)
  }

  /// What may have been written where a sign is read. Lost signs are not looked for: writers differ in their
  /// commas, and a heading has no stop. Nor are hyphens and colons: none of the attempts gained more than it
  /// harmed.
  private static let written: [Sign: [Sign]] = [
    .stop: [.stop, .comma, .nothing], .comma: [.comma, .stop], .semicolon: [.semicolon, .comma, .stop],
    .apostrophe: [.apostrophe, .nothing],
  ]

  private enum Space { case sameLine, nextLine, nextParagraph }

  private func space(_ bytes: [UInt8], _ range: Range<Int>) -> Space? {
    guard !range.isEmpty, bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else {
      return nil
    }
    let lines = bytes[range].filter { $0 == 0x0A }.count
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
  private func abbreviationWeights(_ pass: Corrector.Pass, _ index: Int) -> [(sign: Sign, weight: Float)] {
    let before = contextBefore(pass, index)
    let last = lastWord(pass, index)
    let comma = follow(
      pass, index + 1, models.ngrams.context(last, models.comma), entry(models.comma, before, last))
    // Few write an abbreviation without its stop.
    return [(.comma, comma - 3), (.stop, follow(pass, index + 1, models.ngrams.context(before, last), 0))]
  }

  /// The logarithm of how probable each sign is between these words, up to a constant.
  private func weights(_ pass: Corrector.Pass, _ index: Int, _ signs: [Sign]) -> [(sign: Sign, weight: Float)]
  {
    let before = contextBefore(pass, index)
    let last = lastWord(pass, index)
    let isSmall = pass.cores[index + 1].first.map { !Letters.isUpper($0) } ?? true
    let isPolite = Self.polite.contains(pass.cores[index + 1])
    // `…, Danmark har`, `…, Nat King Cole`: a name is no sign of a new sentence.
    let isName = !isSmall && self.isName(pass, index + 1)
    return signs.map { sign in
      var weight: Float
      switch sign {
      case .nothing, .apostrophe:
        weight = follow(pass, index + 1, models.ngrams.context(before, last), 0)
      case .comma, .semicolon:
        weight = follow(
          pass, index + 1, models.ngrams.context(last, models.comma), entry(models.comma, before, last))
      case .stop:
        weight = follow(
          pass, index + 1, models.ngrams.context(models.boundary, models.boundary),
          entry(models.boundary, before, last), startsSentence: true)
      }
      // A capital begins a sentence, a small letter does not.
      if sign == .stop ? isSmall : !isSmall && !isPolite { weight -= sign == .stop ? 6 : 4 }
      if sign == .stop, isName { weight -= 3 }
      return (sign, weight - Self.rarity(sign))
    }
  }

  /// Whether a capitalised word is a name by the vocabulary, or by the capital of the word after it.
  private func isName(_ pass: Corrector.Pass, _ index: Int) -> Bool {
    let key = VocabularyKey.key(pass.cores[index].map(Letters.lowered), .capital)
    if generator.vocabularyWord(key) != nil { return true }
    return index + 1 < pass.tokens.count && pass.tokens[index + 1].gap == .none
      && pass.cores[index + 1].first.map(Letters.isUpper) ?? false
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

  /// The weight of the words from `index` on in a context.
  private func follow(
    _ pass: Corrector.Pass, _ index: Int, _ context: NGramModel.Context, _ entry: Float,
    startsSentence: Bool = false
  ) -> Float {
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    var best: Float = -.infinity
    let words =
      decided.first.id == models.number || decided.second != nil
      ? [decided.first] : readings(surface(pass, index), startsSentence)
    for word in words {
      var score = models.ngrams.logProbability(of: word.id, after: context) - unknownWeight * word.cost
      let after = models.ngrams.context(context.word, word.id)
      if let second = decided.second {
        score += models.ngrams.logProbability(of: second.id, after: after)
      } else if let next = nextWord(pass, index) {
        score += models.ngrams.logProbability(of: next, after: after)
      }
      best = max(best, score)
    }
    return settings.language * (entry + best)
  }

  private func readings(_ surface: [UInt8], _ startsSentence: Bool) -> [Hypothesis.Word] {
    generator.words(
      surface.map(Letters.lowered), VocabularyKey.letterCase(of: surface), startsSentence: startsSentence)
  }

  /// What follows a word: the next one, or the class of the sign between.
  private func nextWord(_ pass: Corrector.Pass, _ index: Int) -> Int? {
    guard index + 1 < pass.tokens.count else { return nil }
    switch pass.tokens[index + 1].gap {
    case .none: return pass.hypotheses[index + 1][pass.decisions[index + 1].best].first.id
    case .comma: return models.comma
    case .boundary: return models.boundary
    }
  }

  private func lastWord(_ pass: Corrector.Pass, _ index: Int) -> Int {
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    return (decided.second ?? decided.first).id
  }

  private func contextBefore(_ pass: Corrector.Pass, _ index: Int) -> Int {
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    if decided.second != nil { return (decided.middle ?? decided.first).id }
    guard index > 0 else { return models.boundary }
    switch pass.tokens[index].gap {
    case .none: return lastWord(pass, index - 1)
    case .comma: return models.comma
    case .boundary: return models.boundary
    }
  }

  /// What stands at a token after the decision, in letters with case.
  private func surface(_ pass: Corrector.Pass, _ index: Int) -> [UInt8] {
    let decided = pass.hypotheses[index][pass.decisions[index].best]
    guard !decided.surface.isEmpty else { return pass.cores[index] }
    guard decided.second != nil, let space = decided.surface.lastIndex(of: UInt8(ascii: " ")) else {
      return decided.surface
    }
    return Array(decided.surface[(space + 1)...])
  }
}
