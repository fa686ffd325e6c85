/// Characters that OCR programs and PDF readers write for Latin letters, as data.
enum LookAlikes {
  /// Ligatures of Latin type. `æ` and `œ` are letters, not ligatures.
  static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st",
    "\u{FB06}": "st",
  ]

  /// Cyrillic letters with the shape of a Latin one.
  static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{0430}": "a", "\u{0435}": "e", "\u{043E}": "o", "\u{0440}": "p", "\u{0441}": "c", "\u{0445}": "x",
    "\u{0443}": "y", "\u{0456}": "i", "\u{0455}": "s", "\u{0458}": "j", "\u{043A}": "k", "\u{04BB}": "h",
    "\u{0501}": "d", "\u{051B}": "q", "\u{051D}": "w", "\u{0475}": "v", "\u{04CF}": "l", "\u{04D5}": "æ",
    "\u{0451}": "ë", "\u{0457}": "ï", "\u{04D3}": "ä", "\u{04E7}": "ö",
    "\u{0410}": "A", "\u{0412}": "B", "\u{0415}": "E", "\u{041A}": "K", "\u{041C}": "M", "\u{041D}": "H",
    "\u{041E}": "O", "\u{0420}": "P", "\u{0421}": "C", "\u{0422}": "T", "\u{0425}": "X", "\u{0423}": "Y",
    "\u{0406}": "I", "\u{0405}": "S", "\u{0408}": "J", "\u{04C0}": "I", "\u{051A}": "Q", "\u{051C}": "W",
    "\u{04D4}": "Æ", "\u{0401}": "Ë", "\u{0407}": "Ï", "\u{04D2}": "Ä", "\u{04E6}": "Ö",
  ]

  /// Greek letters with the shape of a Latin one.
  static let greek: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{03B1}": "a", "\u{03BF}": "o", "\u{03BD}": "v", "\u{03C1}": "p", "\u{03B9}": "i", "\u{03BA}": "k",
    "\u{03C5}": "u", "\u{03C7}": "x", "\u{03F2}": "c", "\u{03F3}": "j",
    "\u{0391}": "A", "\u{0392}": "B", "\u{0395}": "E", "\u{0396}": "Z", "\u{0397}": "H", "\u{0399}": "I",
    "\u{039A}": "K", "\u{039C}": "M", "\u{039D}": "N", "\u{039F}": "O", "\u{03A1}": "P", "\u{03A4}": "T",
    "\u{03A5}": "Y", "\u{03A7}": "X", "\u{03F9}": "C", "\u{037F}": "J",
  ]
}
