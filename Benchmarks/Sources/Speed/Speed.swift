import Dictionaries
import Glibc
import Lexicon
import Ordret
import OrdretIO

/// Times the correction core. `Benchmarks/speed.py` runs it, a fresh process for each group of rows, and makes the
/// table.
///
/// usage: Speed GROUP [ARGUMENTS]. Standard output gets a line a figure: what it is, the number, its unit, separated by tabs.
@main
struct Speed {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().first) {
    case ("opening", nil): try opening()
    case ("words", let corpus?): try Words.printDamaged(corpus: corpus)
    case ("vocabulary", nil): try Words.printVocabulary()
    case ("searches", let words?): try Searches.measure(words)
    case ("look-ups", let words?): try LookUps.measure(words, clean: arguments[2])
    case ("lexicon", let words?): try LexiconSizes.measure(words)
    case ("texts", let letters?): try Texts.measureColdAndWarm(letters, seconds: Double(arguments[2]) ?? 30)
    case ("length", let letters?): try Texts.measureLength(letters)
    case ("cores", let letters?): try await Texts.measureCores(letters)
    case ("adversarial", nil): try Adversarial.measure()
    case ("millions", let count?): try LexiconSizes.measureMillions(Int(count) ?? 1_000_000)
    case ("kernel", let kernel?): try Kernels.run(kernel, arguments[2], rounds: Int(arguments[3]) ?? 1)
    default: throw Usage()
    }
  }

  struct Usage: Error {}

  private static func opening() throws {
    let seconds = try best(of: 9) {
      _ = try Pipeline.correction(LanguageData.embedded())
    }
    row("opening", seconds * 1000, "ms")
    let whole = try best(of: 9) {
      _ = try Pipeline.standard(LanguageData.embedded())
    }
    row("opening with registers", whole * 1000, "ms")
  }

  /// The least time of some runs, in seconds: a machine's noise only adds.
  static func best(of runs: Int, _ body: () throws -> Void) throws -> Double {
    var least = Double.infinity
    for _ in 0..<runs { least = min(least, try time(body)) }
    return least
  }

  /// The processor's time that `body` takes, in seconds: what else the machine does counts little.
  static func time(_ body: () throws -> Void) throws -> Double {
    let start = processorTime()
    try body()
    return processorTime() - start
  }

  private static func processorTime() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  static func row(_ what: String, _ value: Double, _ unit: String) { print("\(what)\t\(value)\t\(unit)") }

  /// The lines of a file.
  static func lines(_ path: String) throws -> [String] {
    try String(decoding: FileSystem.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
