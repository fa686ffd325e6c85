internal import Ordret

extension EvaluationReport {
  /// A line for every word that is wrong in the corrected text: what was broken, what was changed to something else
  /// that is wrong, what was missed; page, truth, OCR text, corrected text, separated by tabs.
  public func residue() -> String {
    var lines = ""
    for page in evaluation.pages {
      let shown = page.shownTokens(showCPR: showCPR)
      for group in page.groups {
        let truth = page.truth.joined(group.truth)
        let corrected = page.corrected.joined(group.after)
        guard truth != corrected else { continue }
        let observed = page.observed.joined(group.before)
        let what = truth == observed ? "BROKEN" : observed == corrected ? "missed" : "wrong"
        let texts = [shown.truth[group.truth], shown.observed[group.before], shown.corrected[group.after]]
        lines +=
          ([what, shownName(page.name)]
          + texts.map { String(decoding: Array($0.joined(separator: [0x20])), as: UTF8.self) }).joined(
            separator: "\t")
          + "\n"
      }
    }
    return lines
  }
}
