import Foundation
import Lexicon

/// Times the alignment of two files, character by character: `Alignment TRUTH TEXT`.
@main
struct Alignment {
  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard paths.count == 2 else {
      print("usage: Alignment TRUTH TEXT")
      exit(2)
    }
    let texts = try paths.map { path in
      try String(contentsOfFile: path, encoding: .utf8).unicodeScalars.map(\.value)
    }
    let clock = ContinuousClock()
    var distance = 0
    let distanceTime = clock.measure { distance = EditDistance.distance(texts[0], texts[1]) }
    var runs = EditRuns()
    let time = clock.measure { runs = EditAlignment.runs(texts[0], texts[1]) }
    precondition(runs.distance == distance, "the alignment has as many edits as the distance says")
    print("distance \(distance)")
    print("distance-seconds \(seconds(distanceTime))")
    print("alignment-seconds \(seconds(time))")
  }

  static func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
