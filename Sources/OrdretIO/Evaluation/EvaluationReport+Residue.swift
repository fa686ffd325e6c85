internal import Ordret

extension EvaluationReport {
  /// A line for every word that is wrong in the corrected text: what was broken, what was changed to something else
  /// that is wrong, what was missed; page, truth, OCR text, corrected text, separated by tabs.
  public func residue() -> String {
    var lines = ""
    for page in evaluation.pages {
      for group in page.groups {
        let truth = String(decoding: page.truth.joined(group.truth), as: UTF8.self)
        let corrected = String(decoding: page.corrected.joined(group.after), as: UTF8.self)
        guard truth != corrected else { continue }
        let observed = String(decoding: page.observed.joined(group.before), as: UTF8.self)
        let what = truth == observed ? "BROKEN" : observed == corrected ? "missed" : "wrong"
        let texts = [truth, observed, corrected].map { showCPR ? $0 : CPRNumber.masked($0) }
        lines += ([what, shownName(page.name)] + texts).joined(separator: "\t") + "\n"
      }
    }
    return lines
  }
}
