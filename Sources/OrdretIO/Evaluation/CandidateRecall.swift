public import Ordret

/// How often the written word is among the candidates of a misread one.
///
/// Counted are words of the truth that stand against one token of the OCR text and differ from it in more
/// than the signs at its ends. The candidates are ordered by their costs without the sentence.
public struct CandidateRecall: Sendable {
  /// All such words.
  public private(set) var all = Counts()
  /// Those whose written form is in the vocabulary or the dictionary: no other can be a candidate but as a
  /// compound.
  public private(set) var known = Counts()

  /// Counts of misread words.
  public struct Counts: Sendable, Hashable {
    /// How many there are.
    public var words = 0
    /// Those whose written form is the first candidate.
    public var first = 0
    /// Those whose written form is among the first ten.
    public var firstTen = 0
  }

  /// Words that no candidate repairs: written, read.
  public private(set) var missing: [(truth: String, observed: String)] = []

  /// Nothing counted yet.
  public init() {}

  /// Counts a page. Cost: twice that of correcting it.
  public mutating func add(_ page: EvaluationPages.Page, _ language: LanguageData) throws(InputFailure) {
    let truth = try LetterReader.document(path: page.truth).source
    var document = try LetterReader.document(path: page.ocr)
    guard let pipeline = try? Pipeline.correction(language) else { return }
    pipeline.run(&document)
    let compared = PageEvaluation(
      name: page.name, truth: truth, observed: document.source, corrected: document.source
    ) { _ in false }
    var explanations = language.explanations(of: document)[...]
    for group in compared.groups where group.truth.count == 1 && group.before.count == 1 {
      let written = compared.truth.tokens[group.truth.lowerBound]
      let range = compared.observed.ranges[group.before.lowerBound]
      let read = Array(document.source.bytes[range.bytes])
      guard Self.core(written) != Self.core(read) else { continue }
      explanations = explanations.drop { $0.range.end <= range.start }
      let inside = explanations.prefix { $0.range.start < range.end }
      let rank = inside.compactMap { Self.rank(of: Self.core(written), in: $0, read, from: range.start.utf8) }
        .min()
      all.add(rank)
      if language.models.isWord(Self.core(written)[...]) { known.add(rank) }
      if rank == nil {
        missing.append((String(decoding: written, as: UTF8.self), String(decoding: read, as: UTF8.self)))
      }
    }
  }

  /// How many candidates are cheaper than the written word; `nil` if it is none of them.
  private static func rank(
    of core: [UInt8], in word: Explanation, _ token: [UInt8], from start: Int
  ) -> Int? {
    let (lower, upper) = (word.range.start.utf8 - start, word.range.end.utf8 - start)
    guard 0 <= lower, lower <= upper, upper <= token.count else { return nil }
    let candidates = word.readings.filter { $0.text != word.observed }
      .sorted { $0.channelCost + 0.65 * $0.wordCost < $1.channelCost + 0.65 * $1.wordCost }
    return candidates.firstIndex {
      Self.core(Array(token[..<lower]) + Array($0.text.utf8) + Array(token[upper...])) == core
    }
  }

  /// A token without the signs at its ends: ASCII, quotes and dashes.
  private static func core(_ token: [UInt8]) -> [UInt8] {
    var scalars = String(decoding: token, as: UTF8.self).unicodeScalars[...]
    func isSign(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? !(scalar.properties.isAlphabetic || 0x30...0x39 ~= scalar.value)
        : 0x2010...0x2027 ~= scalar.value || [0xAB, 0xBB, 0xB4].contains(scalar.value)
    }
    while let first = scalars.first, isSign(first) { scalars.removeFirst() }
    while let last = scalars.last, isSign(last) { scalars.removeLast() }
    return Array(String(scalars).utf8)
  }
}

extension CandidateRecall.Counts {
  fileprivate mutating func add(_ rank: Int?) {
    words += 1
    if rank == 0 { first += 1 }
    if let rank, rank < 10 { firstTen += 1 }
  }
}
