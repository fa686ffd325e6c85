import Lexicon
import OrdretIO

/// The words that searches run on, and the vocabulary for other programs.
enum Words {
  /// Lower-case letters of the words of a file, one a line.
  static func read(_ path: String) throws -> [[UInt8]] {
    try Speed.lines(path).map { Letters.encode($0).map(Letters.lowered) }
  }

  /// Prints the distinct words of three letters or more that were read without a Danish model in `train` and `dev` and that
  /// no truth has.
  static func printDamaged(corpus: String) throws {
    var written: Set<[UInt8]> = []
    var read: Set<[UInt8]> = []
    for split in ["train", "dev"].map({ Path.join(corpus, $0) }) {
      written.formUnion(try words(in: Path.join(split, "truth")))
      for condition in try FileSystem.names(in: Path.join(split, "ocr")) where condition.hasSuffix("-eng") {
        read.formUnion(try words(in: Path.join(Path.join(split, "ocr"), condition)))
      }
    }
    for word in read.subtracting(written).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      print(Letters.decode(word))
    }
  }

  private static func words(in folder: String) throws -> [[UInt8]] {
    try FileSystem.names(in: folder).flatMap { name in
      Letters.encode(String(decoding: try FileSystem.read(Path.join(folder, name)), as: UTF8.self))
        .map(Letters.lowered).split { !Letters.isLetter($0) }.filter { $0.count >= 3 }.map(Array.init)
    }
  }

  /// Prints the words of the vocabulary in small letters, each with how often it comes in 56 million tokens, separated by a
  /// space: what SymSpell reads as a dictionary.
  static func printVocabulary() throws {
    let vocabulary = try Searcher().vocabulary
    var counts: [[UInt8]: Double] = [:]
    vocabulary.graph.forEachWord { word, index in
      // A mark before the word tells its case; class words have signs.
      let letters = word.first.map { Letters.isLetter($0) ? word[...] : word.dropFirst() } ?? []
      guard !letters.isEmpty, letters.allSatisfy(Letters.isLetter) else { return }
      counts[Array(letters), default: 0] +=
        56e6 * Double(Logarithm.exponential(-vocabulary.cost(of: index)))
    }
    for (word, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      print("\(Letters.decode(word)) \(max(1, Int(count)))")
    }
  }
}
