internal import Lexicon

extension CorrectionModels {
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
