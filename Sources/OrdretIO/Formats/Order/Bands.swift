/// A place from left to right that is free over several lines.
struct Gutter: Hashable {
  var left: Float
  var right: Float

  var middle: Float { (left + right) / 2 }
}

extension [Gutter] {
  /// The number of the column in which a box stands. Gutters are few.
  func column(of box: PageBox) -> Int {
    let middle = (box.left + box.right) / 2
    return count { $0.middle < middle }
  }

  /// What is free in both, where it is at least so wide. Linear; both go from left to right.
  fileprivate func shared(_ other: [Gutter], _ wide: Float) -> [Gutter] {
    var result: [Gutter] = []
    var (one, two) = (0, 0)
    while one < count, two < other.count {
      let gutter = Gutter(
        left: Swift.max(self[one].left, other[two].left), right: Swift.min(self[one].right, other[two].right))
      if wide <= gutter.right - gutter.left { result.append(gutter) }
      if self[one].right < other[two].right { one += 1 } else { two += 1 }
    }
    return result
  }
}

/// A region cut where white space crosses it from left to right.
struct Bands {
  private(set) var all: [Band] = []
  private let wide: Float
  private let unit: Float

  /// What stands between two such cuts: mostly one line.
  struct Band {
    var pieces: [Int]
    var top: Float
    var bottom: Float
    var left: Float
    var right: Float
    /// Where it is free, from left to right, with both margins.
    var free: [Gutter] = []

    /// Whether it has something on both sides.
    func isParted(by gutter: Gutter) -> Bool { left < gutter.middle && gutter.middle < right }
  }

  /// Neighbouring bands that are free at the same places.
  struct Group {
    var bands: Range<Int>
    var gutters: [Gutter]
  }

  /// Sorts once; linear otherwise.
  init(_ boxes: [(piece: Int, box: PageBox)], wide: Float, unit: Float) {
    (self.wide, self.unit) = (wide, unit)
    var boxes = boxes.sorted { ($0.box.top, $0.piece) < ($1.box.top, $1.piece) }[...]
    while let first = boxes.first {
      // Letters of neighbouring lines may touch.
      var bottom = first.box.bottom
      let count = boxes.prefix { item in
        guard item.piece == first.piece || item.box.top + 0.1 * unit < bottom else { return false }
        bottom = max(bottom, item.box.bottom)
        return true
      }.count
      all.append(band(boxes.prefix(count)))
      boxes = boxes.dropFirst(count)
    }
  }

  private func band(_ boxes: ArraySlice<(piece: Int, box: PageBox)>) -> Band {
    let sorted = boxes.sorted { ($0.box.left, $0.piece) < ($1.box.left, $1.piece) }
    let hull = sorted.dropFirst().reduce(sorted[0].box) { $0.hull($1.box) }
    var band = Band(
      pieces: sorted.map(\.piece), top: hull.top, bottom: hull.bottom, left: hull.left, right: hull.right)
    var edge = -Float.infinity
    for item in sorted {
      if wide <= item.box.left - edge { band.free.append(Gutter(left: edge, right: item.box.left)) }
      edge = max(edge, item.box.right)
    }
    band.free.append(Gutter(left: edge, right: .infinity))
    return band
  }

  func pieces(_ bands: Range<Int>) -> [Int] { all[bands].flatMap(\.pieces) }

  /// The bands from one on that stand side by side; `nil` if it is free nowhere inside. It ends with a band
  /// that has something on both sides.
  func sideBySide(from first: Int) -> Group? {
    var held = all[first].free.filter(all[first].isParted)
    guard !held.isEmpty else { return nil }
    var group = Group(bands: first..<(first + 1), gutters: held)
    for next in all.indices[(first + 1)...] {
      guard all[next].top - all[next - 1].bottom < 2.5 * unit else { break }
      held = held.shared(all[next].free, wide)
      guard !held.isEmpty else { break }
      if held.contains(where: all[next].isParted) {
        group = Group(bands: first..<(next + 1), gutters: held)
      }
    }
    return group
  }

  /// The bands of a group before the first empty line, if there is one.
  func firstPart(of group: Group) -> Group? {
    let low = group.bands.lowerBound
    let end = group.bands.dropFirst().first { 0.9 * unit < all[$0].top - all[$0 - 1].bottom }
    return end.map { Group(bands: low..<$0, gutters: group.gutters) }
  }

  /// The bands of a group behind its first part.
  func rest(of group: Group, behind part: Group) -> Group {
    Group(bands: part.bands.upperBound..<group.bands.upperBound, gutters: group.gutters)
  }

  /// The group with the bands before and behind it that go on with one of its columns.
  func widened(_ group: Group, from least: Int, isText: Bool) -> Range<Int> {
    let (first, last) = (group.gutters[0], group.gutters[group.gutters.count - 1])
    var (low, high) = (group.bands.lowerBound, group.bands.upperBound)
    // Lines of the left column that stand before the others come first anyway.
    var start = low
    while least < start, isOneSided(start - 1, group), all[start].top - all[start - 1].bottom < 1.2 * unit {
      start -= 1
      if last.left <= all[start].left { low = start }
    }
    let gap = (isText ? 2.5 : 0.6) * unit
    while high < all.count, isOneSided(high, group), all[high].top - all[high - 1].bottom < gap,
      isText || first.right <= all[high].left
    {
      high += 1
    }
    return low..<high
  }

  private func isOneSided(_ band: Int, _ group: Group) -> Bool {
    group.gutters.contains { all[band].right <= $0.right }
      || group.gutters.contains { $0.left <= all[band].left }
  }
}
