internal import ArgumentParser
internal import Lexicon
internal import Ordret
internal import OrdretIO

/// `ordret model train`: a profile of the user's own scanner, from a few pages that somebody corrected.
struct ModelTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learn from corrected pages what your own scanner gets wrong.",
    discussion: """
      The pages are found as 'ordret evaluate' finds them: two files, or two folders with texts of the same names. The
      profile holds counts of letters, no text. From ten pages on it is worth having.

      EXAMPLE
        ordret model train --truth corrected --ocr scanned -o office.profile
        ordret clean letters -o out --profile office.profile
      """)

  @Option(help: ArgumentHelp("The true text, or a folder of true texts.", valueName: "path"))
  var truth: String

  @Option(
    help: ArgumentHelp(
      "The OCR text, or a folder of texts with the names of the true ones.", valueName: "path"))
  var ocr: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The profile to write.", valueName: "file"))
  var output: String

  func run() throws {
    let found = try EvaluationPages(truth: truth, ocr: ocr)
    var training = ProfileTraining()
    var isWhole = true
    for page in found.pages {
      do throws(InputFailure) {
        try training.add(page)
      } catch {
        isWhole = false
        Messages.say(error.description)
      }
    }
    if !isWhole, training.pages == 0 { throw ExitStatus.someFailed }
    let profile: UserProfile
    do throws(ProfileTrainingError) {
      profile = try training.profile(name: Path.stem(Path.name(output)))
    } catch {
      Messages.say(error.description)
      throw ExitStatus.someFailed
    }
    do throws(SystemError) {
      try FileSystem.replace(output, with: profile.bytes)
    } catch {
      throw InputFailure(path: output, .system(error))
    }
    let counts = profile.counts
    Messages.say("\(output): \(counts.pages) pages, \(counts.words) words, \(counts.confusions) confusions.")
    if !isWhole { throw ExitStatus.someFailed }
  }
}
