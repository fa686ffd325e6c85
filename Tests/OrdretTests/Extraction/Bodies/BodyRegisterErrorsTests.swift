import Testing

@testable import Ordret

/// What the register says of lists that it cannot read, and what it reads of tiny ones.
@Suite struct BodyRegisterErrorsTests {
  static let head = "#:name\tkind\tfrom\tto\tcontinues\ttakesOver\tshort\tother\tdomains\tcvr\n"

  /// A register of one list of authorities; the others are empty.
  func register(_ authorities: String, _ ministers: String = "") throws(BodyListError) -> BodyRegister {
    var lists = Dictionary(uniqueKeysWithValues: BodyRegister.lists.map { ($0, [UInt8]()) })
    lists["authorities.tsv"] = Array(authorities.utf8)
    lists["ministers.tsv"] = Array(ministers.utf8)
    return try BodyRegister(lists: lists)
  }

  static let broken: [(list: String, says: String)] = [
    ("Styrelsen\tagency\n", "authorities.tsv:1: no line names the columns"),
    ("#:name\tcolour\n", "authorities.tsv:1: there is no column 'colour'"),
    ("#:name\ttitles\n", "authorities.tsv:1: there is no column 'titles'"),
    ("#:name\tkind\tname\n", "authorities.tsv:1: the column 'name' is named twice"),
    ("#:name\tkind\nStyrelsen\tagency\t2007\n", "authorities.tsv:2: the line has 3 columns, the list has 2"),
    (head + "\tagency\n", "authorities.tsv:2: the line has no name"),
    (head + "# Comment\n\nStyrelsen\tshop\n", "authorities.tsv:4: 'shop' is no kind of body"),
    (head + "Styrelsen\n", "authorities.tsv:2: '' is no kind of body"),
    (head + "Styrelsen\tagency\t2007-13\n", "authorities.tsv:2: '2007-13' is no date"),
    (head + "Styrelsen\tagency\t2007-02-30\n", "authorities.tsv:2: '2007-02-30' is no date"),
    (head + "Styrelsen\tagency\t07\n", "authorities.tsv:2: '07' is no date"),
    (head + "Styrelsen\tagency\t2007\t2006\n", "authorities.tsv:2: the last day lies before the first"),
    (
      head + "Styrelsen\tagency\t2007\t\tNævnet\n", "authorities.tsv:2: no list has 'Nævnet' before that time"
    ),
    (head + "Styrelsen\tagency\t2007\t\tStyrelsen\n", "authorities.tsv:2: no list has 'Styrelsen' before"),
    (head + "A\tagency\t\t2006\nB\tagency\t2007\t\tA\nC\tagency\t2007\t\tA\n", "'A' is continued by another"),
    (head + "Styrelsen\tagency\t\t\t\t\t\t\tst@st.dk\n", "authorities.tsv:2: 'st@st.dk' is no domain"),
    (head + "Styrelsen\tagency\t\t\t\t\t\t\tdk\n", "'dk' is no domain"),
    (head + "Styrelsen\tagency\t\t\t\t\t\t\tst.dk;www.st.dk\n", "'www.st.dk' is no domain"),
    (head + "Styrelsen\tagency\t\t\t\t\t\t\t\t12345678\n", "'12345678' is no CVR number"),
    (head + "Styrelsen\tagency\t\t\t\t\t\t\t\t1010394\n", "'1010394' is no CVR number"),
  ]

  @Test("a broken list is told of, with file and line", arguments: broken.indices)
  func tells(index: Int) {
    let row = Self.broken[index]
    do throws(BodyListError) {
      _ = try register(row.list)
      Issue.record("no error: \(row.says)")
    } catch {
      #expect(error.description.contains(row.says), "\(error)")
    }
  }

  @Test func whatIsMissingIsToldOf() {
    #expect(throws: BodyListError.missing(file: "ministries.tsv")) { try BodyRegister(lists: [:]) }
    #expect(throws: BodyListError.noColumns(file: "ministers.tsv", line: 1)) {
      try register("", "X\tminister")
    }
    #expect(throws: BodyListError.unknownBody(file: "ministers.tsv", line: 2, name: "Nowhere")) {
      try register("", "#:person\ttitle\tministry\tfrom\tto\nX\tminister\tNowhere\t2001\t2002")
    }
    var lists = Dictionary(uniqueKeysWithValues: BodyRegister.lists.map { ($0, [UInt8]()) })
    lists["associations.tsv"] = [0xFF]
    #expect(throws: BodyListError.notUTF8(file: "associations.tsv")) { try BodyRegister(lists: lists) }
  }

  @Test func anEmptyRegisterKnowsNobody() throws {
    let register = try register("")
    #expect(register.count == 0)
    #expect(register.body(named: "KL", on: nil) == nil)
    #expect(register.body(atAddress: "kl@kl.dk", on: nil) == nil)
    #expect(register.ministry(ofTitle: "minister", on: nil) == nil)
  }

  @Test func aBodyThatCannotBeToldIsNone() throws {
    let register = try register(
      Self.head + "Nord\tagency\t2000\t2010\t\t\tNS\nNorden\tagency\t2000\t2012\t\t\tNS\n")
    for (day, name) in [("2005-01-01", nil), ("2011-01-01", "Norden"), ("1999-01-01", nil)] {
      #expect(register.body(named: "NS", on: RegisterDay(iso: day))?.name == name)
    }
  }

  @Test func aBodyIsOneThroughItsNames() throws {
    let register = try register(
      Self.head + "A\tagency\t\t2006\nB\tagency\t2007\t2010\tA\nC\tagency\t2011\t\tB\tA\tKC\n")
    let first = try #require(register.body(named: "A", on: nil))
    #expect(register.names(of: first.id).map(\.name) == ["A", "B", "C"])
    #expect(register.body(first.id, on: try #require(RegisterDay(iso: "2008-05-05")))?.name == "B")
    #expect(register.successors(of: first).map(\.name) == ["B", "C"])
    #expect(register.has(first, on: try #require(RegisterDay(iso: "2006-12-31"))))
    #expect(!register.has(first, on: try #require(RegisterDay(iso: "2007"))))
  }

  /// Long and strange queries cost little and find nothing.
  @Test func strangeQueriesFindNothing() throws {
    let register = try register(Self.head + "Styrelsen\tagency\t\t\t\t\tST\t\tst.dk\n")
    for query in [
      "", " ", "s", "'", "\u{AD}", "æ", "\u{2019}s", String(repeating: "Styrelsen", count: 10_000),
    ] {
      #expect(register.body(named: query, on: nil) == nil)
      #expect(register.body(atAddress: query, on: nil) == nil)
      #expect(register.ministry(ofTitle: query, on: nil) == nil)
    }
    for bytes: [UInt8] in [[0xC3], [0xC2], [0xE2], [0xE2, 0x80], [0xFF, 0xFE], [0xC3, 0xC3, 0xC3]] {
      #expect(register.body(named: bytes[...], on: nil) == nil)
      #expect(register.body(atAddress: bytes[...], on: nil) == nil)
    }
  }
}
