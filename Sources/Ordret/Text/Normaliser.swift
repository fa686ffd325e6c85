/// Brings a text to NFC, and takes out what no Danish letter was written with: ligatures, look-alike letters
/// of other scripts, invisible characters, fullwidth forms. Dashes, quotes and spaces stay as they are.
enum Normaliser {
  /// The edits that normalise `text`: sorted, as small as can be, none where nothing changes.
  ///
  /// What they make of the text needs no further edit; it is in NFC but for runs of over a thousand marks.
  /// Cost: linear; 0.3 ms a megabyte of Danish where there is nothing to do, 10 ms where there is.
  static func edits(of text: SourceText) -> [TextEdit] {
    let source = text.bytes
    guard !isSurelyNormal(source) else { return [] }
    var edits: [ByteEdit] = []
    var current = source
    // Each kind of change may make room for the other: a joiner taken out from between a letter and its
    // accent. Every round takes characters out or moves them to Latin, so it ends; the bound is for
    // certainty.
    for _ in 0..<8 {
      let composed = nfcEdits(of: current)
      let normal = ByteEdit.apply(composed, to: current)
      let folded = CharacterFolder(normal).edits()
      if composed.isEmpty && folded.isEmpty { break }
      edits = ByteEdit.compose(edits, composed, middle: current)
      edits = ByteEdit.compose(edits, folded, middle: normal)
      current = ByteEdit.apply(folded, to: normal)
    }
    return edits.compactMap { $0.trimmed(in: source) }.map {
      TextEdit(TextRange($0.range), String(decoding: $0.replacement, as: UTF8.self))
    }
  }

  /// Whether the text has no character that any rule here or NFC could change, by its bytes alone.
  ///
  /// Such are ASCII, the letters and signs below U+0300 but the soft hyphen, and the dashes and quotes from
  /// U+2010.
  private static func isSurelyNormal(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte < 0xCC {
        if byte == 0xC2, bytes[index + 1] == 0xAD { return false }
        index += 2
      } else if byte == 0xE2, bytes[index + 1] == 0x80, (0x90...0xA7).contains(bytes[index + 2]) {
        index += 3
      } else if byte == 0xEF, index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  /// How many combining marks may follow each other. Real text has three at most (Unicode's stream-safe
  /// format allows 30); ICU sorts them by insertion, so that runs up to 1.6 million did not end in minutes.
  static let markLimit = 1000

  /// `bytes` in NFC, but for runs of more than ``markLimit`` marks. Cost: linear; letters below U+0300 go
  /// through as they are.
  static func composed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0xCC }) else { return bytes }
    let edits = nfcEdits(of: bytes)
    return edits.isEmpty ? bytes : ByteEdit.apply(edits, to: bytes)
  }

  private static func nfcEdits(of bytes: [UInt8]) -> [ByteEdit] {
    var result: [ByteEdit] = []
    for part in partsBetweenLongMarks(bytes) {
      let text = part.count == bytes.count ? bytes : Array(bytes[part])
      // ICU fails on texts above 2 GB only; they stay as they are.
      guard let isNFC = try? ICU.isNFC(text), !isNFC, let edits = try? ICU.nfcEdits(of: text) else {
        continue
      }
      result += edits.map { edit in
        let start = part.lowerBound + edit.range.lowerBound
        return ByteEdit(start..<(start + edit.range.count), edit.replacement)
      }
    }
    return result
  }

  /// The text without the runs of combining marks that are longer than ``markLimit``; those stay as they are.
  private static func partsBetweenLongMarks(_ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (partStart, runStart, marks, index) = (0, 0, 0, 0)
    func endRun() {
      if marks > markLimit {
        parts.append(partStart..<runStart)
        partStart = index
      }
      marks = 0
    }
    while index < bytes.count {
      let length = UTF8Scan.length(of: bytes[index])
      let isMark =
        bytes[index] >= 0xCC
        && UTF8Scan.scalar(bytes, at: index).properties.canonicalCombiningClass != .notReordered
      if isMark {
        if marks == 0 { runStart = index }
        marks += 1
      } else if marks > 0 {
        endRun()
      }
      index += length
    }
    endRun()
    parts.append(partStart..<bytes.count)
    return parts
  }
}
