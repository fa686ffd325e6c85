import Foundation
import Ordret
import Testing

/// What holds for every letter, on every letter at hand.
@Suite struct PropertyTests {
  /// All letters under names of their own, in one folder.
  func letters() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.write("in/damaged.txt", Samples.damaged)
    try work.write("in/clean.txt", Samples.clean)
    for (index, url) in Repository.letters.enumerated() {
      try work.write("in/letter-\(index).txt", try Data(contentsOf: url))
    }
    return work
  }

  func records(_ run: Command.Run) throws -> [LetterRecord] {
    try run.outputText.split(separator: "\n").map {
      try JSONDecoder().decode(LetterRecord.self, from: Data($0.utf8))
    }
  }

  func slice(_ text: [Unicode.Scalar], _ range: CodePointRange) -> String {
    String(String.UnicodeScalarView(text[range.start..<range.end]))
  }

  @Test func linesAreKeptAndASecondRunChangesNothing() throws {
    let work = try letters()
    #expect(try Command.ordret("clean", "in", "-o", "once", "--formats", "text", in: work.root).status == 0)
    #expect(
      try Command.ordret("clean", "once", "-o", "twice", "--formats", "text", in: work.root).status == 0)
    let original = try work.files("in")
    let once = try work.files("once")
    #expect(once.keys.sorted() == original.keys.sorted())
    for (name, bytes) in once {
      #expect(bytes.count(where: { $0 == 0x0A }) == original[name]?.count(where: { $0 == 0x0A }), "\(name)")
    }
    for (name, bytes) in try work.files("twice") {
      #expect(bytes == once[name], "\(name) changes again when it is cleaned twice")
    }
  }

  /// Every reading of the corpus: what a first look leaves in doubt a second must not decide.
  @Test(.enabled(if: Command.isReleased)) func aSecondRunChangesNothingInAnyReading() throws {
    let work = try TemporaryFolder()
    let corpus = Repository.root.appendingPathComponent("Corpus").path
    for (from, to) in [(corpus, "once"), (work.path("once"), "twice")] {
      #expect(try Command.ordret("clean", from, "-o", to, "--formats", "text", in: work.root).status == 0)
    }
    let once = try work.files("once")
    #expect(500 < once.count)
    for (name, bytes) in try work.files("twice") {
      #expect(bytes == once[name], "\(name) changes again when it is cleaned twice")
    }
  }

  @Test func correctionsCanBeUndoneAndOffsetsAreValid() throws {
    let work = try letters()
    let run = try Command.ordret("extract", "in", "--show-cpr", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    for record in try records(run) {
      let text = try #require(record.text)
      let original = Array(text.original.unicodeScalars)
      let corrected = Array(text.corrected.unicodeScalars)
      let name = record.id.prefix { $0 != "#" }
      #expect((name.count < record.id.count) == (record.source.part != nil))
      let bytes = try Data(contentsOf: work.url("in/\(name)"))
      #expect(record.source.characters == original.count)
      if record.source.encoding == "UTF-8" {
        let whole = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let part = record.source.part?.range ?? CodePointRange(0, whole.count)
        #expect(slice(whole, part) == text.original, "\(record.id)")
      }
      var undone = corrected
      for correction in record.corrections.reversed() {
        #expect(slice(original, correction.range) == correction.original)
        guard correction.applied else { continue }
        #expect(slice(corrected, correction.correctedRange) == correction.corrected)
        let range = correction.correctedRange
        undone.replaceSubrange(range.start..<range.end, with: correction.original.unicodeScalars)
      }
      #expect(undone == original, "\(record.id): the corrections undone do not give the original")
      if !record.corrections.contains(where: \.applied) { #expect(text.corrected == text.original) }
      check(places(record), original, corrected, record.id)
    }
  }

  /// Everything in a record that points at a place.
  func places(_ record: LetterRecord) -> [(text: String, range: CodePointRange, corrected: CodePointRange)] {
    let letter = record.letter
    let fields =
      [
        letter.date, letter.place, letter.subject, letter.salutation, letter.closing, letter.attention,
        letter.caseNumber, letter.documentNumber, letter.journalNumber, letter.ourReference,
        letter.yourReference,
        letter.kle, letter.replyDeadline, letter.sender.name, letter.sender.address, letter.sender.phone,
      ].compactMap { $0 } + letter.recipients + letter.copies + letter.enclosures
      + letter.signatories.flatMap { [$0.name, $0.title, $0.organisation].compactMap { $0 } }
    return fields.map { ($0.text, $0.range, $0.correctedRange) }
      + record.entities.map { ($0.text, $0.range, $0.correctedRange) }
      + record.dates.map { ($0.text, $0.range, $0.correctedRange) }
      + record.actions.map { ($0.text, $0.range, $0.correctedRange) }
      + record.references.map { ($0.text, $0.range, $0.correctedRange) }
  }

  func check(
    _ places: [(text: String, range: CodePointRange, corrected: CodePointRange)],
    _ original: [Unicode.Scalar],
    _ corrected: [Unicode.Scalar], _ id: String
  ) {
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    for place in places {
      #expect(
        0 <= place.range.start && place.range.start <= place.range.end && place.range.end <= original.count)
      #expect(place.corrected.start < place.corrected.end && place.corrected.end <= corrected.count)
      #expect(words(slice(corrected, place.corrected)) == words(place.text), "\(id)")
    }
  }

  @Test func threadsAreIrrelevant() throws {
    let work = try letters()
    for threads in ["1", "2", "7"] {
      let run = try Command.ordret(
        "clean", "in", "-o", "out\(threads)", "--formats", "text,json,jsonl", "--threads", threads,
        in: work.root)
      #expect(run.status == 0)
      #expect(try work.files("out\(threads)") == work.files("out1"))
    }
    let one = try Command.ordret("extract", "in", "--threads", "1", in: work.root)
    let many = try Command.ordret("extract", "in", "--threads", "5", in: work.root)
    #expect(one.output == many.output)
  }

  @Test func recordsMeetTheSchema() throws {
    let work = try letters()
    let run = try Command.ordret("clean", "in", "-o", "out", "--formats", "json,jsonl", in: work.root)
    #expect(run.status == 0, "\(run.error)")
    let files = try work.files("out").keys.sorted().map { work.path("out/\($0)") }
    let stream = try Command.ordret(
      "stream", "--without-text", input: Data(#"{"id":"a","text":"Kære alle"}"#.utf8))
    try work.write("stream.jsonl", stream.output)
    let validation = try Repository.validate(files + [work.path("stream.jsonl")])
    #expect(validation.status == 0, "\(validation.error) (Scripts/test installs the validator)")
  }

  @Test func aBrokenRecordIsRefusedByTheSchema() throws {
    let work = try letters()
    let run = try Command.ordret("extract", "in/clean.txt", in: work.root)
    for (from, to) in [
      (#""references":[]"#, #""references":[],"more":1"#), (#""date":null,"#, ""),
      (#""pages":"#, #""pages":-"#),
    ] {
      let broken = run.outputText.replacingOccurrences(of: from, with: to)
      #expect(broken != run.outputText)
      try work.write("broken.jsonl", broken)
      let validation = try Repository.validate([work.path("broken.jsonl")])
      #expect(validation.status == 1 && validation.outputText.contains("errors"), "\(validation.error)")
    }
  }

  @Test func textFilesKeepNumbersAndRecordsMaskThem() throws {
    let work = try letters()
    _ = try Command.ordret("clean", "in/clean.txt", "-o", "out", in: work.root)
    #expect(try work.text("out/clean.txt").contains("010190-1234"))
    #expect(try !work.text("out/clean.json").contains("010190-1234"))
    #expect(try work.text("out/clean.json").contains("xxxxxx-xxxx"))
  }
}
