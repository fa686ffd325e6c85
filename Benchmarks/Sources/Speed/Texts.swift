import Dictionaries
import Ordret
import OrdretIO

/// The correction of whole letters.
///
/// A file of letters has them one after the other, each ended by a zero byte; `Benchmarks/speed.py` makes it.
enum Texts {
  static func read(_ path: String) throws -> [SourceText] {
    try FileSystem.read(path).split(separator: 0).map { SourceText(String(decoding: $0, as: UTF8.self)) }
  }

  /// Corrects a letter. Gives its words.
  static func correct(_ pipeline: Pipeline, _ text: SourceText) -> Int { read(pipeline, text).words }

  private static func read(_ pipeline: Pipeline, _ text: SourceText) -> Reading {
    var document = Document(source: text)
    pipeline.run(&document)
    return document.reading
  }

  /// All letters once, the first of them cold, for so many seconds at most; then what was corrected first once more, after the
  /// others.
  static func measureColdAndWarm(_ path: String, seconds budget: Double) throws {
    let letters = try read(path)
    let pipeline = try Pipeline.correction(.embedded())
    var (done, words, seconds) = (0, 0, 0.0)
    var (asked, found) = (0, 0)
    while done < letters.count, seconds < budget {
      let end = min(done + 50, letters.count)
      seconds += try Speed.time {
        for text in letters[done..<end] {
          let reading = read(pipeline, text)
          words += reading.words
          asked += reading.remembered.asked
          found += reading.remembered.found
        }
      }
      done = end
    }
    Speed.row("cold", Double(words) / seconds, "words/s")
    Speed.row("cold letters", Double(done), "")
    Speed.row("cold words", Double(words), "")
    Speed.row("remembered", 100 * Double(found) / Double(max(1, asked)), "%")
    let again = letters.prefix(max(1, min(done, done / 8)))
    var warm = 0
    let least = try Speed.best(of: 3) {
      warm = again.reduce(0) { $0 + correct(pipeline, $1) }
    }
    Speed.row("warm", Double(warm) / least, "words/s")
  }

  /// Texts of different letters, one sixteen times as long as the other: the time a byte must not grow.
  static func measureLength(_ path: String) throws {
    let letters = try read(path)
    let pipeline = try Pipeline.correction(.embedded())
    _ = correct(pipeline, letters[0])
    for times in [1, 4, 16, 64] {
      let text = SourceText(letters.prefix(4 * times).map(\.string).joined(separator: "\n\n"))
      let seconds = try Speed.best(of: times < 16 ? 3 : 1) { _ = correct(pipeline, text) }
      Speed.row("length \(times)", seconds / Double(text.bytes.count) * 1e9, "ns a byte")
    }
  }

  /// The same letters on one thread, and on two with half of them each.
  static func measureCores(_ path: String) async throws {
    let letters = try read(path)
    let pipeline = try Pipeline.correction(.embedded())
    let count = min(letters.count, 200)
    for text in letters.prefix(40) { _ = correct(pipeline, text) }
    // In turns, so that both see the same noise.
    var best = [Double.infinity, Double.infinity]
    var words = 0
    for _ in 0..<15 {
      for threads in [1, 2] {
        let clock = ContinuousClock()
        let start = clock.now
        words = await withTaskGroup(of: Int.self) { group in
          for thread in 0..<threads {
            group.addTask {
              stride(from: thread, to: count, by: threads).reduce(0) { $0 + correct(pipeline, letters[$1]) }
            }
          }
          return await group.reduce(0, +)
        }
        best[threads - 1] = min(best[threads - 1], Speed.seconds(clock.now - start))
      }
    }
    Speed.row("cores", best[0] / best[1], "times")
    Speed.row("cores rate", Double(words) / best[1], "words/s")
  }
}
