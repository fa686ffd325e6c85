internal import Ordret

/// Reads one PDF or image.
struct ScanReader {
  let recognition: Recognition
  let bytes: [UInt8]
  let format: ScanFormat
  let input: Input

  private var limits: Recognition.Limits { recognition.limits }

  /// What it says.
  func text() throws(RecognitionFault) -> ScanText {
    let file: Descriptor
    do throws(SystemError) { file = try Descriptor.memory(bytes) } catch { throw .system(error) }
    return format == .pdf ? try pdf(file) : try image(file)
  }

  /// Jobs on the file, of this many pages at most.
  private func jobs(_ file: Descriptor, pages: Int) -> ProgramJobs {
    ProgramJobs(slots: recognition.slots, file: file, deadline: .now + .seconds(limits.seconds(pages: pages)))
  }

  // MARK: Images

  private func image(_ file: Descriptor) throws(RecognitionFault) -> ScanText {
    let sizes = try ImageHeader.sizes(bytes, format, limit: limits.pages)
    for (page, size) in sizes.enumerated() where limits.pixels < size.width * size.height {
      throw .tooManyPixels(page: page + 1, width: size.width, height: size.height, limit: limits.pixels)
    }
    if recognition.mode == .never { throw .recognitionOff(format) }
    let jobs = jobs(file, pages: sizes.count)
    try Tesseract.check(recognition.language, jobs)
    let pages = try recognised(Array(sizes.indices), jobs, of: sizes.count) { page in
      [Tesseract.words(page: page, language: recognition.language)]
    }
    return try joined(
      sizes.indices.map { pages[$0] ?? PageText(nil) }, [recognisedFinding(Array(sizes.indices))],
      recognised: Set(sizes.indices))
  }

  // MARK: PDF

  private func pdf(_ file: Descriptor) throws(RecognitionFault) -> ScanText {
    let sizes = try Poppler.pages(jobs(file, pages: 1), limits)
    let count = sizes.count
    let jobs = jobs(file, pages: count)
    var layers = recognition.mode == .always ? [] : try layers(jobs, sizes)
    while layers.count < count { layers.append(PDFTextLayer.Page(text: PageText(nil))) }

    // Pages without text are recognised; those with a little text too, if an image lies behind it.
    var chosen: [Int] = []
    var images: [Int: [Poppler.Image]] = [:]
    if recognition.mode != .never {
      let poor = layers.indices.filter { !layers[$0].isUsable || layers[$0].letters < Self.fewLetters }
      if let first = poor.first, let last = poor.last {
        images = Dictionary(grouping: try Poppler.images(first + 1...last + 1, jobs, limits)) { $0.page - 1 }
      }
      chosen = poor.filter { !layers[$0].isUsable || isCovered(sizes[$0], images[$0] ?? []) }
    }
    var texts = layers.map(\.text)
    var read: [Int] = []
    if !chosen.isEmpty {
      try Tesseract.check(recognition.language, jobs)
      var resolutions: [Int: Int] = [:]
      for page in chosen { resolutions[page] = try resolution(page, sizes[page], images[page] ?? []) }
      let pages = try recognised(chosen, jobs, of: count) { page in
        [
          Poppler.drawing(page: page + 1, resolution: resolutions[page] ?? Self.resolution),
          // The resolution that the page is likely to have: a wrong size of the page says nothing of the letters.
          Tesseract.words(page: nil, language: recognition.language, resolution: Self.resolution),
        ]
      }
      for (page, text) in pages {
        // A stamp, or a page number, that was put on a scan: the scan says more.
        let isMore = !layers[page].isUsable || 2 * layers[page].letters < PDFTextLayer.letters(in: text)
        guard isMore else { continue }
        texts[page] = text
        for sheet in texts[page].sheets.indices {
          texts[page].sheets[sheet].unitsPerInch = resolutions[page].map(Float.init)
        }
        read.append(page)
      }
    }
    return try joined(texts, findings(layers, read.sorted()), recognised: Set(read))
  }

  /// The resolution in which pages are drawn, in dots an inch.
  private static let resolution = 300
  /// A page with fewer letters may be a scan with a stamp on it.
  private static let fewLetters = 150

  /// The text layers of all pages, several at once, 32 pages at a time.
  private func layers(_ jobs: ProgramJobs, _ sizes: [Poppler.Page]) throws(RecognitionFault) -> [PDFTextLayer
    .Page]
  {
    let parts = stride(from: 0, to: sizes.count, by: 32).map { $0..<min($0 + 32, sizes.count) }
    var result = parts.map { _ in [PDFTextLayer.Page]() }
    try jobs.run(parts.map { Poppler.textJob($0, limits) }) { part, answer throws(RecognitionFault) in
      let first = parts[part].lowerBound + 1
      switch answer.stop {
      case .time: throw .pageTime(page: first, seconds: limits.secondsPerPage)
      case .output: throw .tooMuchText(page: first)
      case nil: break
      }
      guard answer.isGood else {
        throw .page(
          first, program: "pdftotext", answer.words.first.flatMap { Poppler.errors($0).first } ?? "")
      }
      result[part] = try PDFTextLayer.pages(answer.output, from: first) { sizes[$0 - 1].isTurned }
      for page in result[part].indices {
        var arranger = PageArranger(result[part][page].text)
        result[part][page].text = arranger.arranged()
      }
      let missing = parts[part].count - result[part].count
      if 0 < missing { result[part] += (0..<missing).map { _ in PDFTextLayer.Page(text: PageText(nil)) } }
    }
    return Array(result.joined())
  }

