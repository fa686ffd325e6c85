import Foundation
import Ordret
import Testing

@Suite(.enabled(if: SharedLetters.arePresent)) struct SharedLetterFieldsTests {
  @Test("dump", arguments: ["truth/000.txt", "001.txt", "002.txt", "003.txt", "004.txt"])
  func dump(name: String) throws {
    let document = try LetterReading.read(try SharedLetters.text(name).string)
    let letter = document.letter
    var out = "== \(name)\n"
    for zone in document.zones {
      let first = document.layout.lines[zone.lines[0]].range
      out +=
        "zone \(zone.kind) \(zone.lines.map { String($0) }.joined(separator: ",")): \(document.corrected[first].prefix(50))\n"
    }
    for date in document.dates {
      out +=
        "date [\(document.corrected[date.range])] \(date.value) \(date.role) \(date.rule) \(date.inferred)\n"
    }
    func show(_ n: String, _ f: Field?) { if let f { out += "\(n): \(f.value) <\(f.rule)>\n" } }
    show("date", letter.date); show("place", letter.place); show("subject", letter.subject)
    show("salutation", letter.salutation); show("closing", letter.closing); show("att", letter.attention)
    show("case", letter.caseNumber); show("doc", letter.documentNumber); show("jnr", letter.journalNumber)
    show("our", letter.ourReference); show("your", letter.yourReference); show("kle", letter.kle)
    show("reply", letter.replyDeadline)
    for f in letter.recipients { show("recipient", f) }
    for f in letter.copies { show("copy", f) }
    for f in letter.enclosures { show("encl", f) }
    let s = letter.sender
    show("s.name", s.name); show("s.address", s.address); show("s.phone", s.phone); show("s.fax", s.fax)
    show("s.email", s.email); show("s.url", s.url); show("s.cvr", s.cvr); show("s.ean", s.ean)
    for p in letter.signatories {
      show("sign", p.name); show("  title", p.title); show("  org", p.organisation)
    }
    print(out)
  }
}
