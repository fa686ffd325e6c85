import Lexicon
import Testing

@testable import Ordret

@Suite struct ProtectionTests {
  static let rows: [(core: String, expected: Protection)] = [
    ("kommune", .none), ("bgrn", .none), ("£4", .none), ("p&", .none), ("Kobenhavn", .none),
    ("hAndteres", .none),
    ("|", .none), ("omrade", .none), ("KOMMUNE", .none),
    ("2020", .number), ("2020-4659", .number), ("10.06.2020", .number), ("12.500", .number), ("7", .number),
    ("010190-1234", .number), ("DK5000400440116243", .number),
    ("m3", .number), ("km2", .number), ("5a", .number), ("o1", .number), ("p4", .none), ("b0rn", .none),
    ("t.kr", .form), ("d.a", .form), ("|---|---|", .form),
    ("sim@sim.dk", .address), ("www.kl.dk", .address), ("https://www.regioner.dk", .address),
    ("kl.dk", .address),
    ("brev.pdf", .address), ("og/eller", .address),
    ("KL", .form), ("EU", .form), ("TrygFonden", .form), ("a", .form), ("привет", .form),
  ]

  @Test("what looks like a number, an address or a name's form is left alone", arguments: rows)
  func check(core: String, expected: Protection) {
    #expect(Protection.of(Letters.encode(core)[...]) == expected)
  }
}
