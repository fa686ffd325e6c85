internal import Lexicon

/// The tokens of corpora in memory, for looking at words with what is around them. Five bytes a token.
struct ContextCorpus {
  /// The words in lower case, and how often each is no name, times the weight of its corpus.
  private(set) var words = WordCounter()
  private(set) var counts: [Int] = []
  /// By token the number of its word, or -1 for a number.
  private var tokens: [Int32] = []
  private var places: [Place] = []

  /// The gap before a token, its case and the weight of its corpus, in one byte.
  private struct Place {
    private var bits: UInt8

    init(gap: Token.Gap, letterCase: LetterCase, weight: Int) {
      let gapBits: UInt8 = gap == .none ? 0 : gap == .comma ? 1 : 2
      let caseBits: UInt8 = letterCase == .small ? 0 : letterCase == .capital ? 1 : 2
      bits = gapBits | caseBits << 2 | UInt8(weight) << 4
    }

    var startsSentence: Bool { bits & 3 == 2 }
    var followsComma: Bool { bits & 3 == 1 }
    var letterCase: LetterCase { bits & 12 == 0 ? .small : bits & 12 == 4 ? .capital : .upper }
    var weight: Int { Int(bits >> 4) }
    /// Whether the word may be a common word: small, or with the capital of a sentence's first word.
    var isCommon: Bool { letterCase == .small || letterCase == .capital && startsSentence }
  }

  /// Reads the lines that are not withheld.
  init(_ corpora: [Corpus]) {
    for corpus in corpora {
      var reader = EventReader()
      corpus.forEachLine { line in
        reader.read(corpus.text, range: line) { event, gap in
          switch event {
          case .number: add(-1, Place(gap: gap, letterCase: .small, weight: corpus.weight))
          case .word(let word, let letterCase):
            let place = Place(gap: gap, letterCase: letterCase, weight: corpus.weight)
            add(words.add(word), place)
          }
        }
      }
    }
  }

  private mutating func add(_ word: Int, _ place: Place) {
    tokens.append(Int32(word))
    places.append(place)
    guard word >= 0 else { return }
    if word == counts.count { counts.append(0) }
    if place.isCommon { counts[word] += place.weight }
  }

  /// The places of each of the words for which `isWanted`, ascending, where they are no names.
  func places(of isWanted: [Bool]) -> [[Int32]] {
    var result = [[Int32]](repeating: [], count: words.count)
    for index in tokens.indices where tokens[index] >= 0 && isWanted[Int(tokens[index])] {
      if places[index].isCommon { result[Int(tokens[index])].append(Int32(index)) }
    }
    return result
  }

  /// How many times the corpus of a token counts.
  func weight(at index: Int) -> Int { places[index].weight }

  /// The words around a token in its sentence, for ``ContextFeatures``.
  func fill(_ window: inout [ContextWord], around index: Int) {
    for offset in window.indices { window[offset] = .edge }
    var (place, offset) = (index, ContextFeatures.reach)
    window[offset] = contextWord(place)
    while offset > 0, !places[place].startsSentence {
      (place, offset) = (place - 1, offset - 1)
      window[offset] = contextWord(place)
    }
    (place, offset) = (index + 1, ContextFeatures.reach + 1)
    while offset < window.count, place < tokens.count, !places[place].startsSentence {
      window[offset] = contextWord(place)
      (place, offset) = (place + 1, offset + 1)
    }
  }

  private func contextWord(_ index: Int) -> ContextWord {
    let place = places[index]
    let isNumber = tokens[index] < 0
    return ContextWord(
      (isNumber ? Self.digit[...] : words[Int(tokens[index])]).span,
      isName: place.letterCase != .small && !place.startsSentence, followsComma: place.followsComma)
  }

  private static let digit = [UInt8(ascii: "0")]

  /// The two events before a token, the nearest last, and the two after it, as the language model counts
  /// them.
  func events(around index: Int, _ numbers: VocabularyNumbers) -> (before: [Int], after: [Int]) {
    var before: [Int] = []
    var place = index
    while before.count < 2 {
      if places[place].startsSentence {
        before += [numbers.boundary, numbers.boundary]
      } else {
        if places[place].followsComma { before.append(numbers.comma) }
        place -= 1
        before.append(event(place, numbers))
      }
    }
    var after: [Int] = []
    place = index + 1
    while after.count < 2 {
      if place >= tokens.count || places[place].startsSentence {
        after.append(numbers.boundary)
        break
      }
      if places[place].followsComma { after.append(numbers.comma) }
      after.append(event(place, numbers))
      place += 1
    }
    return (before.prefix(2).reversed(), Array(after.prefix(2)))
  }

  private func event(_ index: Int, _ numbers: VocabularyNumbers) -> Int {
    guard tokens[index] >= 0 else { return numbers.number }
    let place = places[index]
    return numbers.event(Int(tokens[index]), place.letterCase, startsSentence: place.startsSentence)
  }
}

/// The numbers that a vocabulary has for the words of a ``ContextCorpus``.
struct VocabularyNumbers {
  let boundary: Int
  let comma: Int
  let number: Int
  private let unknown: Int
  private let unknownName: Int
  private let ngrams: NGramModel
  /// By word its numbers as small, with a capital, in capitals; -1 for none.
  private let byWord: [SIMD4<Int32>]

  init(_ words: WordCounter, vocabulary: WordGraph, ngrams: NGramModel) {
    func number(_ key: [UInt8]) -> Int { vocabulary.index(of: key) ?? 0 }
    boundary = number(VocabularyKey.boundary)
    comma = number(VocabularyKey.comma)
    self.number = number(VocabularyKey.number)
    unknown = number(VocabularyKey.unknown)
    unknownName = number(VocabularyKey.unknownName)
    self.ngrams = ngrams
    byWord = (0..<words.count).map { word in
      func number(_ letterCase: LetterCase) -> Int32 {
        Int32(vocabulary.index(of: VocabularyKey.key(words[word], letterCase)) ?? -1)
      }
      return SIMD4(number(.small), number(.capital), number(.upper), 0)
    }
  }

  /// The number of a word as a common word, if the vocabulary has it.
  func common(_ word: Int) -> Int? { byWord[word].x < 0 ? nil : Int(byWord[word].x) }

  func event(_ word: Int, _ letterCase: LetterCase, startsSentence: Bool) -> Int {
    let (small, capital, upper) = (Int(byWord[word].x), Int(byWord[word].y), Int(byWord[word].z))
    switch letterCase {
    case .small: return small < 0 ? unknown : small
    case .capital where startsSentence && small >= 0:
      // The first word of a sentence counts as what it mostly is.
      let isName = capital >= 0 && ngrams.logProbability(of: small) < ngrams.logProbability(of: capital)
      return isName ? capital : small
    case .capital: return capital < 0 ? unknownName : capital
    case .upper: return upper < 0 ? unknownName : upper
    }
  }
}
