import Lexicon

/// Models made in memory for tests.
enum TinyModel {
  /// The bytes of what `fill` adds. The digest is of no matter here.
  static func bytes(_ fill: (inout ModelWriter) throws -> Void) rethrows -> [UInt8] {
    var writer = ModelWriter()
    try fill(&writer)
    return writer.bytes { _ in String(repeating: "0", count: 64) }
  }

  /// An opened model.
  static func file(_ fill: (inout ModelWriter) throws -> Void) throws -> ModelFile {
    try ModelFile(name: "tiny.model", bytes: ModelBytes(try bytes(fill)))
  }

  /// The graph of these words.
  static func graph(_ words: [String]) throws -> WordGraph {
    let file = try file { writer in
      try WordGraphBuilder.sections(of: words.map(Letters.encode), prefix: "w", into: &writer)
    }
    return try WordGraph(file, prefix: "w")
  }
}