  /// Whether images take half of a page.
  private func isCovered(_ page: Poppler.Page, _ images: [Poppler.Image]) -> Bool {
    page.area < 2 * images.reduce(0) { $0 + $1.area }
  }

  /// In which resolution a page is drawn. Programs that take a pixel for a point make pages as large as posters: they
  /// are drawn in the pixels they have.
  private func resolution(_ page: Int, _ size: Poppler.Page, _ images: [Poppler.Image])
    throws(RecognitionFault) -> Int
  {
    for image in images where limits.pixels < image.width * image.height {
      throw .tooManyPixels(page: page + 1, width: image.width, height: image.height, limit: limits.pixels)
    }
    var resolution = Self.resolution
    let isPoster = 6000 * 72 < max(size.width, size.height) * Double(resolution)
    if isPoster, isCovered(size, images), let own = images.map(\.horizontal).max(), own < Double(resolution) {
      resolution = max(1, Int(own.rounded()))
    }
    let (width, height) = (size.width * Double(resolution) / 72, size.height * Double(resolution) / 72)
    guard width.isFinite, height.isFinite, width * height <= Double(limits.pixels) else {
      throw .tooManyPixels(
        page: page + 1, width: Int(min(width, 1e9)), height: Int(min(height, 1e9)), limit: limits.pixels)
    }
    return resolution
  }

  // MARK: Both

  /// What Tesseract reads on some pages, several at once.
  private func recognised(
    _ pages: [Int], _ jobs: ProgramJobs, of count: Int, _ programs: (Int) -> [[String]]
  ) throws(RecognitionFault) -> [Int: PageText] {
    let all = pages.map { page in
      ProgramJob(
        programs: programs(page), seconds: Double(limits.secondsPerPage),
        outputLimit: Recognition.Limits.outputPerPage)
    }
    var result: [Int: PageText] = [:]
    recognition.progress(input, 0, pages.count)
    try jobs.run(all) { index, answer throws(RecognitionFault) in
      let number = pages[index] + 1
      switch answer.stop {
      case .time: throw .pageTime(page: number, seconds: limits.secondsPerPage)
      case .output: throw .tooMuchText(page: number)
      case nil: break
      }
      if let failed = answer.ends.firstIndex(where: { $0 != .exited(0) }) {
        let errors = Poppler.errors(answer.words[failed])
        throw .page(number, program: all[index].programs[failed][0], errors.last { !$0.isEmpty } ?? "")
      }
      result[pages[index]] = try Tesseract.page(answer.output, number: number)
      recognition.progress(input, result.count, pages.count)
    }
    return result
  }

  private func joined(_ texts: [PageText], _ findings: [Finding], recognised: Set<Int>)
    throws(RecognitionFault) -> ScanText
  {
    let pages = PageText.joined(texts)
    if pages.words.isEmpty {
      if recognition.mode == .never { throw .recognitionOff(format) }
      throw .noText(pages: texts.count)
    }
    return ScanText(pages: pages, findings: findings, recognisedPages: recognised)
  }

  // MARK: Findings

  private func findings(_ layers: [PDFTextLayer.Page], _ read: [Int]) -> [Finding] {
    let taken = layers.indices.filter { !read.contains($0) && 0 < layers[$0].letters }
    let unread = recognition.mode == .never ? layers.indices.filter { layers[$0].text.words.isEmpty } : []
    var result: [Finding] = []
    if !taken.isEmpty {
      result.append(
        Finding(kind: "text-layer", message: "\(Self.named(taken)): the text that the PDF states was taken."))
    }
    if !read.isEmpty { result.append(recognisedFinding(read)) }
    if !unread.isEmpty {
      result.append(
        Finding(
          kind: "page-not-recognised", message: "\(Self.named(unread)): no text, and none was recognised."))
    }
    return result
  }

  private func recognisedFinding(_ pages: [Int]) -> Finding {
    Finding(kind: "recognised", message: "\(Self.named(pages)): read by Tesseract (\(recognition.language)).")
  }

  /// `Pages 1-3, 5`, of page numbers from 0, in order.
  static func named(_ pages: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for page in pages.map({ $0 + 1 }) {
      if let last = runs.last, last.upperBound + 1 == page {
        runs[runs.count - 1] = last.lowerBound...page
      } else {
        runs.append(page...page)
      }
    }
    let names = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
    return (pages.count == 1 ? "Page " : "Pages ") + names.joined(separator: ", ")
  }
}
