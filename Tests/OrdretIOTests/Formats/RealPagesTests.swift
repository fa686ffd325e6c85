import Foundation
import Ordret
import TestSupport
import Testing

@testable import OrdretIO

/// Files that a recogniser wrote (Tests/Golden/pages).
@Suite struct RealPagesTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden/pages")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test(
    "the text is the one that Tesseract writes itself",
    arguments: ["letter.hocr", "letter.alto.xml", "letter.tsv"])
  func text(_ name: String) throws {
    let pages = try PageSamples.text(Self.bytes(name))
    // Tesseract ends each page with a form feed; here one begins each page but the first.
    var expected = try Self.bytes("letter.txt")
    if expected.last == 0x0C { expected.removeLast() }
    #expect(String(decoding: pages.text, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(pages.words.allSatisfy { $0.box != nil && $0.confidence != nil && $0.level == .word })
    #expect(pages.doubts == PageText.Doubts())
    #expect(pages.pages == 2)
  }

  static let names = ["letter.hocr", "letter.alto.xml", "letter.tsv", "letter.page.xml"]

  @Test(arguments: names)
  func nothingCorrectedIsTheSameFile(_ name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(try PageSamples.text(bytes).corrected(bytes, []) == bytes)
  }

  /// Every word becomes another, two become one, one becomes two: what is written is what is read again, and
  /// words that were left alone keep their boxes.
  @Test(arguments: names)
  func whatIsWrittenIsReadAgain(_ name: String) throws {
    let bytes = try Self.bytes(name)
    let pages = try PageSamples.text(bytes)
    let read = pages.words.map { String(decoding: pages.text[$0.text], as: UTF8.self) }
    for (number, word) in pages.words.enumerated() {
      let next = pages.words.indices.contains(number + 1) ? pages.words[number + 1] : nil
      var rows: [(TextRange, String, [String])] = [
        (TextRange(word.text), "Æ<&>\"'", ["Æ<&>\"'"]), (TextRange(word.text), "til at", ["til", "at"]),
        (TextRange(word.text), "", []),
      ]
      if let next, pages.text[word.text.upperBound] == 0x20 {
        rows.append(
          (TextRange(word.text.upperBound..<next.text.lowerBound), "", [read[number] + read[number + 1]]))
      }
      for (range, new, words) in rows {
        let correction = Correction(
          original: "", corrected: new, range: range, kind: .spelling, probability: 1, applied: true,
          reason: "")
        let written = pages.corrected(bytes, [correction])
        let again = try PageSamples.text(written)
        let joined = range.bytes != word.text
        let expected = read[..<number] + words + read[(number + (joined ? 2 : 1))...]
        let found = again.words.map { String(decoding: again.text[$0.text], as: UTF8.self) }
        let place = zip(found, expected).prefix { $0 == $1 }.count
        #expect(found == Array(expected), "\(name) \(read[number]) -> \(new): word \(place)")
        #expect(again.words.prefix(number).map(\.box) == pages.words.prefix(number).map(\.box))
        let rest = pages.words.count - number - (joined ? 2 : 1)
        #expect(again.words.suffix(rest).map(\.box) == pages.words.suffix(rest).map(\.box))
        if let box = word.box, let hull = next?.box.map(box.hull), joined {
          #expect(again.words[number].box == hull)
        }
      }
    }
  }

  @Test("part by part nothing is lost", arguments: names, [1, 100, 1 << 20])
  func parts(_ name: String, limit: Int) throws {
    let bytes = try Self.bytes(name)
    guard case .pages(let format) = InputKind(head: bytes) else { return }
    var file = try PageFile(ByteWindow(bytes), format)
    var words: [String] = []
    var elements: [Range<Int>] = []
    while let part = try file.next(limit: limit) {
      words += part.words.map { String(decoding: part.text[$0.text], as: UTF8.self) }
      elements += part.words.map(\.element)
    }
    let whole = try PageSamples.text(bytes)
    #expect(words == whole.words.map { String(decoding: whole.text[$0.text], as: UTF8.self) })
    #expect(elements == whole.words.map(\.element))
  }

  /// A file that ends anywhere is refused, or is a table with fewer rows.
  @Test(arguments: names)
  func cutFilesAreRefused(_ name: String) throws {
    let bytes = try Self.bytes(name)
    for end in stride(from: 300, to: bytes.trimmed.count, by: 97) {
      let cut = Array(bytes[..<end])
      guard case .pages(let format) = InputKind(head: cut) else { continue }
      if let pages = try? PageFile.text(of: cut, format) {
        #expect(format == .tsv)
        #expect(pages.corrected(cut, []) == cut)
      }
    }
  }

  /// Bytes changed, lost and doubled at random: refused, or read; then nothing corrected is the same file,
  /// and what is written can be read.
  @Test("whatever the bytes, nothing breaks", arguments: names, 0..<4)
  func damagedFiles(_ name: String, seed: Int) throws {
    let bytes = try Self.bytes(name)
    var generator = SeededGenerator(seed: UInt64(seed))
    let signs = Array("<>&;\"'/=! \n\tæ]".utf8)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        let length = Int.random(in: 0..<min(40, damaged.count - place), using: &generator)
        let piece = Array(damaged[place..<(place + length)])
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: damaged[place] = signs.randomElement(using: &generator) ?? 0
        case 1: damaged.replaceSubrange(place..<(place + length), with: [])
        case 2: damaged.insert(contentsOf: piece, at: place)
        default: damaged[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      guard let pages = try? PageSamples.text(damaged) else { continue }
      #expect(pages.corrected(damaged, []) == damaged)
      guard SourceText(validating: pages.text) != nil else { continue }
      let corrections = pages.words.enumerated().filter { $0.offset % 7 == 0 }.map { word in
        Correction(
          original: "", corrected: "<ny & god>", range: TextRange(word.element.text), kind: .spelling,
          probability: 1,
          applied: true, reason: "")
      }
      let written = pages.corrected(damaged, corrections)
      #expect(throws: Never.self) { try PageSamples.text(written) }
    }
  }

  @Test func aLongFileIsSplicedPieceByPiece() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("ordret-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let mega = 1 << 20
    let splices = [
      Splice(0..<3, "x"), Splice((mega - 1)..<(mega + 1), "yy"), Splice(at: 2 * mega, "z"),
      Splice((2 * mega)..<(2 * mega + 5), ""), Splice(2_999_999..<3_000_000, "end"),
    ]
    var written: [UInt8] = []
    var list = SpliceList()
    list.append(splices)
    let file = SplicedFile(path: path, sha256: SHA256.hex(bytes), splices: list)
    try file.write { (piece: [UInt8]) throws(InputFailure) in written += piece }
    #expect(written == splices.applied(to: bytes[...], of: 0..<bytes.count))
    let changed = SplicedFile(path: path, sha256: "", splices: SpliceList())
    #expect(throws: InputFailure(path: path, .changed)) {
      try changed.write { (_: [UInt8]) throws(InputFailure) in }
    }
  }
}
