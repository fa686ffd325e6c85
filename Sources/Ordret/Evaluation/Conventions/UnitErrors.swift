internal import Lexicon

/// The errors in one sort of unit, characters or words, of one text or of several: counts that can be added,
/// to be divided last.
public struct UnitErrors: Sendable, Hashable {
  /// Units of the truth: hits, substitutions and deletions (but see ``Convention/icdar``).
  public var reference = 0
  /// Units that are right.
  public var hits = 0
  /// Units that another stands for.
  public var substitutions = 0
  /// Units too many in the text.
  public var insertions = 0
  /// Units of the truth that the text does not have.
  public var deletions = 0

  /// No units.
  public init() {}

  /// Counts.
  public init(reference: Int, hits: Int, substitutions: Int, insertions: Int, deletions: Int) {
    self.reference = reference
    self.hits = hits
    self.substitutions = substitutions
    self.insertions = insertions
    self.deletions = deletions
  }

  /// Substitutions, insertions and deletions.
  public var errors: Int { substitutions + insertions + deletions }

  /// Adds the counts of another text.
  public mutating func add(_ other: UnitErrors) {
    reference += other.reference
    hits += other.hits
    substitutions += other.substitutions
    insertions += other.insertions
    deletions += other.deletions
  }

  /// The counts of a minimal alignment.
  init(_ truth: [UInt32], _ text: [UInt32]) { self.init(EditAlignment.runs(truth, text)) }

  /// The counts of the minimal alignment that RapidFuzz, and so jiwer, takes.
  init(jiwer truth: [UInt32], _ text: [UInt32]) { self.init(EditAlignment.runsAsRapidFuzz(truth, text)) }

  private init(_ runs: EditRuns) {
    for run in runs.runs { add(run.kind, run.length) }
    reference = hits + substitutions + deletions
  }

  private mutating func add(_ kind: EditRuns.Kind, _ count: Int) {
    switch kind {
    case .match: hits += count
    case .substitution: substitutions += count
    case .deletion: deletions += count
    case .insertion: insertions += count
    }
  }
}

/// The other measures of jiwer. They depend on the number of hits, and so on the alignment.
extension UnitErrors {
  /// The match error rate: errors / (errors + hits); 0 where both texts are empty.
  public var matchErrorRate: Double {
    if reference == 0 { return insertions == 0 ? 0 : 1 }
    return Double(errors) / Double(errors + hits)
  }

  /// The word information preserved: the share of the truth's words that are hits times the share of the
  /// text's; 1 where both texts are empty.
  public var wordInformationPreserved: Double {
    let found = hits + substitutions + insertions
    if reference == 0 { return found == 0 ? 1 : 0 }
    return found == 0 ? 0 : Double(hits) / Double(reference) * (Double(hits) / Double(found))
  }

  /// 1 less the word information preserved.
  public var wordInformationLost: Double { 1 - wordInformationPreserved }
}
