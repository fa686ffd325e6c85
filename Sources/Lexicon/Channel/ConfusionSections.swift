/// The sections `cc.*` of a model as they stand in the file, checked to fit together.
///
/// The start of the program makes its ``ConfusionModel`` of them without a ``ConfusionTable``, whose dictionaries
/// take a hundred times as long.
struct ConfusionSections {
  /// Every confusion, in ascending order.
  let pairs: [SegmentPair]
  /// The names of the profiles.
  let names: [String]
  private let sizes: ModelArray<UInt32>
  /// By profile and pair.
  private let counts: ModelArray<UInt32>
  private let segments: ModelArray<UInt32>
  private let segmentCounts: ModelArray<UInt32>
  private let letters: ModelArray<UInt32>
  private let spaces: ModelArray<UInt32>

  init(_ file: ModelFile) throws(ModelError) {
    let title = try file.values("cc.names", of: UInt8.self)
    let packed = try file.values("cc.pairs", of: UInt64.self)
    sizes = try file.values("cc.pages", of: UInt32.self)
    counts = try file.values("cc.counts", of: UInt32.self)
    segments = try file.values("cc.segments", of: UInt32.self)
    segmentCounts = try file.values("cc.written", of: UInt32.self)
    letters = try file.values("cc.letters", of: UInt32.self)
    spaces = try file.values("cc.spaces", of: UInt32.self)
    names = String(decoding: (0..<title.count).map { title[$0] }, as: UTF8.self)
      .split(separator: "\n").map(String.init)
    guard !names.isEmpty, names.count <= 256, sizes.count == 2 * names.count,
      counts.count == names.count * packed.count, segments.count == segmentCounts.count,
      letters.count == names.count * 512, spaces.count == names.count * 259
    else { throw .damaged(file: file.name, what: "the parts of its confusion model do not fit together") }
    pairs = (0..<packed.count).map { SegmentPair(packed: packed[$0]) }
    for index in 1..<max(segments.count, 1) where segments[index] <= segments[index - 1] {
      throw .damaged(file: file.name, what: "its segments are not in order")
    }
    for (index, pair) in pairs.enumerated() {
      guard pair.isSound else {
        throw .damaged(file: file.name, what: "a confusion has segments of a wrong length")
      }
      guard index == 0 || pairs[index - 1] < pair else {
        throw .damaged(file: file.name, what: "its confusions are not in order")
      }
    }
  }

  /// How often a profile has seen a confusion.
  @inline(__always)
  func count(profile: Int, pair: Int) -> UInt32 { counts[profile * pairs.count + pair] }

  /// A profile without its confusions.
  func profile(_ number: Int) -> ProfileCounts {
    var profile = ProfileCounts(name: names[number])
    (profile.pages, profile.words) = (Int(sizes[2 * number]), Int(sizes[2 * number + 1]))
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

  /// How often a segment of several letters was written; `nil` if it was not counted.
  func written(_ segment: SegmentPair) -> UInt32? {
    let key = UInt32(truncatingIfNeeded: segment.packed)
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low] == key ? segmentCounts[low] : nil
  }

  /// How often each segment of several letters was written.
  func writtenSegments() -> [SegmentPair: Int] {
    var result: [SegmentPair: Int] = [:]
    for index in 0..<segments.count {
      result[SegmentPair(packed: UInt64(segments[index]))] = Int(segmentCounts[index])
    }
    return result
  }
}
