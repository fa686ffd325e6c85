/// What a label of a letter's head announces.
enum FieldLabel: Sendable, Hashable {
  case caseNumber, documentNumber, journalNumber, ourReference, yourReference, kle, date, subject, attention,
    to
  case phone, fax, email, url, cvr, ean, copies, enclosures
  /// A label whose value no field of the record holds (`Sagsbehandler`, `Åbningstid`).
  case other

  /// The labels as words in lower case, marks left out; longer ones win. Examples that must match: `Sagsnr.`,
  /// `Sags nr:`, `J.nr. 12`; that must not: `Sagen`, `Datoen er`, `Mailen`.
  static let table: [(FieldLabel, [String])] = [
    (
      .caseNumber,
      [
        "sagsnr", "sags nr", "sag nr", "sagnr", "sagsnummer", "sagsid", "sags id", "sag id", "sagid",
        "vores sagsnr",
        "vort sagsnr",
      ]
    ),
    (
      .documentNumber,
      [
        "doknr", "dok nr", "dokumentnr", "dokument nr", "dokumentnummer", "dok id", "dokid", "dokument id",
        "dokumentid",
        "akt id", "aktid", "aktnr", "akt nr",
      ]
    ),
    (
      .journalNumber,
      [
        "jnr", "j nr", "inr", "i nr", "lnr", "l nr", "journalnr", "journal nr", "journalnummer", "vores j nr",
        "vores jnr",
        "vores journalnr",
      ]
    ),
    (
      .ourReference,
      ["vores ref", "vor ref", "vores reference", "vor reference", "ref", "ref nr", "refnr", "sagsref"]
    ),
    (
      .yourReference,
      [
        "deres ref", "jeres ref", "deres reference", "jeres reference", "deres j nr", "deres jnr",
        "deres journalnr",
        "jeres j nr", "deres sagsnr", "jeres sagsnr",
      ]
    ),
    (.kle, ["kle", "kle nr", "klenr", "kle emne"]),
    (.date, ["dato", "brevdato", "den dato", "sendt", "afsendt", "afsendelsesdato"]),
    (.subject, ["vedr", "vedrørende", "emne", "angående", "ang", "titel"]),
    (.attention, ["att", "attention", "attn"]),
    (.to, ["til", "modtager", "modtagere"]),
    (
      .phone,
      [
        "tlf", "telefon", "tel", "telefonnr", "tlf nr", "telefon nr", "mobil", "dir", "direkte", "dir tlf",
        "direkte tlf",
        "hovednummer", "dir telefon", "direkte telefon",
      ]
    ),
    (.fax, ["fax", "telefax", "fax nr", "faxnr"]),
    (.email, ["mail", "e mail", "email", "mailadresse"]),
    (.url, ["web", "hjemmeside", "website", "internet"]),
    (.cvr, ["cvr", "cvr nr", "cvrnr", "cvr nummer", "se nr", "senr"]),
    (.ean, ["ean", "ean nr", "eannr", "ean nummer", "gln", "ean lokationsnr", "ean lokationsnummer"]),
    (
      .copies,
      [
        "cc", "c c", "kopi til", "kopi", "kopi sendt til", "kopimodtagere", "genpart til", "genpart",
        "kopi er sendt til", "kopi sendes til", "kopi af brevet til", "kopi med bilag til",
        "genpart sendt til",
        "genpart er sendt til", "genpart sendes til", "afskrift til", "afskrift", "kopi til orientering",
        "orientering til", "bcc",
        "fordeling",
      ]
    ),
    (
      .enclosures,
      [
        "bilag", "vedlagt", "vedlagte bilag", "vedlægges", "bilagsliste", "bilagsoversigt",
        "bilagsfortegnelse",
        "vedhæftet", "vedhæftede filer", "vedhæftet fil", "medsendt", "medsendes", "vedlagt følger",
      ]
    ),
    (
      .other,
      [
        "sagsbehandler", "kontaktperson", "kontakt", "åbningstid", "åbningstider", "enhed", "kontor",
        "afdeling",
        "sagsansvarlig", "deres dato", "cpr", "cpr nr", "side", "klassifikation", "initialer", "telefontid",
        "id", "p nr", "deres brev af", "jeres brev af", "deres skr af", "deres skrivelse af",
        "deres henvendelse af",
        "jeres henvendelse af", "deres mail af", "vor dato", "vores dato", "jeres dato",
        "bank", "konto", "iban", "lokation", "adresse", "fra", "afsender",
      ]
    ),
  ]

  /// Labels that are ordinary words too: without a colon the value must be of the right kind.
  var isOrdinaryWord: Bool {
    switch self {
    case .subject, .to, .copies, .enclosures, .url, .other, .attention, .email: true
    default: false
    }
  }
}

