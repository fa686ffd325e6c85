extension PageImages {
  /// The images of a scan's pages: the input itself if it is a PNG or JPEG, the pages of a PDF drawn by poppler. A page that
  /// cannot be drawn, and what a browser does not show, is left out with its reason.
  public init(of pages: PageText, in bytes: [UInt8], _ format: ScanFormat, _ recognition: Recognition) {
    self.init()
    guard format == .pdf else {
      let sheet = pages.sheets.first
      add(bytes, page: 0, name: format.phrase, width: sheet?.width, height: sheet?.height)
      leaveOutRest(of: pages, format)
      return
    }
    defer { leaveOutRest(of: pages, format) }
    guard let file = try? Descriptor.memory(bytes) else { return }
    let limits = recognition.limits
    let jobs = ProgramJobs(
      slots: recognition.slots, file: file,
      deadline: .now + .seconds(limits.seconds(pages: pages.sheets.count)))
    let pictures = pages.sheets.indices.map { Poppler.pictureJob(page: $0 + 1, limits) }
    try? jobs.run(pictures) { page, answer throws(RecognitionFault) in
      let sheet = pages.sheets[page]
      add(
        answer.isGood ? answer.output : [], page: page, name: "page \(page + 1)", width: sheet.width,
        height: sheet.height)
    }
  }
}
