public import Lexicon

/// Expands a hunspell dictionary into the model of word forms, and counts which of its parts make compounds.
public struct LexiconTrainer {
  private var forms: [[UInt8]: WordClasses] = [:]

  /// Expands every entry of `dictionary`.
  public init(_ dictionary: HunspellDictionary) {
    var forms: [[UInt8]: WordClasses] = [:]
    forms.reserveCapacity(1_200_000)
    dictionary.forEachForm { form, classes in
      let lowered = form.map(Letters.lowered)
      guard Self.isRegular(lowered) else { return }
      forms[lowered, default: []].formUnion(classes.union(lowered == form ? .small : .capital))
    }
    for word in dictionary.forbiddenWords { forms[word.map(Letters.lowered)] = nil }
    self.forms = forms
  }

  /// How many forms are words of their own.
  public var wordCount: Int { forms.values.filter { $0.contains(.word) }.count }

  /// Adds the graph of all forms and their classes, one byte a form.
  public func addForms(into writer: inout ModelWriter) throws(WordGraphError) {
    let sorted = forms.keys.sorted { $0.lexicographicallyPrecedes($1) }
    try WordGraphBuilder.sections(of: sorted, prefix: "forms", into: &writer)
    writer.add("forms.class", sorted.map { forms[$0]?.rawValue ?? 0 })
  }

  /// Counts, over the words of a vocabulary and the dictionary, how many different compounds each head and
  /// each tail makes, and adds the graphs of both with their costs (one byte each, steps of 0.1 nats). Gives
  /// how many there are.
  public func addCompoundParts(
    vocabulary: WordGraph, into writer: inout ModelWriter
  ) throws(WordGraphError) -> (heads: Int, tails: Int) {
    var heads: [[UInt8]: Int] = [:]
    var tails: [[UInt8]: Int] = [:]
    func count(_ word: [UInt8]) {
      guard word.count >= 6, let first = word.first, first != VocabularyKey.capitalMark,
        first != VocabularyKey.upperMark
      else { return }
      for split in 3...(word.count - 3) {
        let head = Array(word[..<split])
        let tail = Array(word[split...])
        guard let headClasses = forms[head], headClasses.contains(.head), let tailClasses = forms[tail],
          tailClasses.contains(.tail), !Self.endings.contains(tail)
        else { continue }
        heads[head, default: 0] += 1
        tails[tail, default: 0] += 1
      }
    }
    vocabulary.forEachWord { word, _ in count(word) }
    for (form, classes) in forms where classes.contains(.word) && vocabulary.index(of: form) == nil {
      count(form)
    }
    try Self.addParts(heads, cap: 1000, prefix: "heads", into: &writer)
    try Self.addParts(tails, cap: 300, prefix: "tails", into: &writer)
    return (heads.count, tails.count)
  }

  private static func addParts(
    _ parts: [[UInt8]: Int], cap: Int, prefix: String, into writer: inout ModelWriter
  ) throws(WordGraphError) {
    let sorted = parts.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let total = Float(parts.values.reduce(0) { $0 + min($1, cap) })
    let costs = sorted.map { part -> UInt8 in
      let cost = -Logarithm.of(Float(min(parts[part] ?? 1, cap)) / total)
      return UInt8(max(0, min(255, (cost / NGramModel.step).rounded())))
    }
    try WordGraphBuilder.sections(of: sorted, cost: { costs[$0] }, prefix: prefix, into: &writer)
    writer.add("\(prefix).cost", costs)
  }

  /// Words that end so are inflected forms far more often than compounds.
  private static let endings: Set<[UInt8]> = Set(
    [
      "ens", "ene", "erne", "ende", "endes", "des", "dens", "eres", "ere", "erede", "este", "est", "else",
      "elsen", "elser",
      "ing", "ingen", "inger", "ers", "ets", "nes", "ser", "sen", "sens", "ter", "ten", "ner", "ner", "nen",
      "lig", "ligt",
      "lige", "hed", "heden", "heder", "isk", "iske", "bar", "bare", "bart", "som", "ret", "rede", "tes",
      "ted", "sel",
    ].map(Letters.encode))

  private static func isRegular(_ word: [UInt8]) -> Bool {
    word.count <= 40
      && word.allSatisfy {
        Letters.isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".")
      }
  }
}
