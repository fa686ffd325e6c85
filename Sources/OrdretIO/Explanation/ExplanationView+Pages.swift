internal import Ordret

extension ExplanationView {
  /// How many units a page is wide as it is drawn.
  private static let width: Float = 1000

  /// One page: its words at their places, else its lines as they stand.
  func page(_ number: Int) -> HTML {
    let page = letter.pages[number]
    var body = HTML()
    if page.places.isEmpty {
      body += "<div class=\"t\" lang=\"da\">"
      appendText(of: page.range, to: &body)
      body += "</div>\n"
    } else {
      appendDrawing(of: page, number, to: &body)
      if !page.loose.isEmpty {
        body += "<p class=\"note\">\(text.loose)</p><div class=\"t\" lang=\"da\">"
        for (index, range) in page.loose.enumerated() {
          if 0 < index { body += " " }
          appendText(of: range, to: &body)
        }
        body += "</div>\n"
      }
    }
    let name = text.filled(text.pageOf, ["page": "\(number + 1)", "pages": "\(letter.pages.count)"])
    return """
      <section class="page" id="page-\(number + 1)" aria-labelledby="page-\(number + 1)-h">
      <h2 id="page-\(number + 1)-h">\(name)</h2>
      \(body)</section>

      """
  }

  // MARK: Lines as they stand

  /// A part of the text with the changes in it.
  private func appendText(of range: Range<Int>, to html: inout HTML) {
    var position = range.lowerBound
    var index = firstChange(from: range.lowerBound)
    while index < corrections.count, corrections[index].range.start <= range.upperBound {
      // Those that lie in each other are one.
      let first = index
      while index < corrections.count, letter.anchors[index] == letter.anchors[first] { index += 1 }
      let start = corrections[first].range.start
      let end = corrections[first..<index].map(\.range.end).max() ?? start
      guard position <= start, end <= range.upperBound else { continue }
      html.append(text: letter.original[position..<start])
      appendChange(first..<index, start..<end, to: &html)
      position = end
    }
    html.append(text: letter.original[position..<range.upperBound])
  }

  /// The first change that begins at or behind a place.
  private func firstChange(from start: Int) -> Int {
    var (low, high) = (0, corrections.count)
    while low < high {
      let middle = (low + high) / 2
      if corrections[middle].range.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func appendChange(_ changes: Range<Int>, _ range: Range<Int>, to html: inout HTML) {
    let first = changes.lowerBound
    html += "<a class=\"c \(letter.mark(changes).rawValue)\" id=\"w\(first)\" href=\"#c\(first)\">"
    if corrections[changes].contains(where: \.applied) {
      html += "<span class=\"o\">"
      html.append(text: letter.original[range])
      html += "</span><span class=\"n\">"
      html.append(text: letter.original.applying(corrections[changes], in: range))
      html += "</span></a>"
    } else {
      html.append(text: letter.original[range])
      html += "</a>"
    }
  }

  // MARK: Words at their places

  private func appendDrawing(of page: ExplainedPage, _ number: Int, to html: inout HTML) {
    let scale = Self.width / page.width
    let image = letter.images.images[number]
    let lettering = LineLettering(page, letter.original)
    let height = Figure.decimal(Double(page.height * scale), 1)
    html += """
      <div class="frame\(image == nil ? "" : " scanned")" style="aspect-ratio:1000/\(height)">\
      <svg class="\(lettering.isTypewritten ? "mono" : "set")" viewBox="0 0 1000 \(height)" role="group" aria-label="\(text.page) \(number + 1)" lang="da">

      """
    if let image {
      html += "<image width=\"1000\" height=\"\(height)\" preserveAspectRatio=\"none\" "
      html += "href=\"data:\(image.format.mediaType);base64,"
      html.append(bytes: Base64.text(image.bytes))
      html += "\"/>\n"
    }
    var line = -1
    var named = -1
    for (index, place) in page.places.enumerated() {
      if place.line != line {
        if line != -1 { html += "</g>\n" }
        line = place.line
        let size = Figure.decimal(Double(min(max(lettering.sizes[index] * scale, 1), 500)), 1)
        html += "<g font-size=\"\(size)\">"
      }
      // Of a word that a line's end cuts the first half has the name.
      let first = place.changes.first ?? named
      append(place, foot: lettering.feet[index], scale, isNamed: named < first, to: &html)
      named = max(named, first)
    }
    html += line == -1 ? "</svg></div>\n" : "</g>\n</svg></div>\n"
  }

  private func append(
    _ place: ExplainedPage.Place, foot: Float, _ scale: Float, isNamed: Bool, to html: inout HTML
  ) {
    func unit(_ value: Float) -> String { Figure.decimal(Double(value * scale), 1) }
    let box = place.box
    let (left, width) = (unit(box.left), unit(box.right - box.left))
    func append(_ text: some Collection<UInt8>, _ kind: HTML) {
      html += "<text\(kind) x=\"\(left)\" y=\"\(unit(foot))\" textLength=\"\(width)\" "
      html += "lengthAdjust=\"spacingAndGlyphs\">"
      html.append(text: text)
      html += "</text>"
    }
    let observed = letter.original[place.range]
    guard let first = place.changes.first else { return append(observed, "") }
    // A box ends where the letters do: some room around them.
    let room = max((box.bottom - box.top) * 0.12, 3 / scale)
    let (top, bottom) = (box.top - room, box.bottom + room)
    let mark = letter.mark(place.changes).rawValue
    let name: HTML = isNamed ? " id=\"w\(first)\"" : ""
    html += """
      <a class="c \(mark)"\(name) href="#c\(first)"><rect x="\(unit(box.left - room))" y="\(unit(top))" \
      width="\(unit(box.right - box.left + 2 * room))" height="\(unit(bottom - top))"/>\
      <path d="M\(unit(box.left - room)) \(unit(bottom))H\(unit(box.right + room))"/>
      """
    if let corrected = place.corrected {
      append(observed, " class=\"o\"")
      append(corrected, " class=\"n\"")
    } else {
      append(observed, "")
    }
    html += "</a>"
  }
}
