/// What poppler's programs are asked of the file at hand, and what they answer.
enum Poppler {
  /// What a PDF says of a page.
  struct Page {
    /// The size in points, as the page stands in the file.
    var width: Double
    var height: Double
    /// Whether it is shown turned by a quarter.
    var isTurned = false

    /// The size in square inches.
    var area: Double { width * height / (72 * 72) }
  }

  /// The pages of the file. Throws if it cannot be opened or has too many.
  static func pages(_ jobs: ProgramJobs, _ limits: Recognition.Limits) throws(RecognitionFault) -> [Page] {
    let job = ProgramJob(
      programs: [["pdfinfo", "-f", "1", "-l", "\(limits.pages + 1)", ChildProcess.heldPath]],
      seconds: Double(limits.secondsPerPage), outputLimit: 4 << 20)
    let result = try jobs.run(job)
    if result.stop == .time { throw .fileTime }
    let errors = result.words.first.map { Poppler.errors($0) } ?? []
    if errors.contains(where: { $0.contains("Incorrect password") }) { throw .encrypted }
    if errors.contains(where: { $0.contains("Invalid page count 0") }) { throw .noPages(.pdf) }
    guard result.isGood else { throw .broken(.pdf, errors.first ?? "") }
    var pages: [Page] = []
    var count = 0
    for line in result.output.split(separator: 0x0A) {
      let line = String(decoding: line, as: UTF8.self)
      let fields = line.split(separator: " ")
      if line.hasPrefix("Pages:"), let number = fields.last.flatMap({ Int($0) }) { count = number }
      // Page    1 size:  595.2 x 841.92 pts (A4)
      // Page    1 rot:   0
      guard 4 <= fields.count, fields[0] == "Page", let number = Int(fields[1]) else { continue }
      if fields[2] == "rot:", number == pages.count, let rotation = Int(fields[3]) {
        pages[number - 1].isTurned = rotation % 180 != 0
      } else if fields[2] == "size:", number == pages.count + 1, 6 <= fields.count,
        let width = Double(fields[3]), let height = Double(fields[5])
      {
        pages.append(Page(width: width, height: height))
      }
    }
    if limits.pages < count { throw .tooManyPages(limit: limits.pages) }
    guard 0 < count else { throw .noPages(.pdf) }
    guard pages.count == count else { throw .broken(.pdf, "some of its pages are not there") }
    return pages
  }

  /// An image on a page.
  struct Image {
    /// The number of the page, from 1.
    var page: Int
    var width: Int
    var height: Int
    /// How many of its pixels make an inch on the page.
    var horizontal: Double
    var vertical: Double

    /// The space it takes, in square inches.
    var area: Double { Double(width) / max(1, horizontal) * Double(height) / max(1, vertical) }
  }

  /// The images of some pages, soft masks left out. None if that cannot be told.
  static func images(_ pages: ClosedRange<Int>, _ jobs: ProgramJobs, _ limits: Recognition.Limits)
    throws(RecognitionFault) -> [Image]
  {
    let job = ProgramJob(
      programs: [
        [
          "pdfimages", "-list", "-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)",
          ChildProcess.heldPath,
        ]
      ],
      seconds: Double(limits.secondsPerPage), outputLimit: 64 << 20)
    let result = try jobs.run(job)
    guard result.isGood else { return [] }
    // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
    return result.output.split(separator: 0x0A).dropFirst(2).compactMap { line in
      let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard 14 <= fields.count, fields[2] != "smask", let page = Int(fields[0]), let width = Int(fields[3]),
        let height = Int(fields[4])
      else { return nil }
      // One without an object of its own has '[inline]' or '[none]' in one field for two.
      let place = fields[10].hasPrefix("[") ? 11 : 12
      guard place + 1 < fields.count, let horizontal = Double(fields[place]),
        let vertical = Double(fields[place + 1])
      else { return nil }
      return Image(page: page, width: width, height: height, horizontal: horizontal, vertical: vertical)
    }
  }

  /// The job that tells the words of some pages with their boxes.
  static func textJob(_ pages: Range<Int>, _ limits: Recognition.Limits) -> ProgramJob {
    ProgramJob(
      programs: [
        [
          "pdftotext", "-bbox-layout", "-cropbox", "-enc", "UTF-8", "-f", "\(pages.lowerBound + 1)", "-l",
          "\(pages.upperBound)", ChildProcess.heldPath, "-",
        ]
      ],
      seconds: Double(limits.secondsPerPage * pages.count),
      outputLimit: min(pages.count, 8) * Recognition.Limits.outputPerPage)
  }

  /// The command that draws a page, from 1, in grey, on standard output.
  static func drawing(page: Int, resolution: Int) -> [String] {
    [
      "pdftoppm", "-gray", "-cropbox", "-r", "\(resolution)", "-f", "\(page)", "-l", "\(page)",
      ChildProcess.heldPath,
    ]
  }

  /// The job that makes a JPEG of a page, from 1, to be looked at.
  static func pictureJob(page: Int, _ limits: Recognition.Limits) -> ProgramJob {
    ProgramJob(
      programs: [
        [
          "pdftoppm", "-jpeg", "-cropbox", "-r", "100", "-f", "\(page)", "-l", "\(page)",
          ChildProcess.heldPath,
        ]
      ],
      seconds: Double(limits.secondsPerPage), outputLimit: PageImages.limit)
  }

  /// The errors among what a program said, without what they all begin with.
  static func errors(_ words: [UInt8]) -> [String] {
    words.split(separator: 0x0A).map { line in
      var line = String(decoding: line, as: UTF8.self)
      for start in [
        "Command Line Error: ", "Syntax Error: ", "Syntax Warning: ", "Internal Error: ", "I/O Error: ",
      ]
      where line.hasPrefix(start) {
        line.removeFirst(start.count)
      }
      return line
    }
  }
}
