internal import Lexicon

extension CorrectionModels {
  /// The abbreviations as a graph to search, made when the models are opened. Cost: 0.3 ms.
  static func abbreviations() throws(ModelError) -> WordSpace {
    let name = "abbr"
    var writer = ModelWriter()
    do {
      try WordGraphBuilder.sections(of: Abbreviations.searched, prefix: name, into: &writer)
    } catch {
      throw .damaged(file: name, what: "its words have other letters than words have")
    }
    let file = try ModelFile(name: name, bytes: ModelBytes(writer.bytes { _ in "" }))
    return WordSpace(try WordGraph(file, prefix: name), cost: 3)
  }

  /// Whether a word is in the vocabulary or in the dictionary, in whatever case. Cost: three walks through
  /// graphs, below 1 us.
  public func isWord(_ utf8: ArraySlice<UInt8>) -> Bool {
    var letters: [UInt8] = []
    Letters.append(utf8: utf8, to: &letters)
    guard letters.contains(where: Letters.isLetter) else { return false }
    let lowered = letters.map(Letters.lowered)
    return forms.graph.index(of: lowered) != nil
      || [LetterCase.small, .capital, .upper].contains {
        vocabulary.graph.index(of: VocabularyKey.key(lowered, $0)) != nil
      }
  }

  /// What a lower-case word costs as a compound of two parts, in nats; `nil` if it is none. Parts have at least three
  /// letters. Cost: a few look-ups a letter.
  func compoundCost(_ lowered: [UInt8]) -> Float? {
    guard lowered.count >= 6, lowered.count <= 64 else { return nil }
    var best: Float?
    for split in 3...(lowered.count - 3) {
      let tail = tails.graph.index(of: lowered[split...]).map(tails.cost)
      let head = heads.graph.index(of: lowered[..<split]).map(heads.cost)
      guard head != nil || tail != nil else { continue }
      // One part may be a word of the dictionary that makes no compounds elsewhere.
      guard let first = head ?? partCost(lowered[..<split]), let second = tail ?? partCost(lowered[split...])
      else {
        continue
      }
      let cost = -Logarithm.of(0.30) + first + second
      best = min(best ?? cost, cost)
    }
    return best
  }

  /// What a word of the dictionary costs as a part of a compound; `nil` for none and for short ones.
  private func partCost(_ part: ArraySlice<UInt8>) -> Float? {
    part.count >= 4 && forms.graph.index(of: part) != nil ? formCost : nil
  }
}
