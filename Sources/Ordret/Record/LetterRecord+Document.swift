/// What a record shows and what it keeps back.
public struct RecordOptions: Sendable, Hashable {
  /// Whether CPR numbers are shown; else every digit of them is an `x`.
  public var showCPR: Bool
  /// Whether the two texts are left out.
  public var withoutText: Bool

  /// By default CPR numbers are hidden and the texts are there.
  public init(showCPR: Bool = false, withoutText: Bool = false) {
    self.showCPR = showCPR
    self.withoutText = withoutText
  }
}

extension LetterRecord {
  /// The record of a letter that has gone through the pipeline. Cost: linear in the text and in what was
  /// found.
  public init(_ document: Document, generator: Generator, options: RecordOptions = RecordOptions()) {
    let builder = RecordBuilder(document: document, mask: CPRMask(document, showCPR: options.showCPR))
    self.init(
      id: builder.mask.value(document.origin.id),
      generator: Generator(
        version: generator.version, models: generator.models, threshold: generator.threshold.map(fourDecimals)
      ),
      source: builder.source(),
      ocr: Recognition(
        profile: document.reading.profile,
        wordErrorEstimate: document.reading.isEstimated
          ? fourDecimals(document.reading.wordErrorEstimate) : nil,
        remainingWordErrorEstimate: document.reading.isEstimated
          ? fourDecimals(document.reading.remainingWordErrorEstimate) : nil),
      text: options.withoutText
        ? nil
        : Texts(
          original: builder.mask.source(document, document.source.range),
          corrected: builder.mask.corrected(document, document.corrected.range)),
      corrections: builder.corrections(),
      letter: builder.letter(),
      entities: document.entities.map(builder.entity),
      dates: document.dates.map(builder.date),
      actions: document.actions.map(builder.action),
      references: document.references.map(builder.reference),
      findings: document.findings.map(builder.finding))
  }
}

/// A probability as the record writes it: four decimals, between 0 and 1.
func fourDecimals(_ value: Double) -> Double {
  value.isFinite ? (min(max(value, 0), 1) * 10_000).rounded() / 10_000 : 0
}

/// Turns the layers of one document into the parts of its record.
struct RecordBuilder {
  let document: Document
  let mask: CPRMask

  func source() -> LetterRecord.Source {
    let origin = document.origin
    return LetterRecord.Source(
      path: origin.path.map(mask.value), sha256: origin.sha256, mediaType: origin.mediaType,
      encoding: origin.encoding, pages: pages(), characters: document.source.codePointCount,
      part: origin.part)
  }

  /// Every correction; the applied ones have the place where their new text stands.
  func corrections() -> [LetterRecord.Correction] {
    var shift = 0
    return document.corrections.map { correction in
      let correctedRange: TextRange
      if correction.applied {
        let start = correction.range.start.utf8 + shift
        correctedRange = TextRange(start..<(start + correction.corrected.utf8.count))
        shift += correction.corrected.utf8.count - correction.range.count
      } else {
        correctedRange = document.correctedMap.derived(correction.range)
      }
      let isHidden = mask.hides(correction.range)
      func shown(_ string: String) -> String { isHidden ? mask.hidden(string) : mask.value(string) }
      return LetterRecord.Correction(
        original: mask.source(document, correction.range),
        corrected: correction.applied
          ? mask.corrected(document, correctedRange) : shown(correction.corrected),
        range: document.source.codePoints(correction.range),
        correctedRange: document.corrected.codePoints(correctedRange),
        kind: correction.kind.rawValue,
        probability: fourDecimals(correction.probability),
        applied: correction.applied,
        reason: shown(correction.reason),
        alternatives: correction.alternatives.map {
          LetterRecord.Alternative(text: shown($0.text), probability: fourDecimals($0.probability))
        })
    }
  }

  func finding(_ finding: Finding) -> LetterRecord.Finding {
    LetterRecord.Finding(
      kind: finding.kind, message: mask.value(finding.message),
      range: finding.range.map(document.source.codePoints))
  }

  /// A range of the corrected text in the original, in the corrected text, and as its surface.
  func place(_ range: TextRange) -> (original: CodePointRange, corrected: CodePointRange, text: String) {
    (
      document.source.codePoints(document.correctedMap.base(range)), document.corrected.codePoints(range),
      Self.onOneLine(mask.corrected(document, range))
    )
  }

  /// A surface with each line break, and the white space around it, as one space.
  static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { 0x0A <= $0 && $0 <= 0x0D }) else { return text }
    var result: [UInt8] = []
    var space: [UInt8] = []
    var isBreak = false
    for byte in text.utf8 {
      switch byte {
      case 0x0A...0x0D: isBreak = true
      case 0x20, 0x09: space.append(byte)
      default:
        result += isBreak ? [0x20] : space
        result.append(byte)
        space = []
        isBreak = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Pages with something on them; at least one.
  private func pages() -> Int {
    var pages = 0
    var hasText = false
    for byte in document.source.bytes {
      if byte == 0x0C {
        if hasText { pages += 1 }
        hasText = false
      } else if 0x20 < byte {
        hasText = true
      }
    }
    return max(1, hasText ? pages + 1 : pages)
  }
}
