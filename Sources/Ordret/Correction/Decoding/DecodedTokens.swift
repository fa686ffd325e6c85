internal import Lexicon

/// Some thousand tokens of a text in a row: their readings, and what was decided. What a pass over a text gives.
///
/// All readings stand in one array, their probabilities beside them. Tokens count from the first of the pass.
struct DecodedTokens {
  /// Whether the recogniser does not know Danish, and what posteriors are worth on this page.
  let foreign: Bool
  let calibration: PosteriorCalibration
  private let text: TextTokens
  private let letters: ReadingLetters
  /// The number of its first token in the text.
  private(set) var start = 0
  /// The readings of all tokens.
  private(set) var readings: [TokenReading] = []
  /// The probability of each reading.
  var posteriors: [Float] = []
  /// By token, the chosen reading in ``readings``.
  var best: [Int32] = []
  /// By token, its place and its core in the ``TokenMemory``.
  private(set) var numbers: [Int32] = []
  private(set) var cores: [Int32] = []
  /// By token, where its readings end.
  private var ends: [Int32] = []
  /// The logarithm of the probability of all sentences, and of the last one.
  private(set) var score: Float = 0
  private(set) var sentenceScore: Float = 0

  /// No token yet.
  init(
    _ text: TextTokens, letters: ReadingLetters, foreign: Bool,
    calibration: PosteriorCalibration
  ) {
    (self.text, self.letters) = (text, letters)
    (self.foreign, self.calibration) = (foreign, calibration)
  }

  /// Adds the next token of the text, whose readings `add` appends.
  @inline(__always)
  mutating func append(number: Int, core: Int32, _ add: (inout [TokenReading]) -> Void) {
    add(&readings)
    numbers.append(Int32(number))
    cores.append(core)
    ends.append(Int32(readings.count))
  }

  /// Decodes the last tokens, a sentence.
  mutating func decode(_ sentence: Range<Int>, _ decoder: inout LatticeDecoder) {
    decoder.begin()
    for index in sentence {
      decoder.add(gap: gap(index))
      for reading in readings(of: index) { decoder.add(readings[reading].lattice) }
    }
    let logarithm = decoder.decode()
    add(logarithm, posteriors: decoder.posteriors[...]) { decoder.best($0) }
  }

  /// Adds what was decided on the last tokens; `best` gives the chosen one of a token's readings.
  mutating func add(_ score: Float, posteriors: ArraySlice<Float>, best: (Int) -> Int) {
    self.score += score
    sentenceScore = score
    self.posteriors += posteriors
    let first = self.best.count
    for index in first..<count {
      self.best.append(Int32(readings(of: index).lowerBound + best(index - first)))
    }
  }

  /// Goes on behind the last token, in the same memory.
  mutating func goOn() {
    start += count
    readings.removeAll(keepingCapacity: true)
    posteriors.removeAll(keepingCapacity: true)
    best.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    cores.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    score = 0
  }

  /// How many tokens there are.
  var count: Int { ends.count }
  var indices: Range<Int> { 0..<ends.count }

  /// The readings of a token, as places in ``readings``; the first changes nothing.
  @inline(__always)
  func readings(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Whether a token may be anything but what was read.
  @inline(__always)
  func mayChange(_ index: Int) -> Bool { readings[Int(ends[index]) - 1].kind != .keep }

  /// The chosen reading of a token.
  @inline(__always)
  func chosen(_ index: Int) -> TokenReading { readings[Int(best[index])] }

  @inline(__always)
  func token(_ index: Int) -> Token { text.tokens[start + index] }

  @inline(__always)
  func gap(_ index: Int) -> Token.Gap { text.tokens[start + index].gap }

  /// How sure the recogniser was of a token; 0 where it did not say.
  @inline(__always)
  func grade(_ index: Int) -> UInt8 { text.doubts.grades.isEmpty ? 0 : text.doubts.grades[start + index] }

  /// Whether the recogniser told other readings of a token.
  func hasAlternatives(_ index: Int) -> Bool { text.doubts.alternatives[start + index] != nil }

  @inline(__always)
  func place(_ index: Int) -> TokenPlace { text.places[start + index] }

  @inline(__always)
  func form(_ index: Int) -> TokenForm { text.letters.forms[start + index] }

  /// The letters of a token as they were read, with case.
  @inline(__always)
  func core(_ index: Int) -> ArraySlice<UInt8> { text.letters.written(start + index) }

  /// What a reading would put in a token's place; empty for one that changes nothing.
  func surface(_ reading: TokenReading) -> ArraySlice<UInt8> { letters[reading.letters] }

  /// What stands at a token after the decision, in letters with case.
  func decided(_ index: Int) -> ArraySlice<UInt8> {
    let chosen = chosen(index)
    return chosen.letters.isEmpty ? core(index) : surface(chosen)
  }

  /// Whether two readings put the same in a token's place.
  func areEqual(_ one: TokenReading, _ other: TokenReading) -> Bool {
    letters.areEqual(one.letters, other.letters)
  }
}