extension FieldLabel {
  /// A long label with one letter misread, lost or too many, right before a colon: `Vedilagt:`, `Sagsur.:`.
  private static func misread(_ scan: TokenScan, at token: Int) -> ReadLabel? {
    var next = token + 1
    if scan.mark(next) == 0x2E, scan.tokens[next].gap == .none { next += 1 }
    guard scan.mark(next) == 0x3A, scan.tokens[next].gap == .none, (5...24).contains(scan.tokens[token].count)
    else { return nil }
    let word = LetterPhrases.lowercased(scan.bytes[scan.tokens[token].range.bytes])
    guard let label = longLabels.first(where: { isOneOff(word, $0.word) })?.label else { return nil }
    return ReadLabel(label: label, next: next + 1, isMarked: true)
  }

  /// Long labels whose like is no other word before a colon; a space in them may have been misread too.
  private static let longLabels: [(word: [UInt8], label: FieldLabel)] = table.flatMap { label, words in
    let isSafe = [
      .caseNumber, .documentNumber, .journalNumber, .phone, .fax, .copies, .enclosures,
    ].contains(label)
    return isSafe
      ? words.filter { $0.utf8.count >= 6 }.map { (Array($0.utf8), label) } : []
  }

  /// Whether two words differ by one byte that is other, missing or too many.
  private static func isOneOff(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let longer = max(a.count, b.count)
    return a != b && start + end >= longer - 1
  }
}

/// A label that was read at the beginning of a line or after another label's value.
struct ReadLabel: Sendable, Hashable {
  let label: FieldLabel
  /// The first token after label and marks.
  let next: Int
  /// Whether a colon or point stood after it.
  let isMarked: Bool
}

extension FieldLabel {
  /// A label set with spaces between its letters: `S a g s n r .`, `E - m a i l`.
  private static func spaced(_ scan: TokenScan, at token: Int) -> ReadLabel? {
    guard isLetter(scan, token), token + 2 < scan.tokens.count, scan.tokens[token + 1].gap == .space else {
      return nil
    }
    var letters: [UInt8] = []
    var next = token
    var isMarked = false
    // No label has more letters.
    while next < min(scan.tokens.count, token + 40), next == token || scan.tokens[next].gap < .line {
      if isLetter(scan, next), !isMarked {
        letters += LetterPhrases.lowercased(scan.bytes[scan.tokens[next].range.bytes])
      } else if [0x2E, 0x3A].contains(scan.mark(next)) {
        isMarked = true
      } else if ![0x2D, 0x2F].contains(scan.mark(next)) {
        break
      }
      next += 1
    }
    guard 4 <= letters.count, let label = bySpacedLetters[letters] else { return nil }
    return ReadLabel(label: label, next: next, isMarked: isMarked)
  }

  private static func isLetter(_ scan: TokenScan, _ token: Int) -> Bool {
    guard scan.tokens.indices.contains(token), scan.tokens[token].kind == .word else { return false }
    return scan.tokens[token].count <= (scan.bytes[Int(scan.tokens[token].start)] < 0x80 ? 1 : 2)
  }

  /// The labels by their letters, without spaces.
  private static let bySpacedLetters: [[UInt8]: FieldLabel] = {
    var result: [[UInt8]: FieldLabel] = [:]
    for (label, texts) in table {
      for text in texts { result[text.utf8.filter { $0 != 0x20 }] = label }
    }
    return result
  }()

  private static let byFirst: [WordKey: [(FieldLabel, [WordKey])]] = {
    var result: [WordKey: [(FieldLabel, [WordKey])]] = [:]
    for (label, texts) in table {
      for text in texts {
        let keys = text.split(separator: " ").compactMap { WordKey(String($0)) }
        if let first = keys.first { result[first, default: []].append((label, keys)) }
      }
    }
    return result.mapValues { $0.sorted { $0.1.count > $1.1.count } }
  }()

  /// The label at a token, if one begins there and stays on its line.
  static func read(_ scan: TokenScan, at token: Int) -> ReadLabel? {
    guard let first = scan.key(token) else { return nil }
    if let spaced = spaced(scan, at: token) { return spaced }
    guard let candidates = byFirst[first] else { return misread(scan, at: token) }
    for (label, keys) in candidates {
      var index = token + 1
      var matched = 1
      while matched < keys.count, index < scan.tokens.count, scan.tokens[index].gap < .line {
        if scan.key(index) == keys[matched] {
          matched += 1
        } else if ![0x2E, 0x2D, 0x2F].contains(scan.mark(index)) {
          break
        }
        index += 1
      }
      guard matched == keys.count else { continue }
      var isMarked = false
      while index < scan.tokens.count, scan.tokens[index].gap < .line,
        [0x2E, 0x3A, 0x3B, 0x2C, 0x2A].contains(scan.mark(index)) || (scan.mark(index) == 0x2D && isMarked)
      {
        isMarked = true
        index += 1
      }
      // `e-mailen`, `Bilag-1`: the word goes on.
      if index < scan.tokens.count, !isMarked, scan.tokens[index].gap == .none { continue }
      return ReadLabel(label: label, next: index, isMarked: isMarked)
    }
    return nil
  }
}
