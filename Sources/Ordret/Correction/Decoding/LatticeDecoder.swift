internal import Lexicon

/// Finds the most probable readings of a sentence, and how probable each reading is.
///
/// Viterbi and forward-backward over the lattice of readings, with the trigram model as context. A sentence
/// is added token by token, decoded, and its results read by token:
///
///     decoder.begin()
///     decoder.add(gap: .none)
///     decoder.add(LatticeReading(first: word, channel: 0))
///     let score = decoder.decode()
///     decoder.best(0)
///
/// One a thread: it owns its scratch memory, flat arrays for the whole sentence, and allocates nothing once
/// they are as large as its longest sentence. Cost: states × readings a token; a token with one reading after
/// another is one look into the n-grams. What the n-grams know of two words is looked up for the whole
/// sentence at once, and serves all states that end with the first.
struct LatticeDecoder {
  let ngrams: NGramModel
  let language: Float
  let beam: Float
  let unknownWeight: Float
  let boundary: Int
  let comma: Int

  // The sentence: its tokens, and all their readings one after the other.
  var tokens: [Place] = []
  var readings: [LatticeReading] = []
  /// By token, the different last words of its readings, and by reading which of them is its own.
  var lastWords: [Int32] = []
  var rows: [Int32] = []
  /// By token, the first words of its readings after the last words of the token before: all that the n-grams
  /// know of two.
  var words: [(before: Int32, word: Int32)] = []
  var pairs: [NGramModel.Pair] = []
  /// The pairs of tokens with one reading behind tokens with one, and their logarithms.
  var links: [(pair: Int32, before: Int32)] = []
  var linked: [Float] = []
  // The lattice: the states before and behind each token, and the ways between them.
  var states: [State] = []
  var edges: [Edge] = []
  // One column's scratch memory.
  var column = Column()
  // What was decided.
  var chosen: [Int32] = []
  /// The probability of each reading, over all ways; those of a token stand at ``readings(of:)``.
  private(set) var posteriors: [Float] = []

  /// A decoder without a sentence.
  init(ngrams: NGramModel, settings: CorrectionSettings, unknownWeight: Float, boundary: Int, comma: Int) {
    self.ngrams = ngrams
    self.language = settings.language
    self.beam = settings.beam
    self.unknownWeight = unknownWeight
    self.boundary = boundary
    self.comma = comma
  }

  /// A token: where its readings, the states behind it and the edges to them begin.
  struct Place: BitwiseCopyable {
    var gap: Token.Gap
    var reading: Int
    /// Where its last words and its pairs begin.
    var lastWord = 0
    var pair = 0
    /// The link to the only pair of the token before; -1 if there is none.
    var link = -1
    var state = 0
    var edge = 0
  }

  /// The last two words of all ways that end with them.
  struct State: BitwiseCopyable {
    var context: NGramModel.Context
    /// The number of the last word among the last words of the column.
    var row: Int32
    var viterbi: Float
    /// The logarithm of the sum over all ways.
    var forward: Float
    var backward: Float = -.infinity
    /// The best way here: the state before, and the reading.
    var previous: Int32
    var reading: Int32
  }

  struct Edge: BitwiseCopyable {
    var from: Int32
    var to: Int32
    var reading: Int32
    var score: Float
  }

  /// A reading after a last word: the scores of its words but the first, the context behind it, and its place
  /// in ``Column/targets``.
  struct Cell: BitwiseCopyable {
    var rest: Float
    var last: Float
    var context: NGramModel.Context
    var target: Int32
  }

  struct Column {
    /// By last word before and reading.
    var cells: [Cell] = []
    /// By reading, the logarithm of its first word's probability after a state, and what it costs within its
    /// class.
    var logarithms: [Float] = []
    var costs: [Float] = []
    /// The words before last words; by those and last word, the state, or -1 if there is none yet.
    var befores: [Int32] = []
    var targets: [Int32] = []
  }

  /// Begins a sentence.
  mutating func begin() {
    tokens.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
  }

  /// Adds a token. Its readings, one at least, are added next.
  mutating func add(gap: Token.Gap) { tokens.append(Place(gap: gap, reading: readings.count)) }

  /// Adds a reading of the token that was added last.
  mutating func add(_ reading: LatticeReading) { readings.append(reading) }

  /// How many tokens the sentence has.
  var count: Int { tokens.count }

  /// The readings of a token, as places in the readings of all tokens.
  func readings(of token: Int) -> Range<Int> {
    tokens[token].reading..<(token + 1 < tokens.count ? tokens[token + 1].reading : readings.count)
  }

