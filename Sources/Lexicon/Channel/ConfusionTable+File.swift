/// The table as sections of a model: of all profiles in `confusions.model`, of one in a user's profile.
extension ConfusionTable {
  /// Reads the sections `cc.*`.
  public init(_ file: ModelFile) throws(ModelError) {
    let sections = try ConfusionSections(file)
    segments = sections.writtenSegments()
    profiles = sections.names.indices.map { number in
      var profile = sections.profile(number)
      for (index, pair) in sections.pairs.enumerated() {
        let count = sections.count(profile: number, pair: index)
        if count > 0 { profile.pairs[pair] = Int(count) }
      }
      return profile
    }
  }
}

extension ModelWriter {
  /// Adds the sections of a ``ConfusionTable``.
  public mutating func add(confusions table: ConfusionTable) {
    let pairs = Set(table.profiles.flatMap(\.pairs.keys)).sorted()
    let segments = table.segments.sorted { $0.key < $1.key }
    func number(_ value: Int) -> UInt32 { UInt32(clamping: value) }
    add("cc.names", Array(table.profiles.map { $0.name + "\n" }.joined().utf8))
    add("cc.pages", table.profiles.flatMap { [number($0.pages), number($0.words)] })
    add("cc.pairs", pairs.map(\.packed))
    add("cc.counts", table.profiles.flatMap { profile in pairs.map { number(profile.pairs[$0] ?? 0) } })
    add("cc.segments", segments.map { UInt32(truncatingIfNeeded: $0.key.packed) })
    add("cc.written", segments.map { number($0.value) })
    add("cc.letters", table.profiles.flatMap { ($0.written + $0.kept).map(number) })
    add(
      "cc.spaces",
      table.profiles.flatMap { profile in
        ([profile.spaces.written, profile.spaces.lost, profile.spaces.invented] + profile.spaces.read)
          .map(number)
      })
  }
}
