import Dictionaries
import Ordret
import TestSupport
import Testing

@Suite struct IdentifiersTests {
  static let registers = try? LanguageData.embedded().registers

  /// Texts with every identifier of the kind marked, the kind, and the canonical values.
  static let rows: [(String, Entity.Kind, [String])] = [
    ("Ring på tlf. ⟦33 70 30 50⟧.", .phone, ["33703050"]),
    ("Telefon ⟦3370 3050⟧", .phone, ["33703050"]),
    ("Tlf.: ⟦33703050⟧", .phone, ["33703050"]),
    ("Mobil ⟦+45 33 70 30 50⟧", .phone, ["+4533703050"]),
    ("Dir. ⟦33-70-30-50⟧", .phone, ["33703050"]),
    ("ring ⟦+4533703050⟧ i dag", .phone, ["+4533703050"]),
    ("tlf. ⟦51 22 33 10⟧/ ⟦51 22 33 28⟧", .phone, ["51223310", "51223328"]),
    ("på ⟦51 22 33 10⟧ eller ⟦51223328⟧", .phone, ["51223310", "51223328"]),
    ("Fax ⟦3370 3051⟧", .phone, ["33703051"]),
    ("Kontakt os på ⟦70 10 20 30⟧", .phone, ["70102030"]),
    ("Tlf.⟦70102030⟧", .phone, ["70102030"]),
    ("T: ⟦70 10 20 30⟧", .phone, ["70102030"]),
    // What recognisers make of `Tlf.`; a number from 0 or 1 on is one only behind a label.
    ("Tif. ⟦12 10 20 30⟧", .phone, ["12102030"]),
    ("TIf. ⟦12 10 20 30⟧", .phone, ["12102030"]),
    ("Til.: ⟦1210 2030⟧", .phone, ["12102030"]),
    ("Til 12 10 20 30", .phone, []),
    ("nr. til. 12 10 20", .phone, []),
    ("Vi fik 12 34 svar og 20202020 klik", .phone, []),
    ("CVR-nr. 33 70 30 50", .phone, []),
    ("i 2019 2020 og 2021", .phone, []),
    ("kontonr. 1234 56789012", .phone, []),
    ("01 02 03 04", .phone, []),
    ("Skriv til ⟦post@eksempel.dk⟧.", .email, ["post@eksempel.dk"]),
    ("<⟦anne-marie.o_s@min.kommune.dk⟧>", .email, ["anne-marie.o_s@min.kommune.dk"]),
    ("[post](mailto:⟦post@eksempel.dk⟧)", .email, ["post@eksempel.dk"]),
    ("a @ b", .email, []),
    ("navn@vært", .email, []),
    ("E-mail: ⟦karen.holm @eksempel.dk⟧", .email, ["karen.holm@eksempel.dk"]),
    ("Mail: ⟦karen @eksempel.dk⟧", .email, ["karen@eksempel.dk"]),
    ("Skriv til Karen @eksempel.dk", .email, []),
    ("kl. @eksempel.dk", .email, []),
    ("⟦post&eksempel.dk⟧", .email, ["post@eksempel.dk"]),
    ("⟦post©eksempel.dk⟧", .email, ["post@eksempel.dk"]),
    ("Lund & eksempel.dk", .email, []),
    ("Lund&Holm", .email, []),
    ("Se ⟦www.eksempel.dk⟧.", .url, ["www.eksempel.dk"]),
    ("<⟦https://eksempel.dk/a/b?c=1⟧>", .url, ["https://eksempel.dk/a/b?c=1"]),
    ("[tekst](⟦http://eksempel.dk/x⟧)", .url, ["http://eksempel.dk/x"]),
    ("på ⟦eksempel.dk⟧, hvor", .url, ["eksempel.dk"]),
    ("(⟦www.eksempel.dk/om⟧)", .url, ["www.eksempel.dk/om"]),
    ("post@eksempel.dk", .url, []),
    ("slut.Derefter", .url, []),
    ("[Link](#)", .url, []),
    ("i alt ⟦180 mio. kr.⟧ til", .amount, ["180000000"]),
    ("⟦2,3 mio. kr.⟧", .amount, ["2300000"]),
    ("⟦12.500 kr.⟧ om året", .amount, ["12500"]),
    ("⟦kr. 12.500,50⟧", .amount, ["12500.5"]),
    ("⟦1.000 kroner⟧", .amount, ["1000"]),
    ("⟦DKK 500⟧", .amount, ["500"]),
    ("⟦12 500 kr.⟧", .amount, ["12500"]),
    ("⟦1,25 mia. kr.⟧", .amount, ["1250000000"]),
    ("⟦300 t.kr.⟧", .amount, ["300000"]),
    ("⟦2 millioner kroner⟧", .amount, ["2000000"]),
    ("⟦500,- kr.⟧", .amount, ["500"]),
    ("⟦0,5 mio. kr.⟧", .amount, ["500000"]),
    ("25 mio. mennesker", .amount, []),
    ("12.500 borgere", .amount, []),
    ("⟦3,4 pct.⟧", .percentage, ["3.4"]),
    ("⟦12 %⟧ og ⟦50 procent⟧", .percentage, ["12", "50"]),
    ("⟦7%⟧", .percentage, ["7"]),
    ("12 personer", .percentage, []),
    ("CVR-nr. ⟦13 74 81 36⟧", .cvr, ["13748136"]),
    ("CVR: ⟦13748136⟧", .cvr, ["13748136"]),
    ("CVR nr.: ⟦13748136⟧", .cvr, ["13748136"]),
    ("Tlf. 13748136", .cvr, []),
    ("EAN-nr. ⟦5798000000001⟧", .ean, ["5798000000001"]),
    ("5798 12", .ean, []),
    ("IBAN: ⟦DK50 0040 0440 1162 43⟧", .iban, ["DK5000400440116243"]),
    ("DK51 0040 0440 1162 43", .iban, []),
    ("født ⟦010190-1234⟧ i", .cpr, ["010190-1234"]),
    ("cpr-nr. ⟦0101901234⟧", .cpr, ["010190-1234"]),
    ("410190-1234", .cpr, []),
    ("sag 2010190-1234", .cpr, []),
    ("Storegade 10, 2300 København S", .cpr, []),
    ("⟦Storegade 10, 2300 København S⟧", .address, ["Storegade 10, 2300 København S"]),
    (
      "⟦Storegade 10\nPostboks 3370\n2300 København S⟧", .address,
      ["Storegade 10, Postboks 3370, 2300 København S"]
    ),
    (
      "på adressen ⟦Gammel Havnevej 12 B, 2. tv., 8000 Aarhus C⟧.", .address,
      ["Gammel Havnevej 12 B, 2. tv., 8000 Aarhus C"]
    ),
    (
      "⟦H.C. Andersens Boulevard 2\n1553 København V⟧", .address,
      ["H.C. Andersens Boulevard 2, 1553 København V"]
    ),
    // A recogniser's blank line between street and code, and a number that lost its space.
    ("⟦Storegade 10\n\n2300 København S⟧", .address, ["Storegade 10, 2300 København S"]),
    ("⟦Storegade 10 B\n\n2300 København S⟧", .address, ["Storegade 10 B, 2300 København S"]),
    ("⟦Storegade10\n2300 København S⟧", .address, ["Storegade 10, 2300 København S"]),
    ("Storegade 10\n\n\n2300 København S", .address, []),
    ("Storegade 10\u{0C}\n2300 København S", .address, []),
    ("Vi bor i Storegade\n\n2300 København S", .address, []),
    ("i 2300 København er", .address, []),
    ("Storegade 10, 2300 Aalborg", .address, []),
    ("Storegade 10, 2300 ⟦København S⟧", .location, ["København S"]),
    ("Send til 8000 ⟦Aarhus C⟧", .location, ["Aarhus C"]),
    ("Vi fik 2300 svar", .location, []),
    ("Sagsnr. ⟦2018 - 771⟧", .identifier, ["2018-771"]),
    ("j.nr. ⟦2019-123/4⟧.", .identifier, ["2019-123/4"]),
    ("Sags nr.: ⟦15/582⟧", .identifier, ["15/582"]),
    ("Dok.nr. ⟦CJ000581⟧", .identifier, ["CJ000581"]),
    ("denne sag 12 gange", .identifier, []),
    ("dokument nr. ⟦221⟧", .identifier, ["221"]),
  ]

  @Test("identifiers and their values", arguments: rows)
  func check(marked: String, kind: Entity.Kind, canonical: [String]) throws {
    let registers = try #require(Self.registers)
    let expected = MarkedText(marked)
    let text = SourceText(expected.text)
    let found = Identifiers.find(in: text, layout: Layout(text), registers: registers).filter {
      $0.type == kind
    }
    #expect(found.map(\.range) == expected.ranges, "\(marked) gave \(found.map { text[$0.range] })")
    #expect(found.map(\.canonical) == canonical.map { $0 })
  }
}
