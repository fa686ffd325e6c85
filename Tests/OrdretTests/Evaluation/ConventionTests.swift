import Foundation
import TestSupport
import Testing

@testable import Ordret

/// Cases worked by hand from the definitions that ``Convention`` cites. dinglehopper's and jiwer's own
/// figures are in `ConventionGoldenTests`.
@Suite struct ConventionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var convention: Convention
    var name: String
    var truth: String
    var text: String
    /// Hits, substitutions, insertions, deletions, and the rate (`nil`: undefined).
    var characters: [Int]
    var characterRate: Double?
    var words: [Int]
    var wordRate: Double?

    init(
      _ convention: Convention, _ name: String, _ truth: String, _ text: String, _ characters: [Int],
      _ characterRate: Double?, _ words: [Int], _ wordRate: Double?
    ) {
      (self.convention, self.name, self.truth, self.text) = (convention, name, truth, text)
      (self.characters, self.characterRate) = (characters, characterRate)
      (self.words, self.wordRate) = (words, wordRate)
    }

    var testDescription: String { "\(convention.rawValue): \(name)" }
  }

  static let own: [Case] = [
    Case(.ordret, "same", "Kære du", "Kære du", [7, 0, 0, 0], 0, [2, 0, 0, 0], 0),
    Case(.ordret, "composed", "bla\u{30A}", "blå", [3, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    Case(.ordret, "quotes and dashes", "»a« – b’s", "\"a\" - b's", [9, 0, 0, 0], 0, [3, 0, 0, 0], 0),
    Case(
      .ordret, "white space", " a\r\n\tb\u{A0}c\n", "\u{FEFF}a b  c", [5, 0, 0, 0], 0, [3, 0, 0, 0], 0),
    Case(.ordret, "case, punctuation", "Ja, a", "ja. a", [3, 2, 0, 0], 0.4, [1, 1, 0, 0], 0.5),
    Case(.ordret, "soft hyphen", "ab", "a\u{AD}b", [2, 0, 1, 0], 0.5, [0, 1, 0, 0], 1),
    Case(.ordret, "clusters", "👍🏽🇩🇰", "👍🇩🇰", [1, 1, 0, 0], 0.5, [0, 1, 0, 0], 1),
    Case(.ordret, "joined", "et hus", "ethus", [5, 0, 0, 1], 1.0 / 6, [0, 1, 0, 1], 1),
    Case(.ordret, "both empty", "", " \n", [0, 0, 0, 0], 0, [0, 0, 0, 0], 0),
    Case(.ordret, "empty truth", "", "ab", [0, 0, 2, 0], nil, [0, 0, 1, 0], nil),
    Case(.ordret, "empty text", "ab", "", [0, 0, 0, 2], 1, [0, 0, 0, 1], 1),
  ]

  static let ocrD: [Case] = [
    // ocrd_eval.md, "Levenshtein Distance", Example: `ſind`, `fmd`: three operations. By RapidFuzz's ties the
    // `d` is the hit. CER_n = 3 / (3 + 1).
    Case(.ocrD, "the specification's example", "ſind", "fmd", [1, 2, 0, 1], 0.75, [0, 1, 0, 0], 1),
    // "CER and WER", deletion: `Sonnenfinſterniſſe:` without its colon, 1 / (1 + 18). Punctuation at the end
    // is no part of the word.
    Case(
      .ocrD, "deletion", "Sonnenfinſterniſſe:", "Sonnenfinſterniſſe", [18, 0, 0, 1], 1.0 / 19, [1, 0, 0, 0], 0
    ),
    // Substitution: `1801ſten` read as `180iſten`, 1 / (1 + 7).
    Case(.ocrD, "substitution", "1801ſten", "180iſten", [7, 1, 0, 0], 1.0 / 8, [0, 1, 0, 0], 1),
    // Insertion: a space before the comma, 1 / (1 + 9); the lone comma is no word.
    Case(.ocrD, "insertion", "Strahlen,", "Strahlen ,", [9, 0, 1, 0], 0.1, [1, 0, 0, 0], 0),
    // The normalised rate stays below 1 where the other is 3: 3 / (3 + 1).
    Case(.ocrD, "many insertions", "a", "aaaa", [1, 0, 3, 0], 0.75, [0, 1, 0, 0], 1),
    // "Unicode Normalization": NFC, and characters of private use.
    Case(.ocrD, "NFC", "u\u{308}ber", "über", [4, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    Case(.ocrD, "private use", "Da\u{EEC4}", "Dack", [4, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    Case(.ocrD, "marks of direction", "\u{FEFF}a\u{200E}b", "ab", [2, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    // A word stands between white space: a hyphen inside belongs to it, quotes and brackets around it do not.
    Case(
      .ocrD, "punctuation", "(A4-ark) »nu«", "A4-ark nu", [9, 0, 0, 4], 4.0 / 13, [2, 0, 0, 0], 0),
    Case(.ocrD, "both empty", "", "", [0, 0, 0, 0], 0, [0, 0, 0, 0], 0),
    Case(.ocrD, "empty truth", "", "ab", [0, 0, 2, 0], 1, [0, 0, 1, 0], 1),
    Case(.ocrD, "empty text", "ab", "", [0, 0, 0, 2], 1, [0, 0, 0, 1], 1),
  ]

  static let isri: [Case] = [
    // accuracy.c, process_synclist: an error block counts its longer side. `æ` - `ae`: one substitution, one
    // too many. wordacc.c: a word that no common subsequence has is missed; `Kaere` too many is no error.
    Case(.isri, "block", "Kære du", "Kaere du", [6, 1, 1, 0], 2.0 / 7, [1, 0, 0, 1], 0.5),
    // text.c, compress_spacing: blanks are one, none at the line's ends, no empty lines; the line feed stays.
    Case(
      .isri, "spacing", "a b\nc\n", " a\u{A0}\t b \r\n\r\n  c\r\n", [6, 0, 0, 0], 0, [3, 0, 0, 0], 0),
    Case(.isri, "lone CR is a blank", "a\rb", "a b", [3, 0, 0, 0], 0, [2, 0, 0, 0], 0),
    Case(.isri, "line feed and space", "a\nb", "a b", [2, 1, 0, 0], 1.0 / 3, [2, 0, 0, 0], 0),
    // read_contents: the suspect marker is no character.
    Case(.isri, "suspect", "hus", "h^us", [3, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    // process_synclist: a rejected character is an error; one in the truth matches anything and does not
    // count.
    Case(.isri, "reject", "hus", "h~s", [2, 1, 0, 0], 1.0 / 3, [0, 0, 0, 1], 1),
    Case(.isri, "wildcard", "h~s", "hus", [2, 0, 0, 0], 0, [0, 0, 0, 2], 1),
    // write_accrpt: accuracy may be negative: 1 - 3 of 1 character.
    Case(.isri, "negative accuracy", "a", "bcde", [0, 1, 3, 0], 4, [0, 0, 0, 1], 1),
    // wordacc.c: textopt.case_insensitive for words only; characters count.
    Case(.isri, "case", "Kære DU", "kære du", [4, 3, 0, 0], 3.0 / 7, [2, 0, 0, 0], 0),
    // Code points: a combining ring is one more.
    Case(
      .isri, "code points", "å", "a\u{30A}", [0, 1, 1, 0], 2, [1, 0, 0, 0], 0),
    // word.c, find_words: words begin with a letter, mark, number, connector or private character.
    Case(
      .isri, "words", "1.250,50 kr. (a_b) – can’t", "1.250,50 kr. (a_b) – can’t", [26, 0, 0, 0], 0,
      [4, 0, 0, 0], 0),
    // compute_pathlist: no substitutions, a longest common subsequence: `a b` or `b a`, not three.
    Case(.isri, "order", "a b c", "c b a", [3, 2, 0, 0], 0.4, [1, 0, 0, 2], 2.0 / 3),
    // write_pct: dashes.
    Case(.isri, "empty truth", "", "ab", [0, 0, 2, 0], nil, [0, 0, 0, 0], nil),
    Case(.isri, "both empty", "", "", [0, 0, 0, 0], nil, [0, 0, 0, 0], nil),
  ]

  static let icdar: [Case] = [
    // task2_eval: the spaces between the sequences are in none: 8 symbols.
    Case(.icdar, "one letter", "det er hus", "det er hvs", [7, 1, 0, 0], 1.0 / 8, [2, 1, 0, 0], 1.0 / 3),
    // nbSymbolsConsidered counts the padded text.
    Case(.icdar, "padding", "ære", "aere", [2, 2, 0, 0], 0.5, [0, 1, 0, 0], 1),
    // damerau_levenshtein.
    Case(.icdar, "hyphens", "kommune", "kom-\nmune", [9, 0, 0, 0], 0, [0, 1, 0, 0], 1),
    // get_errors_stats cuts at the truth's spaces: joined words are not wrong for it.
    Case(.icdar, "joined", "er hus", "erhus", [5, 1, 0, 0], 1.0 / 6, [2, 0, 0, 0], 0),
    // charIgnore.
    Case(.icdar, "not aligned", "det ###", "det xyz", [3, 0, 0, 0], 0, [1, 0, 0, 0], 0),
    // "Manage division per zero".
    Case(.icdar, "both empty", "", "", [0, 0, 0, 0], 0, [0, 0, 0, 0], 0),
  ]

  @Test(arguments: own + ocrD + isri + icdar) func handWorked(_ item: Case) {
    let errors = item.convention.errors(truth: Array(item.truth.utf8), text: Array(item.text.utf8))
    #expect(Self.counts(errors.characters) == item.characters)
    #expect(Self.counts(errors.words) == item.words)
    #expect(item.convention.rate(errors.characters) == item.characterRate)
    #expect(item.convention.rate(errors.words) == item.wordRate)
  }

  static func counts(_ errors: UnitErrors) -> [Int] {
    [errors.hits, errors.substitutions, errors.insertions, errors.deletions]
  }

  @Test func countsArePooledThenDivided() {
    var pooled = UnitErrors()
    for (truth, text) in [("a", "b"), ("abc", "abc")] {
      pooled.add(Convention.ordret.errors(truth: Array(truth.utf8), text: Array(text.utf8)).characters)
    }
    #expect(pooled == UnitErrors(reference: 4, hits: 3, substitutions: 1, insertions: 0, deletions: 0))
    #expect(Convention.ordret.rate(pooled) == 0.25)
  }

  @Test func bagOfWords() {
    // ocrd_eval.md, "Bag of Words": what differs in number, whatever the order.
    var bag = BagOfWords()
    #expect(bag.rate == 0)
    bag.add(truth: Array("en to, to tre".utf8), text: Array("tre en to fire".utf8))
    #expect((bag.differences, bag.truthWords, bag.textWords) == (2, 4, 4))
    #expect(bag.rate == 0.25)
    bag.add(truth: [], text: Array("x y".utf8))
    #expect(bag.rate == 0.4)
  }

  @Test func commonWordsAreThoseOfATable() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let limit = Int.random(in: 1...300, using: &generator)
      let kinds = UInt32.random(in: 1...40, using: &generator)
      let one = (0..<Int.random(in: 0...limit, using: &generator)).map { _ in
        UInt32.random(in: 0..<kinds, using: &generator)
      }
      let other = (0..<Int.random(in: 0...limit, using: &generator)).map { _ in
        UInt32.random(in: 0..<kinds, using: &generator)
      }
      var row = [Int](repeating: 0, count: other.count + 1)
      for word in one {
        var diagonal = 0
        for column in other.indices {
          let above = row[column + 1]
          row[column + 1] = word == other[column] ? diagonal + 1 : max(above, row[column])
          diagonal = above
        }
      }
      #expect(ISRI.commonWords(one, other) == row[other.count])
    }
  }
}
