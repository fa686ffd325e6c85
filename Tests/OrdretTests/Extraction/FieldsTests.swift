import Ordret
import Testing

/// Small letters and everything that is to be read off them; nothing else may be found.
@Suite struct FieldsTests {
  /// Running text for the letters' bodies.
  static let body = """
    Vi skriver til jer, fordi der er kommet nye regler på området, som I skal kende, inden arbejdet begynder.

    """
  static let end = "\nMed venlig hilsen\n\nKaren Holm\n"

  static let letters: [(String, String, [String: String])] = [
    (
      "numbers on the label's line",
      "Til landets kommuner\n\nSagsnr.: 2018-771\nDok.nr.: 55123\nDato: 4. marts 2019\n\n" + body + end,
      [
        "recipients": "landets kommuner", "caseNumber": "2018-771", "documentNumber": "55123",
        "date": "2019-03-04",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "place and date line",
      "Kære kollega\n\nOdense, den 3. maj 2019\n\n" + body + end,
      [
        "recipients": "kollega", "salutation": "Kære kollega", "date": "2019-05-03", "place": "Odense",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "several labels on one line",
      "Til borgmesteren\n\nSagsnr. 2018 - 771 Doknr. 55123 Dato 04-03-2019\n\nKære borgmester\n\n" + body
        + end,
      [
        "recipients": "borgmesteren", "caseNumber": "2018-771", "documentNumber": "55123",
        "date": "2019-03-04",
        "salutation": "Kære borgmester", "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "letterhead with the body's name",
      "Socialministeriet\nSøndergade 12\n8000 Aarhus C\nTlf. 33 70 30 50\nFax 33 70 30 51\nwww.eksempel.dk\n"
        + "CVR-nr. 13748136\n\nTil kommunerne\n\nVedr.: Nye regler om tilsyn\n\n" + body + end,
      [
        "sender.name": "Socialministeriet", "sender.address": "Søndergade 12, 8000 Aarhus C",
        "sender.phone": "33703050", "sender.fax": "33703051", "sender.url": "www.eksempel.dk",
        "sender.cvr": "13748136", "recipients": "kommunerne", "subject": "Nye regler om tilsyn",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "postal address of the recipient",
      "Jens Madsen\nStorgade 4, 2. tv.\n5000 Odense C\n\nDen 7. januar 2020\n\nKære Jens Madsen\n\n" + body
        + end,
      [
        "recipients": "Jens Madsen", "date": "2020-01-07", "salutation": "Kære Jens Madsen",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "recipient of several lines and attention",
      "Odense Kommune\nBørn og Unge\nAtt.: Lise Lund\nStorgade 4\n5000 Odense C\n\nKære Lise Lund\n\n" + body
        + end,
      [
        "recipients": "Odense Kommune", "attention": "Lise Lund",
        "salutation": "Kære Lise Lund",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "heading as subject, bold name",
      "Til alle regioner\n\n# Høring over nyt udkast\n\n" + body
        + "\nVenlig hilsen\n**Karen Holm**\nKontorchef\n",
      [
        "recipients": "alle regioner", "subject": "Høring over nyt udkast", "closing": "Venlig hilsen",
        "signatories": "Karen Holm, Kontorchef",
      ]
    ),
    (
      "subject without a label",
      "Til landets regioner\n\nNy ordning for akutte pladser\n\n" + body + end,
      [
        "recipients": "landets regioner", "subject": "Ny ordning for akutte pladser",
        "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "subject after the salutation",
      "Kære formand\n\nEmne: Møde om budgettet\n\n" + body + end,
      [
        "recipients": "formand", "salutation": "Kære formand", "subject": "Møde om budgettet",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "copies and enclosures",
      "Til kommunerne\n\n" + body + end
        + "\nKopi til:\nKL\nDanske Regioner\n\nBilag:\nOversigt over pladser\n",
      [
        "recipients": "kommunerne", "closing": "Med venlig hilsen", "signatories": "Karen Holm",
        "copies": "KL | Danske Regioner", "enclosures": "Oversigt over pladser",
      ]
    ),
    (
      "copies on one line",
      "Til kommunerne\nCc: Region Syd, KL og Danske Regioner\n\n" + body + end,
      [
        "recipients": "kommunerne", "copies": "Region Syd | KL | Danske Regioner",
        "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "two who sign, below each other",
      "Kære alle\n\n" + body
        + "\nMed venlig hilsen\n\nKaren Holm\nSocialminister\n\nPeter Lund\nFormand for udvalget\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Socialminister | Peter Lund, Formand for udvalget",
      ]
    ),
    (
      "two who sign, side by side with wide gaps",
      "Kære alle\n\n" + body
        + "\nMed venlig hilsen\n\nKaren Holm          Peter Lund\nSocialminister      Formand for udvalget\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Socialminister | Peter Lund, Formand for udvalget",
      ]
    ),
    (
      "two who sign, side by side with single spaces",
      "Kære alle\n\n" + body + "\nMvh.\n\nKaren Holm Peter Lund\nSocialminister Direktør i Region Syd\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Mvh",
        "signatories": "Karen Holm, Socialminister | Peter Lund, Direktør i Region Syd",
      ]
    ),
    (
      "name and title on one line, body below",
      "Kære alle\n\n" + body + "\nMed venlig hilsen\n\nKaren Holm, kontorchef\nOdense Kommune\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, kontorchef, Odense Kommune", "sender.name": "Odense Kommune",
      ]
    ),
    (
      "name on the closing's line",
      "Hej Karen\n\n" + body + "\nVenlig hilsen Peter Lund\n",
      [
        "recipients": "Karen", "salutation": "Hej Karen", "closing": "Venlig hilsen",
        "signatories": "Peter Lund",
      ]
    ),
    (
      "on behalf of someone",
      "Kære alle\n\n" + body + "\nMed venlig hilsen\n\nP.v.\nKaren Holm\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "reply deadline",
      "Til kommunerne\n\nDato: 4. marts 2019\n\nHermed sendes udkastet i høring. Eventuelle bemærkninger bedes sendt til "
        + "os senest den 1. april 2019.\n" + end,
      [
        "recipients": "kommunerne", "date": "2019-03-04", "replyDeadline": "2019-04-01",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "reply deadline without a year",
      "Til kommunerne\n\nDato: 4. december 2019\n\nVi beder jer besvare spørgsmålene inden den 15. januar, så vi kan nå det."
        + "\n" + end,
      [
        "recipients": "kommunerne", "date": "2019-12-04", "replyDeadline": "2020-01-15",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "a deadline that is for no answer",
      "Til kommunerne\n\nOrdningen skal være indført senest den 1. april 2019 i alle kommuner, som er med i forsøget.\n"
        + end,
      ["recipients": "kommunerne", "closing": "Med venlig hilsen", "signatories": "Karen Holm"]
    ),
    (
      "references",
      "Vores ref. KHO/pl\nDeres ref.: 17-3321\nJ.nr. 2019-44\nKLE: 27.00.00-P20-1-19\n\nKære alle\n\n" + body
        + end,
      [
        "ourReference": "KHO/pl", "yourReference": "17-3321", "journalNumber": "2019-44",
        "kle": "27.00.00-P20-1-19", "recipients": "alle", "salutation": "Kære alle",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "a letterhead in the middle of the text",
      "Kære alle\n\n" + body
        + "\n\nDen 4. marts 2019\n\nSagsid 000112233\n\nStorgade 4\n5000 Odense C\n\n1/2\n\n" + body
        + end,
      [
        "recipients": "alle", "salutation": "Kære alle", "date": "2019-03-04", "caseNumber": "000112233",
        "sender.address": "Storgade 4, 5000 Odense C", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "nothing but running text",
      body + body, [:]
    ),
    (
      "words that are labels elsewhere",
      "Kære alle\n\nDatoen er ikke fastsat. Telefonen er lukket, og mailen læses ikke. Sagen er lang, og bilagene mange.\n\n"
        + "Til sidst vil vi sige tak for indsatsen, som har været stor i hele landet i de år.\n" + end,
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "dates and numbers in running text are no fields",
      "Kære alle\n\nVi henviser til lov nr. 12 af 3. januar 2019 og til sagsnr. 2018-1 hos styrelsen, tlf. 33 70 30 50.\n\n"
        + end,
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    (
      "recipients over two lines",
      "Til samtlige kommunalbestyrelser og\nregionsråd i landet\n\nKære alle\n\n" + body + end,
      [
        "recipients": "samtlige kommunalbestyrelser og regionsråd i landet", "salutation": "Kære alle",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "contact lines under the signature",
      "Kære alle\n\n" + body
        + "\nMed venlig hilsen\n\nKaren Holm\nFuldmægtig\nTlf. 33 70 30 50\nkho@eksempel.dk\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Fuldmægtig", "sender.phone": "33703050",
        "sender.email": "kho@eksempel.dk",
      ]
    ),
    (
      "labels side by side over their values",
      "Deres ref.      Vores ref.      Dato\n17/221          KHO/pl          3. maj 2019\n\nKære alle\n\n"
        + body + end,
      [
        "yourReference": "17/221", "ourReference": "KHO/pl", "date": "2019-05-03", "recipients": "alle",
        "salutation": "Kære alle", "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "labels no table knows are no recipients",
      "Brev nr. 12\n\nBrevid: 3047712\nDato: 3. maj 2019\n\nTil rådets medlemmer\n\nKære alle\n\n" + body
        + end,
      [
        "date": "2019-05-03", "recipients": "rådets medlemmer", "salutation": "Kære alle",
        "closing": "Med venlig hilsen", "signatories": "Karen Holm",
      ]
    ),
    (
      "the sender below the signature",
      "Kære alle\n\n" + body + end
        + "\nBilag: Kort\n\nForeningen Nord\nStorgade 4\n5000 Odense C\nTlf. 33 70 30 50\n",
      [
        "recipients": "alle", "salutation": "Kære alle", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
        "enclosures": "Kort", "sender.name": "Foreningen Nord", "sender.address": "Storgade 4, 5000 Odense C",
        "sender.phone": "33703050",
      ]
    ),
    (
      "a unit with its street between the addressees and the phones, and a stroke before the second name",
      "SOCIALSTYRELSEN\n\nTil kommuner, regioner\nog private tilbud\n\nJ.nr. 7-204-01\n\nEnhed Nord\nStorgade 4\n"
        + "5000 Odense C\n\nTlf. 33 70 30 50\n\nNyt om tilsyn med tilbud\n\n" + body
        + "\nMed venlig hilsen\n\nKaren Holm          / Peter Lund\nadm. direktør       Centerchef\n",
      [
        "sender.name": "SOCIALSTYRELSEN", "recipients": "kommuner, regioner og private tilbud",
        "journalNumber": "7-204-01", "sender.address": "Storgade 4, 5000 Odense C",
        "sender.phone": "33703050",
        "subject": "Nyt om tilsyn med tilbud", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, adm. direktør | Peter Lund, Centerchef",
      ]
    ),
    (
      "bold address and a heading",
      "## Region Nord\n\n**Niels Bohrs Vej 30**\n**9220 Aalborg Øst**\n\n### Svar om tilskud\n\nKære alle\n\n"
        + body + end,
      [
        "sender.name": "Region Nord", "sender.address": "Niels Bohrs Vej 30, 9220 Aalborg Øst",
        "subject": "Svar om tilskud", "recipients": "alle", "salutation": "Kære alle",
        "closing": "Med venlig hilsen",
        "signatories": "Karen Holm",
      ]
    ),
    ("an empty letter", "", [:]),
    ("only a closing", "Med venlig hilsen\n", ["closing": "Med venlig hilsen"]),
  ]

  @Test("fields of small letters", arguments: letters)
  func fields(name: String, text: String, expected: [String: String]) throws {
    let found = try LetterReading.read(text).letter.summary
    #expect(found == expected, "\(name)")
  }

  @Test("every field points at its text", arguments: letters)
  func ranges(name: String, text: String, expected: [String: String]) throws {
    let document = try LetterReading.read(text)
    let letter = document.letter
    for field in [letter.salutation, letter.closing, letter.place].compactMap({ $0 }) + letter.copies {
      #expect(document.corrected[field.range] == field.value, "\(name)")
    }
  }

  @Test func impossibleDatesBecomeFindings() throws {
    let document = try LetterReading.read(
      "Kære alle\n\nMødet den 31. februar 2020 er aflyst, og der kommer et nyt senere på året.\n")
    #expect(document.findings.map(\.kind) == ["date-impossible"])
    #expect(document.dates.isEmpty)
  }
}

/// Inputs no letter has: they must be read in linear time and without a crash.
@Suite struct HostileLettersTests {
  static let letters: [(String, String)] = [
    ("one line", String(repeating: "Sagsnr. 12-3 den 1. maj Tlf. 33 70 30 50 ", count: 2000)),
    (
      "many names",
      String(repeating: "Karen Holm Peter Lund ", count: 3000) + "\n\nMed venlig hilsen\n\nKaren Holm"
    ),
    (
      "name lines",
      "Med venlig hilsen\n\n" + String(repeating: "Karen Holm Peter Lund\nKontorchef Direktør\n", count: 2000)
    ),
    ("labels", String(repeating: "Dato\n", count: 4000)),
    ("address lines", String(repeating: "Storgade 4\n5000 Odense C\n", count: 2000)),
    ("closings", String(repeating: "Med venlig hilsen\n\n", count: 3000)),
    ("salutations", String(repeating: "Kære alle\n", count: 3000)),
    ("marks", String(repeating: ".-/:,", count: 4000)),
    ("at signs", String(repeating: "a@", count: 6000)),
    ("digits", String(repeating: "12 34 56 78 ", count: 3000)),
    ("one number", String(repeating: "1", count: 50_000)),
    ("brackets", String(repeating: "<www.a.dk", count: 2000)),
  ]

  @Test("hostile letters", arguments: letters)
  func reads(name: String, text: String) throws {
    let document = try LetterReading.read(text)
    let lines = document.zones.flatMap(\.lines)
    #expect(Set(lines).count == lines.count)
    for mention in document.dates { #expect(document.corrected.range.contains(mention.range)) }
  }
}
