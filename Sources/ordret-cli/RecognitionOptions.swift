internal import ArgumentParser
internal import OrdretIO

/// How the text of PDF and images is got; shared by the subcommands that read letters.
struct RecognitionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which pages Tesseract reads: auto (images, and pages of a PDF without text), always (all pages anew), never.",
      valueName: "mode"),
    completion: .list(Recognition.Mode.allCases.map(\.rawValue)),
    transform: { name in
      guard let mode = Recognition.Mode(rawValue: name) else {
        throw ValidationError(
          "There is no mode '\(name)'. There are: \(Recognition.Mode.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      return mode
    })
  var ocrMode = Recognition.Mode.auto

  @Option(
    help: ArgumentHelp("The languages that Tesseract is to know, such as dan or dan+eng.", valueName: "l"))
  var ocrLanguage = "dan"

  @Option(help: ArgumentHelp("Give a page of a PDF or an image up after this many seconds.", valueName: "s"))
  var pageTimeout = 120

  @Option(help: ArgumentHelp("Refuse PDF and TIFF with more pages.", valueName: "n"))
  var maxPages = 2000

  @Option(help: ArgumentHelp("Refuse pages with more million pixels.", valueName: "n"))
  var maxMegapixels = 100

  func validate() throws {
    if !Recognition.isLanguage(ocrLanguage) {
      throw ValidationError(
        "'\(ocrLanguage)' names no languages. Write them as Tesseract does: dan, or dan+eng.")
    }
    for (option, number) in [
      ("--page-timeout", pageTimeout), ("--max-pages", maxPages), ("--max-megapixels", maxMegapixels),
    ] where !(1...1_000_000).contains(number) {
      throw ValidationError("\(option) \(number) is not possible. Give 1 to 1000000.")
    }
  }

  /// What the options come to, for so many pages at once.
  func recognition(threads: Int = Machine.cores) -> Recognition {
    var recognition = Recognition.shown
    recognition.mode = ocrMode
    recognition.language = ocrLanguage
    recognition.limits.pages = maxPages
    recognition.limits.pixels = maxMegapixels * 1_000_000
    recognition.limits.secondsPerPage = pageTimeout
    recognition.slots = ProgramSlots(threads)
    return recognition
  }
}

extension Recognition {
  /// The usual recognition; a person at a terminal sees how far it has come.
  static var shown: Recognition {
    var recognition = Recognition()
    recognition.progress = { input, done, pages in Messages.progress(page: done, of: pages, in: input.id) }
    return recognition
  }
}
