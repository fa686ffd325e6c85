internal import Ordret

extension Letter {
  /// The bytes of the file it was read from, `bytes`, with the applied corrections in them: a page file of the same
  /// kind, the corrected text, or of a PDF or an image a PDF in which the corrected text can be searched. What a person
  /// should know of that joins the findings.
  public mutating func corrected(_ bytes: [UInt8], of input: Input, _ recognition: Recognition)
    throws(InputFailure) -> [UInt8]
  {
    guard let pages else { return text }
    guard let scan else { return pages.corrected(bytes, document.corrections) }
    do throws(PDFFault) {
      let made = try SearchablePDF(run: recognition.run).make(
        of: scan.format == .pdf ? .pdf(bytes) : .image(bytes), pages, document.corrections,
        isRecognised: { scan.recognisedPages.contains($0) })
      document.note(made.findings)
      for index in letters.indices { letters[index].note(made.findings) }
      return made.bytes
    } catch {
      if Signals.isInterrupted { throw InputFailure(path: input.path, .recognition(.interrupted)) }
      throw InputFailure(path: input.path, .pdf(error))
    }
  }
}
