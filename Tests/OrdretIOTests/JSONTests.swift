import Ordret
import OrdretIO
import Testing

@Suite struct JSONTests {
  static let texts = [
    "null", "true", "[]", "{}", "[1,-2,3.5]", #"{"b":1,"a":[{"c":null}]}"#, #""a\"\\\n\t\u0001/æ🙂""#,
    #"{"":""}"#,
  ]

  @Test("what is read is written again, keys in their order", arguments: texts)
  func roundTrip(text: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(String(decoding: value.text(.oneLine), as: UTF8.self) == text + "\n")
    #expect(try JSONValue(parsing: value.text(.indented)) == value)
  }

  @Test func escapesAreRead() throws {
    #expect(try JSONValue(parsing: Array(#""\u00e6\ud83d\ude42\/\b""#.utf8)) == .string("æ🙂/\u{8}"))
  }

  static let wrong = [
    "", "{", "[1,]", "{\"a\"}", "\"a", "tru", "1 2", "{a:1}", "\"\u{1}\"", #""\x""#, #""\ud83d""#, "+-",
    "[1 2]",
    String(repeating: "[", count: 1_000),
  ]

  @Test("what is no JSON is refused", arguments: wrong)
  func refused(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test func shortThingsStandOnOneLine() throws {
    let value = try JSONValue(
      parsing: Array(#"{"range":[1,2],"text":"\#(String(repeating: "a", count: 120))"}"#.utf8))
    let text = String(decoding: value.text(.indented), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"range\": [1, 2],\n  \"text\": \"aaa"))
  }

  @Test func absentValuesAreNull() throws {
    let record = LetterRecord(Document(source: SourceText("x")), generator: LetterRecord.Generator())
    let value = try JSONValue(record)
    #expect(value["letter"]?["date"] == .null)
    #expect(value["letter"]?["sender"]?["cvr"] == .null)
    #expect(value["generator"]?["threshold"] == .null)
    #expect(value["schema"] == .string("ordret.letter/1"))
  }

  @Test func brokenTextNeverStopsTheProgram() {
    var generator = SeededGenerator(state: 7)
    let text = Array(#"{"a":[1,2.5e3,null,true,"\u00e6\ud83d\ude42"],"b":{"c":"æ"}}"#.utf8)
    for _ in 0..<20_000 {
      var broken = text
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0..<broken.count, using: &generator)
        if Bool.random(using: &generator) {
          broken[index] = UInt8.random(in: 0...255, using: &generator)
        } else {
          broken.removeSubrange(index...)
          if broken.isEmpty { break }
        }
      }
      if let value = try? JSONValue(parsing: broken) {
        #expect((try? JSONValue(parsing: value.text(.oneLine))) == value)
      }
    }
  }
}

/// Random numbers that are the same in every run (splitmix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
