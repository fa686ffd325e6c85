public import Ordret

/// Reads pages and compares them, several at once.
public struct EvaluationRun: Sendable {
  /// The convention of the character and word errors.
  public var convention: Convention
  /// What corrects the OCR text where no corrected text is given; `nil` if corrected texts are.
  public var pipeline: Pipeline?
  /// Whether a token, without signs at its ends, is a word of the language.
  public var isWord: @Sendable (ArraySlice<UInt8>) -> Bool
  /// Whether each line is a page of its own, to be compared with the line of the same number.
  public var byLines = false
  /// How many pages are worked on at once.
  public var threads = 1
  /// How the text of PDF and images is got.
  public var recognition = Recognition()

  /// A run.
  public init(
    convention: Convention, pipeline: Pipeline?, isWord: @escaping @Sendable (ArraySlice<UInt8>) -> Bool
  ) {
    self.convention = convention
    self.pipeline = pipeline
    self.isWord = isWord
  }

  /// What one pair of files gave.
  private struct Compared: Sendable {
    var pages: [PageEvaluation]
    var hasMixedEncodings: Bool
  }

  /// Compares all pages, in their order. What cannot be read is handed to `fail`, counted as left out, and the rest is
  /// compared all the same. `progress` is told how many pairs are done.
  public func report(
    _ found: EvaluationPages, progress: (Int) -> Void = { _ in }, fail: (InputFailure) -> Void
  ) async throws -> EvaluationReport {
    var found = found
    var whole = TextEvaluation(convention: convention)
    var mixedEncodings: [String] = []
    var folders: [(name: String, evaluation: TextEvaluation)] = []
    var done = 0
    let pages = found.pages
    _ = try await Batch.run(pages, threads: threads) { page in
      Result { () throws(InputFailure) in try compared(page) }
    } consume: { result in
      let page = pages[done]
      done += 1
      switch result {
      case .success(let compared):
        if compared.hasMixedEncodings { mixedEncodings.append(page.name) }
        if folders.last?.name != page.folder {
          folders.append((page.folder, TextEvaluation(convention: convention)))
        }
        for page in compared.pages {
          whole.add(page)
          folders[folders.count - 1].evaluation.add(page)
        }
      case .failure(let failure):
        fail(failure)
        found.leaveOut(failure.path, .unreadable)
      }
      progress(done)
    }
    var report = EvaluationReport(evaluation: whole)
    if 1 < folders.count { report.folders = folders.map { .init(name: $0.name, evaluation: $0.evaluation) } }
    report.mixedEncodings = mixedEncodings
    report.leftOut = found.leftOut
    return report
  }

  private func compared(_ page: EvaluationPages.Page) throws(InputFailure) -> Compared {
    let truth = try text(page.truth)
    let ocr = try text(page.ocr)
    let corrected = try page.corrected.map { path throws(InputFailure) in try text(path) }
    let encodings = Set([truth, ocr, corrected].compactMap { $0?.origin.encoding })
    let pages =
      byLines
      ? try lines(page, truth.source, ocr.source, corrected?.source)
      : [evaluated(page.name, truth.source, ocr, corrected?.source)]
    return Compared(pages: pages, hasMixedEncodings: 1 < encodings.count)
  }

  private func evaluated(
    _ name: String, _ truth: SourceText, _ ocr: Document, _ corrected: SourceText?
  ) -> PageEvaluation {
    var document = ocr
    if corrected == nil { pipeline?.run(&document) }
    var page = PageEvaluation(
      name: name, truth: truth, observed: document.source, corrected: corrected ?? document.corrected,
      convention: convention, corrections: document.corrections, isWord: isWord)
    if corrected == nil { page.reading = document.reading }
    return page
  }

  private func lines(
    _ page: EvaluationPages.Page, _ truth: SourceText, _ ocr: SourceText, _ corrected: SourceText?
  ) throws(InputFailure) -> [PageEvaluation] {
    let truthLines = Self.lines(truth)
    let ocrLines = Self.lines(ocr)
    let correctedLines = corrected.map(Self.lines)
    for (path, lines) in [(page.ocr, ocrLines), (page.corrected ?? "", correctedLines ?? truthLines)]
    where lines.count != truthLines.count {
      throw InputFailure(
        path: path, .lineCounts(own: lines.count, partner: page.truth, truthLines.count))
    }
    return truthLines.indices.map { index in
      evaluated(
        "\(page.name):\(index + 1)", truthLines[index], Document(source: ocrLines[index]),
        correctedLines?[index])
    }
  }

  /// The lines of a text without their ends; what follows the last line end is a line if it is not empty.
  private static func lines(_ text: SourceText) -> [SourceText] {
    var lines = text.lineStarts.indices.map { text[text.lineRange($0)] }
    if lines.last == "" { lines.removeLast() }
    return lines.map { SourceText($0) }
  }

  /// An empty file is a page without words: a truth may be empty, and a recogniser may find nothing.
  private func text(_ path: String) throws(InputFailure) -> Document {
    do {
      return try LetterReader.document(path: path, recognition)
    } catch {
      if case .decoding(.empty) = error.reason { return Document(source: SourceText("")) }
      throw error
    }
  }
}
