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
}
