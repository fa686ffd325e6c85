internal import Ordret

/// Makes PDFs whose pages look as before and whose invisible text is the corrected one.
///
/// qpdf takes the PDF apart and puts it together, img2pdf puts images into one without touching a pixel. What
/// the pages show is never changed: where text is drawn so that it is seen, it stays, and what was to be
/// corrected in it is told.
struct SearchablePDF {
  /// What a PDF is made of.
  enum Original {
    /// The bytes of a PDF.
    case pdf([UInt8])
    /// The bytes of an image that img2pdf reads: JPEG, PNG or TIFF of one page or more.
    case image([UInt8])
  }

  /// What was made.
  struct Outcome {
    /// The bytes of the PDF; those of the original if nothing was changed in it.
    var bytes: [UInt8]
    /// What a person should know.
    var findings: [Finding] = []
  }

  private let run: ProgramCall.Run

  /// Runs programs with `run`.
  init(run: @escaping ProgramCall.Run) { self.run = run }

  /// Makes the PDF of pages that were read and of the corrections of their text.
  ///
  /// `recognised` tells of a page whether its words come from a recogniser that looked at the image: then it
  /// gets them all. Other pages had their words in the PDF: those in which nothing is corrected stay as they
  /// are. Of an image every page is recognised.
  func make(
    of original: Original, _ pages: PageText, _ corrections: [Correction],
    isRecognised: (_ page: Int) -> Bool = { _ in false }
  ) throws(PDFFault) -> Outcome {
    let lines = pages.correctedLines(corrections)
    switch original {
    case .image(let bytes):
      return try layers(pages, lines, try pdf(ofImage: bytes), isImage: true) { _ in true }
    case .pdf(let bytes):
      let isTouched = lines.indices.contains { isRecognised($0) || Self.isChanged(lines[$0]) }
      return isTouched ? try layers(pages, lines, bytes, isImage: false, isRecognised) : Outcome(bytes: bytes)
    }
  }

  /// The images of a file on pages of their size, all bytes of their pixels as they were.
  private func pdf(ofImage bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
    let arguments = ["--engine", "internal", "--nodate", "--rotation=ifvalid", "--pillow-limit-break"]
    return try run(
      ProgramCall(
        program: "img2pdf", package: "img2pdf", arguments: arguments + [ProgramCall.filePath], file: bytes))
  }

  private static func isChanged(_ lines: [[CorrectedWord]]) -> Bool {
    lines.contains { $0.contains(where: \.isChanged) }
  }

  // MARK: the layers

  private func layers(
    _ pages: PageText, _ lines: [[[CorrectedWord]]], _ pdf: [UInt8], isImage: Bool,
    _ isRecognised: (Int) -> Bool
  ) throws(PDFFault) -> Outcome {
    let objects = try objects(of: pdf)
    if objects.isSigned {
      let message = "The PDF is signed, and a change would break the signature: it is left as it was."
      return Outcome(bytes: pdf, findings: [Finding(kind: "pdf-signed", message: message)])
    }
    guard objects.pages.count == pages.sheets.count else {
      throw .unexpected("it has \(objects.pages.count) pages, and \(pages.sheets.count) were read")
    }
    let touched = lines.indices.filter { isRecognised($0) || Self.isChanged(lines[$0]) }
    let sideways = touched.filter { pages.isSideways(pages.sheets[$0].words) }
    var works = touched.filter { !sideways.contains($0) }.map {
      PageWork(
        number: $0, reference: objects.pages[$0], sheet: pages.sheets[$0], lines: lines[$0],
        isRecognised: isRecognised($0), isImage: isImage)
    }
    try read(&works, objects, pdf)
    var findings = Findings()
    if !sideways.isEmpty { findings.sideways = ScanReader.named(sideways) }
    let seen = try seenWords(of: works, objects, pdf)
    for index in works.indices { works[index].leaveOut(seen[works[index].number] ?? [], &findings) }
    works.removeAll { !$0.isNeeded }
    let update = PDFUpdate(works, objects)
    guard !update.isEmpty else { return Outcome(bytes: pdf, findings: findings.list) }
    return Outcome(bytes: try put(update, pdf), findings: findings.list)
  }

