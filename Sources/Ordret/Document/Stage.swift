/// One step of the pipeline: a name, the layers it reads, the layers it writes, and a function.
///
/// Running a stage never throws: what a person should know becomes a ``Finding``.
public struct Stage: Sendable {
  /// The name, for messages and for finding the code.
  public let name: String
  /// The layers that must be there before it runs.
  public let reads: Set<Layer>
  /// The layers it adds.
  public let writes: Set<Layer>
  /// What it does.
  public let run: @Sendable (inout Document) -> Void

  /// A stage.
  public init(
    _ name: String, reads: Set<Layer>, writes: Set<Layer>, run: @escaping @Sendable (inout Document) -> Void
  ) {
    self.name = name
    self.reads = reads
    self.writes = writes
    self.run = run
  }
}

/// The layers of a ``Document``.
public enum Layer: String, Hashable, Sendable, CaseIterable {
  case source, normalised, corrected, layout, identifiers, zones, letter, entities, dates, actions, references
}

/// Stages in an order in which each finds the layers it reads.
public struct Pipeline: Sendable {
  /// The stages, in the order they run.
  public let stages: [Stage]

  /// A pipeline of `stages` for documents that have the layers `given`. Throws if a stage reads a layer that neither is
  /// given nor an earlier stage writes, or if two write the same.
  public init(_ stages: [Stage], given: Set<Layer> = [.source]) throws(PipelineError) {
    var written = given
    for stage in stages {
      if let missing = stage.reads.subtracting(written).map(\.rawValue).min() {
        throw .missingLayer(stage: stage.name, layer: missing)
      }
      if let twice = stage.writes.intersection(written).map(\.rawValue).min() {
        throw .layerWrittenTwice(stage: stage.name, layer: twice)
      }
      written.formUnion(stage.writes)
    }
    self.stages = stages
  }

  /// Runs every stage over the document, in order.
  public func run(_ document: inout Document) {
    for stage in stages { stage.run(&document) }
  }
}

/// Why a list of stages is no pipeline.
public enum PipelineError: Error, Hashable, Sendable {
  /// `stage` reads `layer`, and no stage before it writes that.
  case missingLayer(stage: String, layer: String)
  /// `stage` writes `layer`, which an earlier stage has written.
  case layerWrittenTwice(stage: String, layer: String)
  /// A list that a stage needs could not be read.
  case list(ListFileError)
}

extension PipelineError: CustomStringConvertible {
  /// Which stage, which layer, and what to do.
  public var description: String {
    switch self {
    case .missingLayer(let stage, let layer):
      "The stage '\(stage)' reads the layer '\(layer)', which no stage before it writes. Put one that does before it."
    case .layerWrittenTwice(let stage, let layer):
      "The stage '\(stage)' writes the layer '\(layer)' again. Leave one of the two stages out."
    case .list(let error): error.description
    }
  }
}
