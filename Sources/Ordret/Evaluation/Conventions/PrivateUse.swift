/// The characters of private use that OCR-D's tools spell out: ligatures and umlauts of the fonts for old
/// prints (MUFI, eMOP). The list is dinglehopper's (`unjoin_ligatures`, `substitute_equivalences`), which
/// OCR-D uses.
enum PrivateUse {
  /// The code points with those of the list replaced. Cost: linear; nothing where there are none.
  static func spelledOut(_ codePoints: [UInt32]) -> [UInt32] {
    guard codePoints.contains(where: { (0xE000...0xF8FF).contains($0) }) else { return codePoints }
    return codePoints.flatMap { letters[$0]?.unicodeScalars.map(\.value) ?? [$0] }
  }

  private static let letters: [UInt32: String] = [
    0xE42C: "\u{E4}", 0xE644: "\u{F6}", 0xE72B: "\u{FC}", 0xF50E: "q\u{301}",
    0xE8BF: "q&", 0xEADA: "\u{17F}t", 0xEBA2: "\u{17F}i", 0xEBA5: "\u{17F}p", 0xEBA6: "\u{17F}\u{17F}",
    0xEBA7: "\u{17F}\u{17F}i", 0xEEC4: "ck", 0xEEC5: "ct", 0xEEDC: "tz", 0xF4F9: "ll", 0xF502: "ch",
    0xF532: "as", 0xF533: "is", 0xF534: "us", 0xF535: "Qu",
  ]
}
