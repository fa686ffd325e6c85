import Lexicon
import Testing

@Suite struct ConfusionTests {
  static let rows: [(truth: String, observed: String, pairs: [String])] = [
    ("børn", "bgrn", ["ø→g"]),
    ("Kære", "Kzere", ["æ→ze"]),
    ("området", "omréadet", ["å→éa"]),
    ("ramt", "rarnt", ["m→rn"]),
    ("få mere", "£4 mere", ["få→£4"]),
    ("ældre", "ldre", ["æ→"]),
    ("en ko", "en ko", []),
    ("en ko", "enko", []),
  ]

  @Test("a run of unequal letters is one confusion", arguments: rows)
  func countsRuns(truth: String, observed: String, pairs: [String]) {
    var trainer = ConfusionTrainer()
    trainer.add(truth: Array(truth.utf8), observed: Array(observed.utf8))
    trainer.finish()
    let found = trainer.confusions.flatMap { pair, count in
      Array(repeating: "\(Letters.decode(pair.truth))→\(Letters.decode(pair.observed))", count: count)
    }
    #expect(found.sorted() == pairs.sorted())
  }

  @Test func spacesAreCountedApart() {
    var trainer = ConfusionTrainer()
    trainer.add(truth: Array("en ko og to køer".utf8), observed: Array("enko og.to k øer".utf8))
    #expect(trainer.spaces.written == 4)
    #expect(trainer.spaces.lost == 1)
    #expect(trainer.spaces.read[UInt8(ascii: ".")] == 1)
    #expect(trainer.spaces.invented == 1)
  }
}
