import Lexicon
import TestSupport
import Testing

@Suite struct ConfusionFileTests {
  private static func table() -> ConfusionTable {
    var clean = ConfusionTrainer()
    var dark = ConfusionTrainer()
    for (truth, observed) in [
      ("Kære børn på øen", "Kzere bgrn pa gen"), ("området ramt her", "omradet rarnt her"),
    ] {
      clean.add(truth: Array(truth.utf8), observed: Array(observed.utf8))
      dark.add(truth: Array(truth.utf8), observed: Array((observed + " igen").utf8))
    }
    dark.add(truth: Array("mørk nat ældre".utf8), observed: Array("rnork nal celdre".utf8))
    return ConfusionTable(learning: [("clean", clean), ("dark", dark)])
  }

  private static func file(_ table: ConfusionTable) throws -> ModelFile {
    let bytes = TinyModel.bytes { $0.add(confusions: table) }
    return try ModelFile(name: "tiny.model", bytes: ModelBytes(bytes))
  }

  static let floors: [[(truth: String, observed: String, probability: Float)]] = [
    [], [("æ", "ze", 0.02)],
    [("a", "b", 0.1), ("ø", "g", 0.2), ("æ", "ze", 0.02), ("ø", "g", 0.3), ("zz", "z", 0.4)],
  ]

  /// The start of the program reads the file's arrays; a user's profile needs the table.
  @Test("a model of a file is that of its table", arguments: floors.indices)
  func fileAndTableAgree(_ row: Int) throws {
    let file = try Self.file(Self.table())
    let fast = try ConfusionModel(file, floors: Self.floors[row])
    let slow = try ConfusionModel(ConfusionTable(file), floors: Self.floors[row])
    #expect(fast.pairCount == slow.pairCount)
    #expect(0 < fast.pairCount)
    #expect(fast.profiles == slow.profiles)
    #expect(fast.isForeign == slow.isForeign)
    for index in 0..<min(fast.pairCount, slow.pairCount) {
      #expect(fast.description(ofPair: index) == slow.description(ofPair: index))
    }
    for weights: [Float] in [[1, 0], [0.25, 0.75]] {
      for foreign in [true, false] {
        let (a, b) = (
          fast.mixture(weights: weights, foreign: foreign), slow.mixture(weights: weights, foreign: foreign)
        )
        #expect(a.pairs == b.pairs)
        #expect(a.kept == b.kept)
        #expect(a.spaceLost == b.spaceLost)
        #expect(a.spaceRead == b.spaceRead)
      }
    }
    for profile in 0..<2 {
      #expect(
        fast.commonest(profile: profile, limit: 9).map(\.share)
          == slow.commonest(profile: profile, limit: 9).map(\.share))
    }
  }

  @Test func confusionsOutOfOrderAreAnError() throws {
    let file = try Self.file(Self.table())
    #expect(throws: ModelError.self) {
      let bytes = TinyModel.bytes { writer in
        writer.add("cc.names", Array("a\n".utf8))
        writer.add("cc.pages", [1, 1] as [UInt32])
        writer.add("cc.pairs", [0x6100_0001_6200_0001, 0x6000_0001_6200_0001] as [UInt64])
        writer.add("cc.counts", [1, 1] as [UInt32])
        writer.add("cc.segments", [] as [UInt32])
        writer.add("cc.written", [] as [UInt32])
        writer.add("cc.letters", [UInt32](repeating: 0, count: 512))
        writer.add("cc.spaces", [UInt32](repeating: 0, count: 259))
      }
      _ = try ConfusionModel(ModelFile(name: file.name, bytes: ModelBytes(bytes)), floors: [])
    }
  }
}