  /// The reading of a token on the best way, counted from the token's first.
  func best(_ token: Int) -> Int { Int(chosen[token]) }

  /// Decodes the sentence and gives the logarithm of its probability, scaled as the search scales it.
  mutating func decode() -> Float {
    lookUp()
    edges.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    states.append(
      State(
        context: ngrams.context(boundary, boundary), row: 0, viterbi: 0, forward: 0, previous: -1, reading: -1
      ))
    var before = 0..<1
    for token in tokens.indices {
      tokens[token].edge = edges.count
      tokens[token].state = states.count
      let own = readings(of: token)
      if before.count == 1 && own.count == 1 {
        follow(before.lowerBound, token, own.lowerBound)
      } else {
        spread(before, token, own)
      }
      before = tokens[token].state..<states.count
    }
    // The end of the sentence is a word of its own.
    var total: Float = -.infinity
    var bestEnd = before.lowerBound
    var bestScore: Float = -.infinity
    for index in before {
      let end = language * ngrams.logProbability(of: boundary, after: states[index].context)
      states[index].backward = end
      total = Self.logSum(total, states[index].forward + end)
      if states[index].viterbi + end > bestScore {
        bestScore = states[index].viterbi + end
        bestEnd = index
      }
    }
    goBack(total: total, bestEnd: bestEnd)
    return total
  }

  /// The only reading after the only state.
  mutating func follow(_ from: Int, _ token: Int, _ reading: Int) {
    let state = states[from]
    let it = readings[reading]
    let (entry, before) = entered(tokens[token].gap, state.context)
    let row = tokens[token].gap == .comma ? 0 : Int(state.row)
    let pair = pairs[tokens[token].pair + row]
    let link = tokens[token].link
    let logarithm = link >= 0 ? linked[link] : ngrams.logProbability(of: pair, after: before)
    var context = pair.context
    var score = entry - it.channel + language * (logarithm - unknownWeight * it.firstCost)
    if it.middle >= 0 { score += step(&context, it.middle, it.middleCost) }
    if it.second >= 0 { score += step(&context, it.second, it.secondCost) }
    edges.append(Edge(from: Int32(from), to: Int32(states.count), reading: Int32(reading), score: score))
    states.append(
      State(
        context: context, row: 0, viterbi: state.viterbi + score, forward: state.forward + score,
        previous: Int32(from), reading: 0))
  }

  /// The score of another word of a reading.
  func step(_ context: inout NGramModel.Context, _ word: Int32, _ cost: Float) -> Float {
    let step = ngrams.step(from: context, by: Int(word))
    context = step.context
    return language * (step.logProbability - unknownWeight * cost)
  }

  /// The context where a token begins, and the score of the sign before it.
  func entered(_ gap: Token.Gap, _ context: NGramModel.Context) -> (
    entry: Float, context: NGramModel.Context
  ) {
    guard gap == .comma else { return (0, context) }
    let step = ngrams.step(from: context, by: comma)
    return (language * step.logProbability, step.context)
  }

  /// The best way from its end, and the probability of every reading.
  mutating func goBack(total: Float, bestEnd: Int) {
    Self.reset(&chosen, tokens.count, to: 0)
    Self.reset(&posteriors, readings.count, to: 0)
    var state = bestEnd
    var end = edges.count
    for token in tokens.indices.reversed() {
      chosen[token] = states[state].reading
      state = Int(states[state].previous)
      let start = tokens[token].edge
      if end - start == 1 {
        // All ways go here.
        let edge = edges[start]
        states[Int(edge.from)].backward = edge.score + states[Int(edge.to)].backward
        posteriors[Int(edge.reading)] = 1
      } else {
        for index in start..<end {
          let edge = edges[index]
          let from = states[Int(edge.from)]
          let way = edge.score + states[Int(edge.to)].backward
          states[Int(edge.from)].backward = Self.logSum(from.backward, way)
          posteriors[Int(edge.reading)] += Logarithm.exponential(from.forward + way - total)
        }
      }
      end = start
    }
  }

  /// Makes an array one of so many equal values, in the memory it has.
  static func reset<Value>(_ values: inout [Value], _ count: Int, to value: Value) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(value, count: count))
  }

  /// ln(eᵃ + eᵇ) without overflow.
  static func logSum(_ a: Float, _ b: Float) -> Float {
    if a == -.infinity { return b }
    if b == -.infinity { return a }
    let high = Swift.max(a, b)
    let less = Swift.min(a, b) - high
    // What is less than half of the last digit of 1 adds nothing.
    return less < -17 ? high : high + Logarithm.of(1 + Logarithm.exponential(less))
  }
}
