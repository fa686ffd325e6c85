/// A part of the correction core that can be left out, to measure what it is worth.
///
/// `ordret evaluate --without` and `Scripts/bench ablation` do; nothing else leaves one out.
public enum Ingredient: String, Sendable, Hashable, CaseIterable {
  /// Confusions re-estimated from the document's own first pass.
  case adaptation
  /// Weights of the error profiles by how they fit the document; without it all weigh the same.
  case profiles
  /// The second word before: without it the language model has bigrams.
  case trigrams
  /// All words before: without it the language model knows words alone.
  case context
  /// Confusable words told apart by the whole sentence.
  case confusableWords = "confusable-words"
  /// Compounds, as candidates and as words to keep.
  case compounds
  /// The large dictionary behind the vocabulary, as candidates and as words to keep.
  case forms
  /// One edit that no confusion explains.
  case edits
  /// A sign read for the space between two words.
  case signsForSpaces = "signs-for-spaces"
  /// The space between two words lost.
  case lostSpaces = "lost-spaces"
  /// Signs behind words, weighed by the language model.
  case signDecoder = "sign-decoder"
  /// Signs that have one reading.
  case signRules = "sign-rules"
  /// Looking again at a repaired text.
  case secondLook = "second-look"
  /// What a change costs beyond its probability.
  case margins
  /// A higher threshold where a word was read.
  case realWords = "real-words"
  /// The lists of names and the model made of them.
  case names
  /// Leaving alone a page that a Danish recogniser read and that has hardly a word to change.
  case gate
  /// Telling sentences and letters in other languages.
  case languages
  /// The recogniser's confidences and other readings, where a page file states them.
  case confidences
  /// Probabilities made of posteriors, by reader and page.
  case calibration
}

extension CorrectionSettings {
  /// The default weights with some parts left out, as far as a part is a matter of weights.
  init(without: Set<Ingredient>) {
    self.init()
    self.without = without
    if without.contains(.margins) {
      (margin, nativeMargin, capitalMargin) = (0, 0, 0)
      (danishMargin, danishCapitalMargin, strayMargin, editMargin, nameMargin) = (0, 0, 0, 0, 0)
    }
    if without.contains(.calibration) {
      // The posteriors that the calibrated thresholds stand for.
      (threshold, nativeThreshold, realWordThreshold, nativeRealWordThreshold) = (0.5, 0.5, 0.7, 0.7)
    }
    if without.contains(.realWords) { (realWordThreshold, nativeRealWordThreshold) = (0, 0) }
    if without.contains(.gate) { gate = 0 }
    if without.contains(.languages) {
      (leastFitForeign, leastFitNative) = (-.infinity, -.infinity)
    }
  }

  /// Whether a part is at work. Cost: none while nothing is left out.
  func has(_ ingredient: Ingredient) -> Bool { !without.contains(ingredient) }
}
