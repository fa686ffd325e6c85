import Ordret
import Testing

@Suite struct TextMapTests {
  /// Edits given as (start, end, replacement).
  static let edits: [(String, [(Int, Int, String)])] = [
    ("Kzere borgmestre", [(0, 5, "Kære")]),
    ("ab", []),
    ("en to", [(2, 3, "")]),
    ("ento", [(2, 2, " ")]),
    ("xay", [(0, 1, "ø"), (2, 3, "å")]),
  ]

  @Test("a range that cuts no edit maps to what the edits inside it make of it", arguments: edits)
  func mapsLikeEditing(base: String, edits: [(Int, Int, String)]) {
    let source = SourceText(base)
    let (derived, map) = source.applying(edits.map { TextEdit(TextRange($0.0..<$0.1), $0.2) })
    for start in 0..<source.bytes.count {
      for end in (start + 1)...source.bytes.count {
        let range = start..<end
        let touched = edits.filter { $0.0 < end && start < $0.1 }
        guard touched.allSatisfy({ start <= $0.0 && $0.1 <= end }) else { continue }
        let inside = edits.filter {
          start <= $0.0 && $0.1 <= end && !($0.0 == $0.1 && ($0.0 == start || $0.0 == end))
        }
        let part = SourceText(String(decoding: source.bytes[range], as: UTF8.self))
        let expected = part.applying(
          inside.map { TextEdit(TextRange(($0.0 - start)..<($0.1 - start)), $0.2) }
        ).text
        #expect(derived[map.derived(TextRange(range))] == expected.string)
      }
    }
  }

  @Test func replacedWordIsMappedAsOne() {
    let (derived, map) = SourceText("Kzere borgmestre").applying([TextEdit(TextRange(0..<5), "Kære")])
    #expect(derived.string == "Kære borgmestre")
    #expect(map.derived(TextRange(0..<5)) == TextRange(0..<5))
    #expect(map.derived(TextRange(6..<16)) == TextRange(6..<16))
    #expect(map.derived(TextRange(2..<3)) == TextRange(0..<5))
  }
}
