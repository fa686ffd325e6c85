internal import Ordret

extension PageText {
  /// Texts of one page each as one text; a page may be empty. A form feed stands at the beginning of each page but the
  /// first. The places in a file are forgotten.
  static func joined(_ pages: [PageText]) -> PageText {
    var result = PageText(nil)
    result.pages = pages.count
    var feeds = 0
    for page in pages {
      if !page.text.isEmpty {
        result.text += [UInt8](repeating: 0x0C, count: feeds)
        feeds = 0
      }
      let (offset, first) = (result.text.count, result.words.count)
      result.text += page.text
      for var word in page.words {
        word.text = (word.text.lowerBound + offset)..<(word.text.upperBound + offset)
        (word.element, word.content) = (0..<0, 0..<0)
        result.words.append(word)
      }
      for (word, readings) in page.alternatives { result.alternatives[word + first] = readings }
      let sheet = page.sheets.first
      result.sheets.append(
        PageSheet(
          width: sheet?.width, height: sheet?.height, unitsPerInch: sheet?.unitsPerInch,
          words: first..<result.words.count))
      for var line in page.lines {
        line.words = (line.words.lowerBound + first)..<(line.words.upperBound + first)
        line.cells = line.cells.map { $0 + first }
        line.page = result.sheets.count - 1
        result.lines.append(line)
      }
      if page.scale != .unknown { result.scale = page.scale }
      result.doubts.boxesOutside += page.doubts.boxesOutside
      result.doubts.brokenBoxes += page.doubts.brokenBoxes
      feeds += 1
    }
    return result
  }
}
