extension SHA256 {
  /// The digest of a text as a Content-Security-Policy names it: `sha256-` and Base64.
  static func integrity(_ text: String) -> String {
    let digits = hex(Array(text.utf8)).compactMap(\.hexDigitValue)
    let digest = stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
    return "sha256-" + String(decoding: Base64.text(digest), as: UTF8.self)
  }
}
