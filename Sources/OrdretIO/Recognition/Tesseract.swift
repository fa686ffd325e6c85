internal import Synchronization

/// What Tesseract is asked, and what it answers.
enum Tesseract {
  /// The command for an image on standard input, or for a page of the file at hand, from 0.
  static func words(page: Int?, language: String, resolution: Int? = nil) -> [String] {
    var words = ["tesseract", page == nil ? "stdin" : ChildProcess.heldPath, "stdout", "-l", language]
    if let page { words += ["-c", "tessedit_page_number=\(page)"] }
    if let resolution { words += ["--dpi", "\(resolution)"] }
    return words + ["hocr"]
  }

  /// The one page of its answer.
  static func page(_ answer: [UInt8], number: Int) throws(RecognitionFault) -> PageText {
    do throws(PageFault) {
      return try PageFile.text(of: answer, .hocr)
    } catch .noPage {
      return PageText(nil)
    } catch {
      throw .page(number, program: "tesseract", "\(error)")
    }
  }

  /// Throws if Tesseract or one of these languages is not installed.
  static func check(_ language: String, _ jobs: ProgramJobs) throws(RecognitionFault) {
    let installed = try languages(jobs)
    for part in language.split(separator: "+").map(String.init) where !installed.contains(part) {
      throw .missingLanguage(part)
    }
  }

  private static let known = Mutex<Set<String>?>(nil)

  /// The languages that are installed; asked once, if the answer was good.
  private static func languages(_ jobs: ProgramJobs) throws(RecognitionFault) -> Set<String> {
    if let known = known.withLock({ $0 }) { return known }
    let job = ProgramJob(programs: [["tesseract", "--list-langs"]], seconds: 30, outputLimit: 1 << 20)
    let result = try jobs.run(job)
    // Older versions answer on standard error. The first line says where the models are.
    let lines = (result.output + (result.words.first ?? [])).split(separator: 0x0A).dropFirst()
    let languages = Set(lines.map { String(decoding: $0.trimmed, as: UTF8.self) })
    if result.isGood, !languages.isEmpty { known.withLock { $0 = languages } }
    return languages
  }
}
