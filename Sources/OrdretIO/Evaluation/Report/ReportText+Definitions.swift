internal import Ordret

extension ReportText {
  /// A figure's name and what it is, in one sentence.
  struct Definition: Sendable {
    /// The end of the address that links to it.
    var id: String
    /// The name.
    var name: String
    /// The sentence.
    var meaning: String
  }

  /// Every figure on the page.
  func definitions(_ convention: Convention) -> [Definition] {
    [
      Definition(
        id: "convention", name: "Convention “\(convention.rawValue)”",
        meaning: counting(convention)),
      Definition(
        id: "cer", name: "Character error rate (CER)",
        meaning:
          "Characters that must be changed, added or removed to get the truth, divided by the characters of the "
          + "truth, both as the convention counts them."),
      Definition(
        id: "wer", name: "Word error rate (WER)",
        meaning:
          "Words that must be changed, added or removed to get the truth, divided by the words of the truth, both as the "
          + "convention counts them."),
      Definition(
        id: "fewer", name: "Fewer errors",
        meaning: "The difference of the rates before and after, divided by the rate before."),
      Definition(
        id: "word", name: "Word",
        meaning:
          "In all figures below: what stands between white space in the truth, its signs included, whatever the "
          + "convention."),
      Definition(
        id: "damaged", name: "Misread (damaged)",
        meaning: "A word of the truth for which the OCR text has something else."),
      Definition(
        id: "repaired", name: "Repaired",
        meaning: "A misread word that the corrected text has as the truth has it."),
      Definition(
        id: "changed", name: "Changed",
        meaning: "A word of the truth for which the corrected text has something else than the OCR text."),
      Definition(
        id: "broken", name: "Made wrong (broken)",
        meaning: "A word that the OCR text has right and the corrected text wrong."),
      Definition(id: "recall", name: "Recall", meaning: "Repaired words divided by misread words."),
      Definition(id: "precision", name: "Precision", meaning: "Repaired words divided by changed words."),
      Definition(id: "f1", name: "F1", meaning: "The harmonic mean of recall and precision."),
      Definition(
        id: "per-10000", name: "Per 10,000",
        meaning: "Words made wrong for each 10,000 words that the OCR text has right."),
      Definition(
        id: "core", name: "Word without the signs at its edges",
        meaning:
          "What has neither letter nor digit is no word; capitals count; words run together, and the parts of a split "
          + "one, count once."),
      Definition(
        id: "worse", name: "Pages worse",
        meaning: "Pages with more wrong words, by the convention, after the correction than before."),
      Definition(
        id: "interval", name: "95 % interval",
        meaning:
          "The range of a figure when pages are drawn again at random a thousand times, without the 25 lowest and "
          + "highest; for words made wrong, that of the Poisson distribution of their count."),
      Definition(
        id: "confusion", name: "Confusion",
        meaning:
          "A run of characters in which a misread word differs from the truth, at most four on each side; "
          + "it counts as repaired if its word was repaired."),
      Definition(
        id: "calibration", name: "Expected calibration error",
        meaning:
          "The mean distance between the stated probability and the share that came true in ten bins, weighted by "
          + "their sizes (Naeini, Cooper and Hauskrecht 2015)."),
      Definition(
        id: "icdar", name: "ICDAR figures",
        meaning:
          "Detection: groups of words that were changed against those that were wrong; improvement: by how much "
          + "the sum of the Levenshtein distances to the truth fell, in per cent."),
    ]
  }

  /// How each convention counts; the comments of ``Convention`` say more.
  private func counting(_ convention: Convention) -> String {
    switch convention {
    case .ordret:
      "Texts are compared in Unicode's form NFC, with quotation marks, dashes and spaces folded; words lie "
        + "between white space; punctuation and capitals count."
    case .dinglehopper:
      "As the Python package dinglehopper counts: in form NFC, all white space counts, words are those of Unicode's "
        + "word segmentation without punctuation."
    case .jiwer:
      "As the Python package jiwer counts with its default settings: code points, nothing folded, words cut at spaces."
    case .ocrD:
      "As the OCR-D specification counts: the rates are errors divided by errors and hits together, from 0 to 1."
    case .isri:
      "As the ISRI tools (ocreval) count: words in small letters without punctuation, and words too many are no errors."
    case .icdar:
      "As the program of the ICDAR competitions counts: errors are divided by the length of the aligned text."
    }
  }

  /// A kind of error: its name, and what it is.
  func kind(_ kind: ErrorClass) -> (name: String, meaning: String) {
    switch kind {
    case .missing: ("missing", "nothing was read for the word")
    case .split: ("split", "several words were read for one")
    case .join: ("joined", "it was run together with its neighbour")
    case .letterCase: ("capitals", "only capitals and small letters differ")
    case .punctuation: ("signs", "only punctuation and other signs differ")
    case .digit: ("digits", "the true word has a digit")
    case .diacritic: ("special letters", "each place that differs has a letter such as å, é, ß on one side")
    case .letter: ("other letters", "any other letters")
    case .realWord: ("real word", "what was read is another word of the language")
    case .name: ("name", "the true word has a capital inside a sentence")
    }
  }

  /// Why a file was left out.
  func reason(_ reason: EvaluationPages.LeftOut.Reason) -> String { reason.explanation }
}
