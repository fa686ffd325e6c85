internal import CICU

/// What Ordret takes from ICU, over UTF-8 bytes: boundaries, NFC, character sets, scripts.
///
/// The one door to the C target: no pointer and no ICU type gets out. Every call opens what it needs, or uses
/// ICU's immutable singletons, so all of it may be called from many threads at once.
@safe
enum ICU {
  /// What lies between two boundaries.
  enum Unit: Sendable { case word, sentence }

  /// The boundaries in valid UTF-8 text by the rules of Danish, as byte offsets: the text's end is the last,
  /// its start is none. Costs 3 us and 7 (sentence) to 21 (word) ms a megabyte. At most 2 GB.
  static func boundaries(_ unit: Unit, in text: [UInt8]) throws(ICUError) -> [Int] {
    var result: [Int] = []
    let kind = unit == .word ? CICU_BREAK_WORD : CICU_BREAK_SENTENCE
    let code = unsafe text.withUnsafeBufferPointer { text -> Int32 in
      var breaks: OpaquePointer?
      let code = unsafe cicu_breaks_open(Int32(kind), "da", text.baseAddress, text.count, &breaks)
      guard code <= 0 else { return code }
      defer { unsafe cicu_breaks_close(breaks) }
      unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 1024) { batch in
        while true {
          let count = unsafe cicu_breaks_next(breaks, batch.baseAddress, batch.count)
          for index in 0..<count { unsafe result.append(Int(batch[index])) }
          if count < 1024 { break }
        }
      }
      return code
    }
    try check(code, "finding boundaries")
    return result
  }

  /// Whether valid UTF-8 text is in NFC. 1.6 ms a megabyte.
  static func isNFC(_ text: [UInt8]) throws(ICUError) -> Bool {
    var result = false
    let code = unsafe text.withUnsafeBufferPointer { text in
      unsafe cicu_is_nfc(text.baseAddress, text.count, &result)
    }
    try check(code, "checking NFC")
    return result
  }

  /// The changes that bring valid UTF-8 text to NFC, in order; the ranges are the smallest that ICU can tell.
  static func nfcEdits(of text: [UInt8]) throws(ICUError) -> [(range: Range<Int>, replacement: [UInt8])] {
    var result: [(range: Range<Int>, replacement: [UInt8])] = []
    let code = unsafe text.withUnsafeBufferPointer { text -> Int32 in
      var edits: OpaquePointer?
      let code = unsafe cicu_nfc_edits(text.baseAddress, text.count, &edits)
      guard code <= 0 else { return code }
      defer { unsafe cicu_edits_close(edits) }
      for index in 0..<(unsafe cicu_edits_count(edits)) {
        let edit = unsafe cicu_edits_get(edits, index)
        let replacement = unsafe [UInt8](
          UnsafeBufferPointer(start: edit.replacement, count: edit.replacement_length))
        let start = unsafe edit.start
        let length = unsafe edit.length
        result.append((start..<(start + length), replacement))
      }
      return code
    }
    try check(code, "normalising to NFC")
    return result
  }

  /// The character set that `bytes` are probably in, by its IANA name, and how sure that is, from 0 to 100.
  /// Reads at most the first 64 kB. `nil` if ICU has no idea.
  static func detectCharset(_ bytes: [UInt8]) throws(ICUError) -> (name: String, confidence: Int)? {
    var confidence: Int32 = 0
    var name = ""
    let code = unsafe bytes.prefix(65_536).withUnsafeBufferPointer { bytes in
      unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
        let code = unsafe cicu_detect_charset(
          bytes.baseAddress, bytes.count, buffer.baseAddress, buffer.count, &confidence)
        if let start = buffer.baseAddress { unsafe name = String(cString: start) }
        return code
      }
    }
    try check(code, "detecting the character set")
    return name.isEmpty ? nil : (name, Int(confidence))
  }

  /// `bytes` of a character set as UTF-8. Throws at the first byte that the set does not have.
  static func utf8(_ bytes: [UInt8], from charset: String) throws(ICUError) -> [UInt8] {
    var code: Int32 = 0
    var read = 0
    let result = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 16) { out, count in
      unsafe code = bytes.withUnsafeBufferPointer { bytes in
        unsafe cicu_to_utf8(
          charset, bytes.baseAddress, bytes.count, out.baseAddress, out.count, &read, &count)
      }
    }
    try check(code, "reading \(charset)", at: read)
    return result
  }

  /// The scripts that Ordret tells apart.
  enum Script: Sendable, Hashable { case common, inherited, latin, greek, cyrillic, other }

  /// The script of a character. About 10 ns.
  static func script(of scalar: Unicode.Scalar) -> Script {
    switch Int(cicu_script(scalar.value)) {
    case CICU_SCRIPT_COMMON: .common
    case CICU_SCRIPT_INHERITED: .inherited
    case CICU_SCRIPT_LATIN: .latin
    case CICU_SCRIPT_GREEK: .greek
    case CICU_SCRIPT_CYRILLIC: .cyrillic
    default: .other
    }
  }

  /// A code point's Grapheme_Cluster_Break (UAX #29, table 2). About 5 ns.
  static func clusterBreak(of codePoint: UInt32) -> ClusterBreak {
    ClusterBreak(rawValue: UInt8(truncatingIfNeeded: cicu_cluster_break(codePoint))) ?? .other
  }

  /// A code point's Word_Break (UAX #29, table 3). About 5 ns.
  static func wordBreak(of codePoint: UInt32) -> WordBreak {
    WordBreak(rawValue: UInt8(truncatingIfNeeded: cicu_word_break(codePoint))) ?? .other
  }

  /// A code point's Indic_Conjunct_Break (UAX #44).
  static func conjunctBreak(of codePoint: UInt32) -> ConjunctBreak {
    ConjunctBreak(rawValue: UInt8(truncatingIfNeeded: cicu_conjunct_break(codePoint))) ?? .none
  }

  /// Whether a code point is Extended_Pictographic (UTS #51).
  static func isPictographic(_ codePoint: UInt32) -> Bool { cicu_is_pictographic(codePoint) }

  private static func check(_ code: Int32, _ operation: String, at offset: Int? = nil) throws(ICUError) {
    // Codes below zero are ICU's warnings, such as the use of a fallback locale.
    guard code > 0 else { return }
    throw ICUError(operation: operation, name: unsafe String(cString: cicu_error_name(code)), offset: offset)
  }
}

/// A failure inside ICU.
struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, such as `finding boundaries`.
  let operation: String
  /// ICU's name of the error, such as `U_INVALID_CHAR_FOUND`.
  let name: String
  /// How many bytes ICU had read by then, where it can tell.
  let offset: Int?

  /// A sentence for people.
  var description: String { "ICU failed at \(operation): \(name)." }
}
