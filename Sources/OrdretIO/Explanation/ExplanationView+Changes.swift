internal import Ordret

extension ExplanationView {
  /// The list of all changes, in the order of the text, each with its reason and its runners-up.
  var changes: HTML {
    var items = HTML()
    let pages = pageNumbers()
    for index in corrections.indices { append(index, page: pages[index], to: &items) }
    let list: HTML = corrections.isEmpty ? "<p>\(text.noChanges)</p>" : "<ol id=\"list\">\n\(items)</ol>"
    return """
      <aside id="changes" aria-labelledby="changes-h" tabindex="-1">
      <h2 id="changes-h">\(text.changes)</h2>
      \(corrections.isEmpty ? "" : sorting)
      \(list)
      </aside>
      """
  }

  private var sorting: HTML {
    """
    <div class="controls"><label><span>\(text.order)</span><select id="order">\
    <option value="place">\(text.orders[0])</option><option value="doubt">\(text.orders[1])</option></select></label></div>
    """
  }

  /// The page of each change.
  private func pageNumbers() -> [Int] {
    var page = 0
    return corrections.map { correction in
      while page + 1 < letter.pages.count, letter.pages[page + 1].range.lowerBound <= correction.range.start {
        page += 1
      }
      return page
    }
  }

  private func append(_ index: Int, page: Int, to html: inout HTML) {
    let correction = corrections[index]
    let mark = LetterExplanation.Mark(correction)
    let verb = correction.applied ? text.appliedVerb : text.suggestedVerb
    let probability = ReportFigures.raw(.number(correction.probability))
    html += """
      <li id="c\(index)" class="\(mark.rawValue)" data-p="\(probability)">\
      <a href="#w\(letter.anchors[index])"><del lang="da">\(visible(correction.original))</del> → \
      <ins lang="da">\(visible(correction.corrected))</ins></a>\
      <p class="d"><b>\(share(correction.probability))</b> · <span class="verb">\(verb)</span> · \
      \(text.kinds[correction.kind] ?? correction.kind)
      """
    if correction.reason != correction.kind { html += " · \(correction.reason)" }
    if let confidence = letter.confidences[index] {
      html += " · "
      html += text.filled(text.recogniser, ["share": "\(share(Double(min(max(confidence, 0), 1))))"])
    }
    if 1 < letter.pages.count { html += " · \(text.page) \(page + 1)" }
    html += "</p>"
    let others = correction.alternatives.filter { 0.0005 <= $0.probability }
    if !others.isEmpty {
      let rest = others.map { other -> HTML in
        let isOriginal = other.text == correction.original
        let kept: HTML = isOriginal ? " \(text.asRead)" : ""
        return "<span><i lang=\"da\">\(visible(other.text))</i>\(kept) \(share(other.probability))</span>"
      }
      html += "<p class=\"alt\">\(text.others) \(rest.joined(", "))</p>"
    }
    html += "</li>\n"
  }

  /// A text as it can be seen: line ends by their sign, what has no sign at all by its number.
  private func visible(_ string: String) -> String {
    guard !string.isEmpty else { return "∅" }
    let scalars = string.unicodeScalars
    let isInvisible = scalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .format
        || $0.properties.generalCategory == .control || $0.properties.isDefaultIgnorableCodePoint
    }
    if isInvisible {
      return scalars.prefix(8).map { scalar in
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return scalar == " "
          ? "␣"
          : scalar == "\n"
            ? "↵"
            : "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }.joined(separator: " ")
    }
    return String(String.UnicodeScalarView(scalars.flatMap { $0 == "\n" ? ["↵"] : [$0] }))
  }
}
