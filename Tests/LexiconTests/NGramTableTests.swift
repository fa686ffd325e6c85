import TestSupport
import Testing

@testable import Lexicon

@Suite struct NGramTableTests {
  @Test(
    "what was put in is found, and nothing else",
    arguments: [
      (keyBits: 1, count: 2), (3, 8), (8, 1), (8, 200), (8, 256), (12, 3000), (20, 5000), (21, 100), (24, 0),
      (34, 20_000), (35, 177),
    ])
  func isAMap(keyBits: Int, count: Int) throws {
    var random = SeededGenerator(seed: UInt64(keyBits * 31 + count))
    var plain: [UInt64: (byte: UInt8, isMarked: Bool)] = [:]
    while plain.count < count {
      plain[UInt64.random(in: 0..<1 << UInt64(keyBits), using: &random)] =
        (UInt8.random(in: 0...255, using: &random), Int.random(in: 0..<4, using: &random) == 0)
    }
    let keys = plain.keys.sorted()
    let built = NGramTable.build(keys, keyBits: keyBits) { plain[keys[$0]] ?? (0, false) }
    let table = try NGramTable(
      TinyModel.file { $0.add("table", built.values) }, section: "table", keyBits: keyBits)
    #expect(table.count == count)
    for (number, key) in keys.enumerated() {
      let entry = table.find(key)
      #expect(entry.byte == plain[key]?.byte && entry.isMarked == plain[key]?.isMarked)
      #expect(entry.line * NGramTable.lanes + Int(entry.lane) == built.places[number])
    }
    for line in 0..<table.lines { #expect(table.marks(line: line) != nil) }
    // Neighbours of what is there, and others: all of a small set.
    let others =
      keyBits <= 12
      ? Array(0..<1 << UInt64(keyBits))
      : keys.flatMap { [$0 ^ 1, ($0 + 1) % (1 << UInt64(keyBits))] }
        + (0..<20_000).map { _ in UInt64.random(in: 0..<1 << UInt64(keyBits), using: &random) }
    for key in others { #expect(table.find(key).isFound == (plain[key] != nil)) }
  }

  @Test func anEntryTwiceInALineIsFoundOut() throws {
    var values = [UInt32](repeating: 0, count: 16)
    (values[0], values[1]) = (7 << 12 | 1 << 9 | 5, 7 << 12 | 1 << 9 | 6)
    let file = try TinyModel.file { $0.add("table", values) }
    #expect(try NGramTable(file, section: "table", keyBits: 8).marks(line: 0) == nil)
  }

  @Test func aFullTableEndsEverySearch() throws {
    let file = try TinyModel.file { $0.add("table", [UInt32](repeating: 0xFFFF_FFFF, count: 32)) }
    let table = try NGramTable(file, section: "table", keyBits: 8)
    for key in 0..<UInt64(256) { _ = table.find(key) }
  }

  @Test(
    "a section of another length is damaged",
    arguments: [(length: 0, keyBits: 8), (15, 8), (24, 8), (16, 21)])
  func wrongLengths(length: Int, keyBits: Int) throws {
    let file = try TinyModel.file { $0.add("table", [UInt32](repeating: 0, count: length)) }
    #expect(throws: ModelError.self) { try NGramTable(file, section: "table", keyBits: keyBits) }
  }
}
