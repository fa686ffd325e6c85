internal import Ordret

/// Corrects a long page file part by part, so that memory does not grow with it.
///
/// Each part ends between two blocks and is corrected as a letter of its own. Only what is put in place is
/// kept.
struct PartwiseCleaning {
  /// Page files that are longer are cleaned so, where nothing but the corrected file is asked for.
  static let leastSize = 1 << 25
  /// How many bytes of text a part has, about: twenty pages.
  private static let partLength = 1 << 16

  let processor: LetterProcessor

  /// What became of a file.
  struct Outcome {
    var file: SplicedFile
    var words = 0
    var corrections = 0
  }

  /// The format of a file that is cleaned part by part; `nil` for all others.
  static func format(of input: Input) throws(InputFailure) -> PageFormat? {
    guard leastSize <= input.size, !input.isStandardInput else { return nil }
    do throws(SystemError) {
      let head = try ReadFile(input.path).read(InputKind.headLength)
      if case .pages(let format) = InputKind(head: head) { return format }
      return nil
    } catch {
      throw InputFailure(path: input.path, .system(error))
    }
  }

  /// Corrects a file.
  func clean(_ input: Input, _ format: PageFormat) throws(InputFailure) -> Outcome {
    let window: ByteWindow
    do throws(SystemError) { window = try ByteWindow(ReadFile(input.path)) } catch {
      throw InputFailure(path: input.path, .system(error))
    }
    do throws(PageFault) {
      return try clean(window, input, format)
    } catch {
      if let error = window.error { throw InputFailure(path: input.path, .system(error)) }
      throw InputFailure(path: input.path, .page(error))
    }
  }

  private func clean(_ window: ByteWindow, _ input: Input, _ format: PageFormat) throws(PageFault) -> Outcome
  {
    var pages = try PageFile(window, format)
    var splices = SpliceList()
    var step: [Splice]?
    var (words, corrections) = (0, 0)
    while let part = try pages.next(limit: Self.partLength) {
      var letter = try LetterReader.letter(part, Origin())
      processor.pipeline.run(&letter.document)
      let writer = PageWriter(text: part, window: window)
      words += letter.document.reading.words
      corrections += letter.document.corrections.count(where: \.applied)
      // The place of the step lies before the first word; in the list it goes first, so it is kept until one is changed.
      step = step ?? writer.step()
      let changed = writer.splices(letter.document.corrections)
      if splices.count == 0, !changed.isEmpty { splices.append(step ?? []) }
      splices.append(changed)
      pages.forget()
    }
    let file = SplicedFile(path: input.path, sha256: window.hexDigest(), splices: splices)
    return Outcome(file: file, words: words, corrections: corrections)
  }
}

extension LetterProcessor {
  /// Hands over the corrected file of a long page file piece by piece. `false` if it is none: nothing was
  /// done.
  public func cleanPartwise(_ input: Input, _ write: ([UInt8]) throws(InputFailure) -> Void)
    throws(InputFailure)
    -> Bool
  {
    guard let format = try PartwiseCleaning.format(of: input) else { return false }
    try PartwiseCleaning(processor: self).clean(input, format).file.write(write)
    return true
  }
}
