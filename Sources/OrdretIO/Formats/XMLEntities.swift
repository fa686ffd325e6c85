/// The entities that XHTML defines and that stand in letters. They are the only ones that are put in place
/// besides those of XML itself; what a file declares is never.
enum XMLEntities {
  /// What an entity stands for; `nil` for all others.
  static func text(_ name: String) -> String? { table[name] }

  private static let table: [String: String] = [
    "nbsp": "\u{A0}", "shy": "\u{AD}", "aelig": "æ", "AElig": "Æ", "oslash": "ø", "Oslash": "Ø", "aring": "å",
    "Aring": "Å", "eacute": "é", "Eacute": "É", "egrave": "è", "aacute": "á", "agrave": "à", "auml": "ä",
    "Auml": "Ä", "ouml": "ö", "Ouml": "Ö", "uuml": "ü", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "sect": "§",
    "para": "¶", "deg": "°", "frac12": "½", "frac14": "¼", "frac34": "¾", "middot": "·", "laquo": "«",
    "raquo": "»", "pound": "£", "euro": "€", "copy": "©", "reg": "®", "acute": "´", "times": "×",
    "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "bull": "•", "hellip": "…",
  ]
}
