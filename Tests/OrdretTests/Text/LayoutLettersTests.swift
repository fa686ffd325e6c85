import Ordret
import Testing

@Suite(.enabled(if: SharedLetters.arePresent)) struct LayoutLettersTests {
  /// Where a page end cuts a sentence: the words before and after the cut, joined.
  static let cuts: [(String, [String])] = [
    ("000.txt", ["tid indsamle"]),
    ("002.txt", ["mennesker med", "om, hvordan"]),
    ("003.txt", ["krav fra"]),
    ("004.txt", ["hos relevante"]),
  ]

  @Test("a sentence that a page end cuts is one", arguments: cuts)
  func cut(name: String, words: [String]) throws {
    let text = try SharedLetters.text(name)
    let layout = Layout(text)
    for words in words {
      let parts = words.split(separator: " ").map(String.init)
      let found = layout.paragraphs.contains { paragraph in
        paragraph.sentences.contains { sentence in
          zip(sentence.pieces, sentence.pieces.dropFirst()).contains { before, after in
            text[before].hasSuffix(parts[0]) && text[after].hasPrefix(parts[1])
              && text.line(of: after.start) > text.line(of: before.start) + 1
          }
        }
      }
      #expect(found, "\(name): \(words)")
    }
  }

  @Test("layout invariants", arguments: ["000.txt", "001.txt", "002.txt", "003.txt", "004.txt"])
  func invariants(name: String) throws { checkInvariants(try SharedLetters.text(name)) }
}

/// What holds for every layout: lines cover the text; paragraphs share no line; pieces lie in their
/// paragraph's lines, in order, and hold all text of them but markup and white space.
func checkInvariants(_ text: SourceText) {
  let layout = Layout(text)
  #expect(layout.lines.count == text.lineStarts.count)
  for (index, line) in layout.lines.enumerated() {
    #expect(line.range == text.lineRange(index))
    #expect(line.range.contains(line.content))
  }
  var taken: Set<Int> = []
  for paragraph in layout.paragraphs {
    #expect(paragraph.lines == paragraph.lines.sorted())
    for line in paragraph.lines { #expect(taken.insert(line).inserted) }
    let pieces = paragraph.sentences.flatMap(\.pieces)
    for (a, b) in zip(pieces, pieces.dropFirst()) { #expect(a.end <= b.start) }
    for piece in pieces {
      #expect(!piece.isEmpty)
      #expect(paragraph.lines.contains { layout.lines[$0].content.contains(piece) })
    }
    for sentence in paragraph.sentences { #expect(!sentence.pieces.isEmpty) }
  }
  let free = layout.lines.indices.filter {
    ![.blank, .pageMark, .enclosureMark].contains(layout.lines[$0].form)
  }
  #expect(Set(free) == taken)
}
