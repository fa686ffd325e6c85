import Foundation
import Testing

/// What `Corpus` promises: splits that share nothing, real OCR output of every letter in every condition, and a
/// zone for every line.
@Suite struct CorpusTests {
  /// How many letters the corpus has at least.
  static let leastLetters = 40
  static let leastConditions = 6
  static let languages: Set<String> = ["eng", "dan"]
  /// A line this long (in characters) is no formula any more: it stands in one split only.
  static let longLine = 60
  /// The split that serves layout only: it has no OCR.
  static let layout = "layout"
  /// What a line can be for: `Corpus/GUIDELINES.md`, "Zones".
  static let zones: Set<Substring> = [
    "letterhead", "address", "dateLine", "subject", "salutation", "body", "list", "table", "closing",
    "signature", "copies", "enclosures", "header", "footer", "pageMark", "mark",
  ]
  /// How many characters of its line a row of zones holds at most.
  static let zoneText = 40

  static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// The names in a folder, sorted; none where there is no such folder.
  static func names(_ path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: path).path())
    return (names ?? []).sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: corpus.appending(path: path), encoding: .utf8)
  }

  /// The rows of a table, each value under its column's name.
  static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try text(path).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = try #require(lines.first)
    return try lines.dropFirst().map { line in
      try #require(line.count == columns.count, "\(path): \(line)")
      return Dictionary(uniqueKeysWithValues: zip(columns, line))
    }
  }

  /// The folders of letters.
  static let truths = names("").filter { !names("\($0)/truth").isEmpty }
  static let splits = truths.filter { $0 != layout }

  static func letters(_ split: String) -> Set<String> {
    Set(names("\(split)/truth").filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
  }

  @Test func splitsShareNoLetterAndNoText() throws {
    #expect(Set(Self.splits).isSuperset(of: ["dev", "test"]))
    var splitOfLetter: [String: String] = [:]
    var splitOfLine: [String: String] = [:]
    for split in Self.truths {
      for id in Self.letters(split).sorted() {
        let other = splitOfLetter.updateValue(split, forKey: id)
        #expect(other == nil, "\(id) stands in \(split) and in \(other ?? "")")
        for line in try Self.text("\(split)/truth/\(id).txt").split(separator: "\n")
        where line.count >= Self.longLine {
          let other = splitOfLine.updateValue(split, forKey: String(line))
          #expect(other == nil || other == split, "\(id) in \(split) shares with \(other ?? ""): \(line)")
        }
      }
    }
    #expect(splitOfLetter.count >= Self.leastLetters)
  }

  @Test func splitsShareNoFontAndNoDesign() throws {
    let fonts = try Self.rows("fonts.tsv")
    var splitOfDesign: [String: String] = [:]
    var splitOfFont: [String: String] = [:]
    for font in fonts {
      let name = try #require(font["font"])
      let design = try #require(font["design"])
      let split = try #require(font["split"])
      #expect(splitOfFont.updateValue(split, forKey: name) == nil, "\(name) stands twice")
      let other = splitOfDesign.updateValue(split, forKey: design)
      #expect(other == nil || other == split, "the design \(design) stands in \(split) and \(other ?? "")")
    }
    #expect(fonts.count >= 30)
    #expect(splitOfFont.values.count { $0 == "test" } >= 10)
    for split in Self.splits {
      for row in try Self.rows("\(split)/pages.tsv") {
        let font = try #require(row["font"])
        #expect(splitOfFont[font] == split, "\(row["id"] ?? "") of \(split) is set in \(font)")
      }
    }
  }

  @Test func everyLetterIsReadInEveryCondition() throws {
    for split in Self.splits {
      let folders = Self.names("\(split)/ocr").filter { $0 != "scans.tsv" }
      let conditions = Set(folders.map { $0.prefix { $0 != "-" } })
      #expect(conditions.count >= Self.leastConditions, "\(split) has \(conditions.sorted())")
      for condition in conditions {
        let languages = folders.filter { $0.hasPrefix("\(condition)-") }.map {
          String($0.dropFirst(condition.count + 1))
        }
        #expect(Set(languages) == Self.languages, "\(split): \(condition)")
      }
      let letters = Self.letters(split)
      let set = Set(try Self.rows("\(split)/pages.tsv").compactMap { $0["id"] })
      #expect(set.isSubset(of: letters), "\(split): set without truth: \(set.subtracting(letters))")
      for folder in folders {
        let read = Set(Self.names("\(split)/ocr/\(folder)"))
        let wrong = read.symmetricDifference(set.map { "\($0).txt" })
        #expect(wrong.isEmpty, "\(split)/ocr/\(folder) lacks, or has too many: \(wrong.sorted())")
      }
      let known = Set(
        try Self.rows("\(split)/ocr/scans.tsv").map {
          "\($0["condition"] ?? "")-\($0["language"] ?? "")/\($0["id"] ?? "")"
        })
      let expected = Set(folders.flatMap { folder in set.map { "\(folder)/\($0)" } })
      let wrong = known.symmetricDifference(expected).sorted()
      #expect(wrong.isEmpty, "\(split)/ocr/scans.tsv lacks, or has too many: \(wrong)")
    }
  }

  @Test func everyRecordHasATruth() {
    for split in Self.splits {
      let records = Set(Self.names("\(split)/records").map { String($0.dropLast(5)) })
      #expect(records.isSubset(of: Self.letters(split)), "\(split): \(records)")
    }
  }

  @Test func everyLineHasAZone() throws {
    for split in Self.truths {
      // Markdown letters too: `letters` has only those that are read by OCR.
      let letters = Self.names("\(split)/truth")
      let files = letters.map { letter in "\(letter.prefix { $0 != "." }).tsv" }
      let wrong = Set(Self.names("\(split)/zones")).symmetricDifference(files).sorted()
      #expect(wrong.isEmpty, "\(split)/zones lacks, or has too many: \(wrong)")
      for (letter, file) in zip(letters, files) {
        let text = try Self.text("\(split)/truth/\(letter)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var expected: [String] = []
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
          expected.append("\(index + 1)\t\(line.prefix(Self.zoneText))")
        }
        var found: [String] = []
        for row in try Self.text("\(split)/zones/\(file)").split(separator: "\n") {
          let values = row.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
          try #require(values.count == 3, "\(split)/zones/\(file): \(row)")
          #expect(Self.zones.contains(values[1]), "\(split)/zones/\(file): \(row)")
          found.append("\(values[0])\t\(values[2])")
        }
        #expect(found == expected, "\(split)/zones/\(file) is not of its truth")
      }
    }
  }

  @Test func lettersOfOneFileBeginOnLinesOfText() throws {
    let rows = try Self.rows("\(Self.layout)/splits.tsv")
    #expect(Set(rows.compactMap { $0["id"] }) == Self.letters(Self.layout))
    for row in rows {
      let id = try #require(row["id"])
      let text = try Self.text("\(Self.layout)/truth/\(id).txt")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let beginnings = try #require(row["lines"]).split(separator: ",").map { Int($0) ?? 0 }
      #expect(beginnings.first == 1 && beginnings == beginnings.sorted(), "\(id): \(beginnings)")
      for number in beginnings {
        try #require(lines.indices.contains(number - 1), "\(id) has no line \(number)")
        let isBlank = lines[number - 1].allSatisfy(\.isWhitespace)
        #expect(!isBlank, "line \(number) of \(id) is blank")
      }
    }
  }
}
