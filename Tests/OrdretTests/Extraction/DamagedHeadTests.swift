import Ordret
import Testing

/// What recognisers do to the head and foot of a letter: blank lines lost or put in, labels misread. Every
/// field must still be read, and no other.
@Suite struct DamagedHeadTests {
  static let body = FieldsTests.body
  static let end = FieldsTests.end
  static let tail = ["closing": "Med venlig hilsen", "signatories": "Karen Holm"]

  static let letters: [(String, String, [String: String])] = [
    (
      "subject right below the addressees",
      "Til samtlige kommuner\nVarsling af nyt tilsyn med private tilbud\n\n" + body + end,
      ["recipients": "samtlige kommuner", "subject": "Varsling af nyt tilsyn med private tilbud"]
    ),
    (
      "addressees, subject and salutation in one block",
      "Til forældrene i 3. årgang\nUdflugt på cykel i uge 20\nKære forældre\n\n" + body + end,
      [
        "recipients": "forældrene i 3. årgang", "subject": "Udflugt på cykel i uge 20",
        "salutation": "Kære forældre",
      ]
    ),
    (
      "salutation right below the subject",
      "Jens Madsen\nStorgade 4\n5000 Odense C\n\nSvar på din ansøgning om tilskud\nKære Jens Madsen\n\n"
        + body
        + end,
      [
        "recipients": "Jens Madsen", "subject": "Svar på din ansøgning om tilskud",
        "salutation": "Kære Jens Madsen",
      ]
    ),
    (
      "a second addressee is no subject",
      "Til Odense Kommune\nAfdelingen for Børn og Unge\n\nKære Lise Lund\n\n" + body + end,
      ["recipients": "Odense Kommune | Afdelingen for Børn og Unge", "salutation": "Kære Lise Lund"]
    ),
    (
      "who is meant is no subject",
      "Til\nAnsatte ved alle kommunens skoler på øen\n\n" + body + end,
      ["recipients": "Ansatte ved alle kommunens skoler på øen"]
    ),
    (
      "a blank line inside the recipient's address",
      "Jens Madsen\nStorgade 4\n\n5000 Odense C\n\nDen 7. januar 2020\n\nKære Jens Madsen\n\n" + body + end,
      ["recipients": "Jens Madsen", "date": "2020-01-07", "salutation": "Kære Jens Madsen"]
    ),
    (
      "a blank line inside the sender's address, misread labels",
      "Socialministeriet\nSøndergade 12\n\n8000 Aarhus C\n\nTif. 12 70 30 50\n\nInr. 2018-771\n"
        + "Deres ref.; 441-2\n\nTil kommunerne\n\nVedr.: Nye regler om tilsyn\n\n" + body + end,
      [
        "sender.name": "Socialministeriet", "sender.address": "Søndergade 12, 8000 Aarhus C",
        "sender.phone": "12703050", "journalNumber": "2018-771", "yourReference": "441-2",
        "recipients": "kommunerne", "subject": "Nye regler om tilsyn",
      ]
    ),
    (
      "misread labels below the signature, the sender after them",
      "Til alle regioner\n\n" + body + end + "\nVedilagt: Skema til svar\nKopiltil: KL\n\n\n"
        + "Bakkens Skole\nSkolevej 4\n\n8000 Aarhus C\n\nTil. 12 70 30 50\n",
      [
        "recipients": "alle regioner", "enclosures": "Skema til svar", "copies": "KL",
        "sender.name": "Bakkens Skole", "sender.address": "Skolevej 4, 8000 Aarhus C",
        "sender.phone": "12703050",
      ]
    ),
    (
      "a word like a label is none",
      "Til alle regioner\n\nVedtaget: ja\n\n" + body + end, ["recipients": "alle regioner"]
    ),
    (
      "a misread minister",
      "Til alle regioner\n\n" + body + "\nMed venlig hilsen\n\nKaren Holm\nSocial- og ldresminister\n",
      [
        "recipients": "alle regioner", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Social- og ældreminister",
      ]
    ),
    (
      "misread titles side by side",
      "Til alle regioner\n\n" + body + "\nMed venlig hilsen\n\nKaren Holm Peter Lund\nKontorchef Direktor\n",
      [
        "recipients": "alle regioner", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Kontorchef | Peter Lund, Direktør",
      ]
    ),
    (
      "a minister of no ministry stays",
      "Til alle regioner\n\n" + body + "\nMed venlig hilsen\n\nKaren Holm\nFremtids- og rumminister\n",
      [
        "recipients": "alle regioner", "closing": "Med venlig hilsen",
        "signatories": "Karen Holm, Fremtids- og rumminister",
      ]
    ),
  ]

  @Test("fields", arguments: letters)
  func check(name: String, letter: String, expected: [String: String]) throws {
    let found = try LetterReading.read(letter).letter.summary
    #expect(found == expected.merging(Self.tail) { own, _ in own })
  }
}
