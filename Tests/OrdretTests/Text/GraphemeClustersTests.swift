import TestSupport
import Testing

@testable import Ordret

@Suite struct GraphemeClustersTests {
  /// Letters, marks, joiners, jamo, conjuncts, pictographs, flags, line ends.
  static let hard = Array(
    ("ab1å \t\r\n\u{AD}\u{301}\u{30A}\u{200B}\u{200C}\u{200D}\u{FE0F}👍🏽👩❤🇩🇰🇸\u{E000}\u{E0067}"
      + "한\u{1100}\u{1161}\u{11A8}가각क\u{94D}षिক্ତ\u{BCD}நி漢かﾞกำא\u{6DD}\u{600}").unicodeScalars)

  /// Swift's own `Character` is the slow reference.
  @Test func clustersAreThoseOfCharacter() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        text.append(try #require(Self.hard.randomElement(using: &generator)))
      }
      let codePoints = text.map(\.value)
      var end = 0
      let wanted = String(text).map { character in
        end += character.unicodeScalars.count
        return end
      }
      #expect(GraphemeClusters.ends(in: codePoints) == wanted, "\(codePoints)")
      if GraphemeClusters.areSingle(codePoints) { #expect(wanted == Array(1..<(codePoints.count + 1))) }
    }
  }

  @Test func allBelow300AreSingle() {
    let all = (0..<UInt32(0x300)).filter { $0 != 0x0D }
    for one in [0x0A, 0x20, 0x41, 0xA9, 0xAD, 0x2FF] as [UInt32] {
      for other in all { #expect(GraphemeClusters.ends(in: [one, other]) == [1, 2]) }
    }
  }

  static let words: [(text: String, segments: [String])] = [
    ("", []), ("can't 32.3", ["can't", " ", "32.3"]), ("a.b@c.dk", ["a.b", "@", "c.dk"]),
    ("kl:12 a:b", ["kl", ":", "12", " ", "a:b"]), ("_a_1", ["_a_1"]), ("a  \r\nb", ["a", "  ", "\r\n", "b"]),
    ("bla\u{30A}\u{AD}t", ["bla\u{30A}\u{AD}t"]), ("\u{301}a", ["\u{301}", "a"]),
    ("1.250,50,", ["1.250,50", ","]), ("צה\"ל ג'", ["צה\"ל", " ", "ג'"]), ("漢字", ["漢", "字"]),
    ("カタ_", ["カタ_"]), ("🇩🇰🇸🇪🇳", ["🇩🇰", "🇸🇪", "🇳"]), ("👩\u{200D}⚕x", ["👩\u{200D}⚕", "x"]),
    ("a'\u{301}b", ["a'\u{301}b"]), ("o'", ["o", "'"]),
  ]

  @Test(arguments: words.indices) func wordsAreThoseOfTheAnnex(_ index: Int) {
    let (text, wanted) = Self.words[index]
    let codePoints = text.unicodeScalars.map(\.value)
    var start = 0
    let segments = WordSegments.ends(in: codePoints).map { end in
      defer { start = end }
      return Array(codePoints[start..<end])
    }
    #expect(segments == wanted.map { $0.unicodeScalars.map(\.value) })
  }
}
