extension SHA256 {
  /// The digest of a text as a Content-Security-Policy names it: `sha256-` and Base64 (RFC 4648, section 4).
  static func integrity(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits: [UInt8] = []
    for digit in hex(Array(text.utf8)) {
      let value = UInt8(digit.hexDigitValue ?? 0)
      bits += [3, 2, 1, 0].map { (value >> $0) & 1 }
    }
    var result: [UInt8] = []
    for start in stride(from: 0, to: bits.count, by: 6) {
      var index = 0
      for bit in start..<start + 6 { index = index * 2 + (bit < bits.count ? Int(bits[bit]) : 0) }
      result.append(alphabet[index])
    }
    while !result.count.isMultiple(of: 4) { result.append(UInt8(ascii: "=")) }
    return "sha256-" + String(decoding: result, as: UTF8.self)
  }
}
