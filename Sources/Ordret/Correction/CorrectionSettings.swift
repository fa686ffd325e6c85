/// The weights of the correction core. The defaults were found on the development pages; see
/// `Benchmarks/README.md`.
struct CorrectionSettings: Sendable, Hashable {
  /// The weight of the language model against the error model. The strongest knob against damage.
  var language: Float = 0.65
  /// How much the words around weigh that speak against a word that stands there, and by how many nats they
  /// must; those that speak for it weigh 1. Letters speak of other things than the debates that the model has
  /// learnt from.
  var contextForChange: Float = 0.7
  var contextMargin: Float = 0.4
  /// The weight of an unknown word's own probability, with and without a recogniser that knows Danish.
  var unknownNative: Float = 0.8
  var unknownForeign: Float = 0.9
  /// What any change of spaces costs, in nats: a right word made wrong is worse than one left alone.
  var margin: Float = 0.5
  /// The same for a lost space on a page where spaces are hardly ever lost: there it is the writer's.
  var clearSpaceMargin: Float = 8
  /// What changing a word costs on a page read with a Danish model. The channel's own costs are high enough there.
  var nativeMargin: Float = 0
  /// What changing a capitalised word inside a sentence costs more: it may be a name.
  var capitalMargin: Float = 2.5
  /// The same two on a page read without a Danish model, where all that a change does is to bring back æ, ø and å: there
  /// that is the rule, not the exception.
  var danishMargin: Float = 0
  var danishCapitalMargin: Float = 0.5
  /// What every other change costs on such a page: what looks like a slip is mostly a name or an old spelling.
  var strayMargin: Float = 2
  /// What it costs that a sign or a large `A` at the begin of a word hides a small letter, not a large one.
  var hiddenSmall: Float = 2
  /// What it costs to read `|` as the pronoun, and as the preposition, which is misread in few fonts only.
  var barAsPronoun: Float = 1
  var barAsPreposition: Float = 5
  /// What it costs to read another single sign as `i`: `j`, `t` and `l`, and the digit `1`.
  var letterAsPreposition: Float = 7
  var oneAsPreposition: Float = 6
  /// What a single digit, and a digit with a letter, cost within the class of numbers.
  var digitCost: Float = 3
  /// What it costs to read a small letter as its large form, `k` and others that differ in size only, and the
  /// margin.
  var caseOfK: Float = 4
  var caseOfOthers: Float = 6
  var caseMargin: Float = 2
  /// By how many nats `Kære` is likelier where a letter opens than in the texts that the language model knows.
  var salutation: Float = 3
  /// By how many nats `for` between a comma and a subject that is no pronoun is rarer in letters than in the debates: of
  /// `, for` and `, før` the latter are 1 of 12 there, 3 of 4 in letters and manuals.
  var conjunction: Float = 2
  /// What it costs that a capitalised word which nothing knows stands as read, where an æ, ø or å makes it a known one.
  var unknownCapital: Float = 1
  /// What a listed name costs within the class of unknown names.
  var nameCost: Float = 4
  /// What it costs, as a change, that a name stands for what was read: people and places are called much that no list has.
  var nameMargin: Float = 3
  /// What it costs more that a name which nobody has listed has the æ, ø or å that its letters speak for.
  var unlistedName: Float = 7
  /// What an edit costs that no confusion explains, and its margin.
  var edit: Float = 9
  var editMargin: Float = 4
  /// How much a nat of the channel weighs for two words read as one.
  var segmentationForeign: Float = 0.8
  var segmentationNative: Float = 0.65
  /// How much the recogniser's confidences weigh that speak for a change, without and with a Danish model,
  /// and those that speak against one; and the most that either does, in nats.
  var doubtForeign: Float = 0.5
  var doubtNative: Float = 0.7
  var mostDoubt: Float = 1.5
  var trust: Float = 0.5
  var mostTrust: Float = 1
  /// The keep reading of a word with a hyphen, and of a number, that two words and a sign read for their
  /// space explain.
  var jointPenalty: Float = 4
  var numberPenalty: Float = 12
  /// How frequent a word is that joins others (`og`, `i`, `har`), and how probable a word is after one with
  /// which it often comes, in nats: a hyphen between such may be a space.
  var joins: Float = -8
  var pairs: Float = -5
  /// The dearest lost space where a word of the language, or one with a capital, is read as two.
  var lostInWord: Float = 8
  var lostAtCapital: Float = 9
  /// What changing a part of a compound with a hyphen costs more, unless it brings back æ, ø and å.
  var hyphenMargin: Float = 4
  /// The keep reading of a word with a stop between letters that is no address and no abbreviation.
  var dottedPenalty: Float = 12
  /// States that are so much worse than the best are dropped.
  var beam: Float = 14
  /// How many readings of a token are kept.
  var readings = 10
  /// Below this share of changed words a page from a recogniser that knows Danish is left as it is.
  var gate: Double = 0.005
  /// A text of some length that fits Danish worse than this, in nats a word, is in another language and left
  /// as it is. Letters lie at -4 to -6, faint pages read without a Danish model above -7.5; English, German,
  /// Swedish and Norwegian below -8 (below -7.9 where the text itself has an å or ø).
  var leastFitForeign: Double = -8
  var leastFitNative: Double = -7.4
  /// The least number of words for that judgement.
  var leastFitWords = 30
  /// The weight of the profiles against the document's own counts.
  var adaptation: Float = 20
  /// By how many nats a text too short to tell must be explained better without a Danish model than with one.
  var foreignMargin: Float = 3
  /// The least probability of an applied correction, without and with a recogniser that knows Danish. Stated
  /// probabilities are calibrated: the posteriors behind all four are about 0.5 and 0.7.
  var threshold: Double = 0.58
  var nativeThreshold: Double = 0.8
  /// The same where what was read is a word of the language too: right words are the ones to spare.
  var realWordThreshold: Double = 0.737
  var nativeRealWordThreshold: Double = 0.84

  /// The same for a sign behind a word: a comma or full stop wrongly made spoils a right word.
  var signThreshold: Double = 0.9
  /// What is left out, to measure what it is worth.
  var without: Set<Ingredient> = []

  /// The least probability of an applied correction of a word.
  func threshold(foreign: Bool, isRealWord: Bool) -> Double {
    let least = foreign ? threshold : nativeThreshold
    return isRealWord ? max(least, foreign ? realWordThreshold : nativeRealWordThreshold) : least
  }
}