  private func objects(of pdf: [UInt8]) throws(PDFFault) -> PDFObjects {
    let arguments = ["--json=2", "--json-key=qpdf", "--json-key=pages", "--json-stream-data=none"]
    let objects = try PDFObjects(try json(arguments, pdf))
    if objects.trailer["/Encrypt"] != nil { throw .encrypted }
    return objects
  }

  /// Reads the contents of the pages, and of the forms that they draw.
  private func read(_ works: inout [PageWork], _ objects: PDFObjects, _ pdf: [UInt8]) throws(PDFFault) {
    var wanted: Set<String> = []
    for work in works {
      wanted.formUnion(objects.contents(work.reference))
      objects.forms(objects.inherited(work.reference, "/Resources"), into: &wanted)
    }
    guard !wanted.isEmpty else { return }
    let names = wanted.sorted().map {
      "--json-object=" + $0.split(separator: " ").prefix(2).joined(separator: ",")
    }
    let arguments = [
      "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized",
    ]
    let streams = PDFObjects.streams(try json(arguments + names, pdf))
    for index in works.indices { works[index].read(streams, objects) }
  }

  /// The boxes of the words that are seen, in points from the upper left corner, on pages that have unseen text
  /// as well.
  private func seenWords(of works: [PageWork], _ objects: PDFObjects, _ pdf: [UInt8]) throws(PDFFault)
    -> [Int: [PageBox]]
  {
    let mixed = works.filter(\.isMixed)
    guard !mixed.isEmpty else { return [:] }
    let bare = try put(PDFUpdate(mixed, objects, withLayers: false), pdf)
    let call = ProgramCall(
      program: "pdftotext", package: "poppler-utils", arguments: ["-bbox", ProgramCall.filePath, "-"],
      file: bare)
    let pages = try SeenWords.pages(run(call))
    return Dictionary(
      mixed.map { ($0.number, $0.number < pages.count ? pages[$0.number] : []) }, uniquingKeysWith: { $1 })
  }

  /// The PDF with other objects.
  private func put(_ update: PDFUpdate, _ pdf: [UInt8]) throws(PDFFault) -> [UInt8] {
    let arguments = [
      ProgramCall.filePath, "--update-from-json=\(ProgramCall.inputPath)", "--deterministic-id", "-",
    ]
    return try run(.qpdf(arguments, pdf, input: update.json.text(.oneLine)))
  }

  private func json(_ arguments: [String], _ pdf: [UInt8]) throws(PDFFault) -> JSONValue {
    let output = try run(.qpdf(arguments + [ProgramCall.filePath], pdf))
    do throws(JSONError) { return try JSONValue(parsing: output) } catch {
      throw .unexpected("qpdf gives no JSON that can be read")
    }
  }
}

extension SearchablePDF {
  /// What is told of a PDF, counted over its pages.
  struct Findings {
    /// How many words could not be corrected because they are drawn to be seen.
    var seen = 0
    /// The pages whose content could not be read, from 1.
    var unread: [Int] = []
    /// The pages whose words stand on their side, by name.
    var sideways: String?

    /// The findings.
    var list: [Finding] {
      var list: [Finding] = []
      if 0 < seen {
        let message =
          "\(seen) corrected words stand in the PDF as they were: they are drawn text, no layer behind an image."
        list.append(Finding(kind: "pdf-drawn-text", message: message))
      }
      if !unread.isEmpty {
        let pages = unread.map(String.init).joined(separator: ", ")
        let message = "The content of page \(pages) of the PDF could not be read: it was left as it was."
        list.append(Finding(kind: "pdf-page-unread", message: message))
      }
      if let sideways {
        let message =
          "\(sideways): the words stand on their side, and the text of the page was left as it was. Turn the page first."
        list.append(Finding(kind: "pdf-sideways", message: message))
      }
      return list
    }
  }
}
