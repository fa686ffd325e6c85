/// The table as sections of a model: of all profiles in `confusions.model`, of one in a user's profile.
extension ConfusionTable {
  /// Reads the sections `cc.*`.
  public init(_ file: ModelFile) throws(ModelError) {
    let names = try file.values("cc.names", of: UInt8.self)
    let sizes = try file.values("cc.pages", of: UInt32.self)
    let packed = try file.values("cc.pairs", of: UInt64.self)
    let counts = try file.values("cc.counts", of: UInt32.self)
    let segments = try file.values("cc.segments", of: UInt32.self)
    let segmentCounts = try file.values("cc.written", of: UInt32.self)
    let letters = try file.values("cc.letters", of: UInt32.self)
    let spaces = try file.values("cc.spaces", of: UInt32.self)
    let profiles = String(decoding: (0..<names.count).map { names[$0] }, as: UTF8.self)
      .split(separator: "\n").map(String.init)
    guard !profiles.isEmpty, profiles.count <= 256, sizes.count == 2 * profiles.count,
      counts.count == profiles.count * packed.count, segments.count == segmentCounts.count,
      letters.count == profiles.count * 512, spaces.count == profiles.count * 259
    else { throw .damaged(file: file.name, what: "the parts of its confusion model do not fit together") }
    let pairs = (0..<packed.count).map { SegmentPair(packed: packed[$0]) }
    guard pairs.allSatisfy(\.isSound) else {
      throw .damaged(file: file.name, what: "a confusion has segments of a wrong length")
    }
    for index in 0..<segments.count {
      self.segments[SegmentPair(packed: UInt64(segments[index]))] = Int(segmentCounts[index])
    }
    self.profiles = profiles.indices.map { number in
      var profile = ProfileCounts(name: profiles[number])
      (profile.pages, profile.words) = (Int(sizes[2 * number]), Int(sizes[2 * number + 1]))
      for (index, pair) in pairs.enumerated() {
        let count = counts[number * pairs.count + index]
        if count > 0 { profile.pairs[pair] = Int(count) }
      }
      for letter in 0..<256 {
        profile.written[letter] = Int(letters[number * 512 + letter])
        profile.kept[letter] = Int(letters[number * 512 + 256 + letter])
        profile.spaces.read[letter] = Int(spaces[number * 259 + 3 + letter])
      }
      profile.spaces.written = Int(spaces[number * 259])
      profile.spaces.lost = Int(spaces[number * 259 + 1])
      profile.spaces.invented = Int(spaces[number * 259 + 2])
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
