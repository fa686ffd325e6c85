/// The words that poppler finds on pages, with their places (`pdftotext -bbox`).
enum SeenWords {
  /// The boxes of each page's words, in points from its upper left corner.
  static func pages(_ xhtml: [UInt8]) throws(PDFFault) -> [[PageBox]] {
    var pages: [[PageBox]] = []
    let reader = XMLReader(ByteWindow(xhtml))
    do throws(PageFault) {
      while let event = try reader.next() {
        guard case .start = event else { continue }
        switch reader.name {
        case "page": pages.append([])
        case "word" where !pages.isEmpty:
          reader.readAttributes()
          let edges = ["xMin", "yMin", "xMax", "yMax"].compactMap { name in
            reader.attribute(name).flatMap { Float(String(decoding: $0, as: UTF8.self)) }
          }
          guard edges.count == 4 else { continue }
          pages[pages.count - 1].append(
            PageBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3]))
        default: break
        }
      }
    } catch {
      throw .unexpected("pdftotext gives no XHTML that can be read")
    }
    return pages
  }
}
