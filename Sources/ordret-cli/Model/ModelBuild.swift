internal import ArgumentParser
internal import Lexicon
internal import Ordret
internal import OrdretIO

/// `ordret model build`: makes the compiled models from a hunspell dictionary, corpora and pages with their
/// truth.
struct ModelBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the compiled models from a dictionary, corpora and pages with their truth.",
    discussion: """
      Example:
        ordret model build --hunspell /usr/share/hunspell/da_DK --corpus folketinget.txt=3 --noise ../noise -o Compiled
        ordret model build --counts training-pages.tsv --counts noise-pages.tsv -o Compiled
        ordret model build --corpus folketinget.txt=3 --language Compiled/language.model -o Compiled
      """)

  @Option(help: "The hunspell dictionary, without .aff and .dic.")
  var hunspell: String?

  @Option(
    help: "A running text to count from, one sentence or paragraph a line, and its weight: FILE=WEIGHT.")
  var corpus: [String] = []

  @Option(help: "Leave out corpus lines whose CRC-32 modulo this is 0.")
  var withhold: UInt32 = 50

  @Option(
    help: "Make context.model alone of the corpora, beside this language.model, which is not counted again.")
  var language: String?

  @Option(help: "The folder with the lists of names: Lists and Names inside.")
  var names: String?

  @OptionGroup var confusions: ConfusionSources

  @Option(name: [.customShort("o"), .long], help: "The folder to write the models to.")
  var output: String?

  func validate() throws {
    if language != nil, corpus.isEmpty {
      throw ValidationError("--language goes with --corpus FILE=WEIGHT, the texts to learn from.")
    }
    if output == nil, !corpus.isEmpty || hunspell != nil || names != nil || confusions.writeCounts == nil {
      throw ValidationError("Give -o DIR, the folder to write the models to.")
    }
  }

  func run() throws {
    let table = try confusions.table()
    if let path = confusions.writeCounts {
      try FileSystem.replace(path, with: table.text(head: confusions.head(table)))
      Messages.say("\(path): \(table.profiles.count) profiles")
    }
    guard let output else { return }
    try FileSystem.makeFolder(output)
    if !corpus.isEmpty {
      let corpora = try corpora()
      if language == nil { try buildLanguage(corpora, output) }
      try buildContext(corpora, language ?? Path.join(output, "language.model"), output)
    }
    if let hunspell { try buildForms(hunspell, output) }
    if let names { try buildNames(names, output) }
    if !table.profiles.isEmpty { try write(confusions.model(table), "confusions.model", output) }
  }

  private func corpora() throws -> [Corpus] {
    try corpus.map { argument -> Corpus in
      let parts = argument.split(separator: "=")
      let path = String(parts[0])
      guard parts.count <= 2, let weight = parts.count == 2 ? Int(parts[1]) : 1, 1...15 ~= weight else {
        throw ValidationError("'\(argument)' is not FILE=WEIGHT with a weight from 1 to 15.")
      }
      let name = Path.stem(Path.name(path))
      return Corpus(name: name, text: try read(path), weight: weight, withheldModulus: withhold)
    }
  }

  private static let source: [(key: String, value: String)] = [
    ("origin", "public records"), ("licence", "public records; reuse with the source named"),
  ]

  private func buildLanguage(_ corpora: [Corpus], _ output: String) throws {
    var trainer = LanguageModelTrainer(corpora: corpora)
    var writer = ModelWriter()
    let notes = try trainer.train(into: &writer)
    writer.add(notes: [("holds", "vocabulary, word trigrams, letter model")] + Self.source + notes)
    try write(writer, "language.model", output)
  }

  private func buildContext(_ corpora: [Corpus], _ language: String, _ output: String) throws {
    let file = try ModelFile(name: Path.name(language), bytes: ModelBytes(try read(language)))
    let trainer = try ContextTrainer(corpora: corpora, language: file)
    var writer = ModelWriter()
    let notes = try trainer.train(into: &writer)
    let holds = "pairs of words that are read for each other, and what around them tells which it is"
    writer.add(notes: [("holds", holds)] + Self.source + notes)
    try write(writer, "context.model", output)
  }

  private func buildForms(_ path: String, _ output: String) throws {
    let (affixes, words) = (try read(path + ".aff"), try read(path + ".dic"))
    let trainer = LexiconTrainer(try HunspellDictionary(affixes: affixes, words: words))
    let checksums = [affixes, words].map { String(CRC32.checksum($0), radix: 16) }.joined(separator: " and ")
    let origin = ("origin", "hunspell \(Path.name(path)) (CRC-32 \(checksums)), affixes expanded")
    let licence = ("licence", "MPL-1.1")
    var writer = ModelWriter()
    try trainer.addForms(into: &writer)
    writer.add(notes: [
      ("holds", "word forms and their compound classes"), origin, licence, ("words", "\(trainer.wordCount)"),
    ])
    try write(writer, "forms.model", output)

    let language = try ModelFile(
      name: "language.model", bytes: ModelBytes(try read(output + "/language.model")))
    var parts = ModelWriter()
    let counts = try trainer.addCompoundParts(
      vocabulary: try WordGraph(language, prefix: "vocab"), into: &parts)
    parts.add(notes: [
      ("holds", "heads and tails of compounds with their costs"), origin, licence,
      ("heads", "\(counts.heads)"),
      ("tails", "\(counts.tails)"),
    ])
    try write(parts, "compounds.model", output)
  }

  private func buildNames(_ folder: String, _ output: String) throws {
    func rows(_ list: String, columns: Int) throws -> [[String]] {
      let path = Path.join(folder, list)
      return try ListFile(name: path, bytes: try read(path), columns: columns).rows
    }
    var trainer = NameTrainer()
    for list in ["Lists/first-names.tsv", "Lists/last-names.tsv"] {
      trainer.add(ranked: try rows(list, columns: 1))
    }
    for list in ["given-names.tsv", "surnames.tsv", "places.tsv", "neighbours.tsv"] {
      trainer.add(banded: try rows("Names/" + list, columns: 2))
    }
    for (list, column) in [("places", 0), ("municipalities", 0), ("postal-districts", 1), ("bodies", 0)] {
      trainer.add(places: try rows("Lists/\(list).tsv", columns: column + 1), column: column)
    }
    trainer.add(parts: try rows("Names/parts.tsv", columns: 3))
    var writer = ModelWriter()
    try trainer.add(into: &writer)
    writer.add(notes: [
      ("holds", "names and parts of names with their costs"),
      ("origin", "the lists of names in Dictionaries"),
      ("licence", "Apache-2.0; facts"), ("names", "\(trainer.counts.names)"),
      ("parts", "\(trainer.counts.parts)"),
    ])
    try write(writer, "names.model", output)
  }

  private func read(_ path: String) throws -> [UInt8] { try FileSystem.read(path) }

  private func write(_ writer: ModelWriter, _ name: String, _ output: String) throws {
    let bytes = writer.bytes { SHA256.hex($0) }
    try FileSystem.replace(Path.join(output, name), with: bytes)
    Messages.say("\(name): \(bytes.count) bytes")
  }
}
