public import Lexicon

/// The compiled models of the correction core. Immutable, shared by all threads.
public struct CorrectionModels: Sendable {
  let vocabulary: WordSpace
  private(set) var ngrams: NGramModel
  let characters: CharacterModel
  let forms: WordSpace
  let formClasses: FormClasses
  let heads: WordSpace
  let tails: WordSpace
  /// The abbreviations that are no words.
  let abbreviations: WordSpace
  /// What the words around say of words that are read for each other.
  let context: ContextModel
  /// Names and the parts of names.
  let names: NameModel
  /// The confusions of every profile.
  public private(set) var confusions: ConfusionModel
  private let floors: [(truth: String, observed: String, probability: Float)]

  /// For each confusion whether it is of a single æ, ø or å.
  private(set) var isDanishPair: [Bool]

  /// The numbers of the class words in the vocabulary.
  let boundary: Int
  let number: Int
  let comma: Int
  let unknown: Int
  let unknownName: Int
  /// Where the words with a capital begin.
  let capitalNode: WordGraph.Node

  /// The model files, in the order in which they are named in records.
  public private(set) var files: [ModelFile]

  /// The names of the model files.
  public static let fileNames = [
    "language.model", "forms.model", "compounds.model", "confusions.model", "context.model",
    "names.model",
  ]

  /// The natural logarithm of how likely a word unknown to the vocabulary is one the dictionary has, for each
  /// of its forms.
  let formCost: Float

  /// Opens the models by name. `isTrusted` is true for those embedded in the program; others are verified
  /// whole.
  public init(
    files: [String: ModelBytes], floors: [(truth: String, observed: String, probability: Float)],
    isTrusted: Bool
  ) throws(ModelError) {
    var opened: [ModelFile] = []
    for name in Self.fileNames {
      guard let bytes = files[name] else { throw .missing(file: name) }
      opened.append(try ModelFile(name: name, bytes: bytes))
    }
    if !isTrusted { for file in opened { try file.verifyChecksum() } }
    let (language, formFile, compounds) = (opened[0], opened[1], opened[2])
    vocabulary = try WordSpace(vocabulary: language)
    ngrams = try NGramModel(language)
    characters = try CharacterModel(language)
    let formGraph = try WordGraph(formFile, prefix: "forms")
    formCost = -Logarithm.of(0.35 / Float(max(formGraph.count, 1)))
    forms = WordSpace(formGraph, cost: formCost)
    formClasses = try FormClasses(formFile, count: formGraph.count)
    heads = try WordSpace(parts: compounds, prefix: "heads")
    tails = try WordSpace(parts: compounds, prefix: "tails")
    self.floors = floors
    confusions = try ConfusionModel(opened[3], floors: floors)
    isDanishPair = confusions.areDanish
    abbreviations = try Self.abbreviations()
    context = try ContextModel(opened[4])
    names = try NameModel(opened[5], forms: formGraph)
    if !isTrusted {
      try vocabulary.graph.verify(file: language.name)
      try ngrams.verify(file: language.name)
      try formGraph.verify(file: formFile.name)
      try heads.graph.verify(file: compounds.name)
      try tails.graph.verify(file: compounds.name)
      try context.verify(file: opened[4].name)
      try names.verify(file: opened[5].name)
    }
    let graph = vocabulary.graph
    func number(_ key: [UInt8]) throws(ModelError) -> Int {
      guard let index = graph.index(of: key) else {
        throw .damaged(file: language.name, what: "its vocabulary lacks a class word")
      }
      return index
    }
    boundary = try number(VocabularyKey.boundary)
    self.number = try number(VocabularyKey.number)
    comma = try number(VocabularyKey.comma)
    unknown = try number(VocabularyKey.unknown)
    unknownName = try number(VocabularyKey.unknownName)
    guard let capital = graph.step(from: graph.root, by: VocabularyKey.capitalMark) else {
      throw .damaged(file: language.name, what: "its vocabulary has no names")
    }
    capitalNode = capital
    self.files = opened
  }

  /// Whether all that a change by these confusions (-1 for none) does is to bring back æ, ø and å.
  func restoresDanishOnly(_ pairs: SIMD4<Int32>) -> Bool {
    pairs[0] >= 0 && (0..<4).allSatisfy { pairs[$0] < 0 || isDanishPair[Int(pairs[$0])] }
  }

  /// The same models with less context: 3, 2 or 1 words, the one in question among them.
  func limited(toOrder order: Int) -> CorrectionModels {
    var models = self
    models.ngrams = ngrams.limited(toOrder: order)
    return models
  }

  /// The same models with a user's profile beside those of `confusions.model`.
  func with(profile: ConfusionTable, file: ModelFile) throws(ModelError) -> CorrectionModels {
    var models = self
    guard let table = files.first(where: { $0.name == "confusions.model" }) else {
      throw .missing(file: "confusions.model")
    }
    models.confusions = ConfusionModel(try ConfusionTable(table), own: profile, floors: floors)
    models.isDanishPair = models.confusions.areDanish
    models.files.append(file)
    return models
  }
}

/// The classes of the dictionary's forms, by their number.
struct FormClasses: Sendable {
  private let bytes: ModelBytesView

  init(_ file: ModelFile, count: Int) throws(ModelError) {
    bytes = try ModelBytesView(file, section: "forms.class", count: count)
  }

  subscript(index: Int) -> WordClasses { WordClasses(rawValue: bytes[index]) }
}
