/// The order in which the regions of a page are read, as its groups state it.
struct PageReadingOrder {
  private var groups: [Group] = [Group()]

  private struct Group {
    var index: Int?
    var isOrdered = false
    var members: [(index: Int, regions: [String])] = []

    var flattened: [String] {
      guard isOrdered else { return members.flatMap(\.regions) }
      let order = members.indices.sorted { (members[$0].index, $0) < (members[$1].index, $1) }
      return order.flatMap { members[$0].regions }
    }
  }

  /// A group begins, or a reference: the ids of regions with white space between them.
  mutating func open(_ name: String, index: Int?, regions: ArraySlice<UInt8>?) {
    var group = Group(index: index, isOrdered: name.hasPrefix("Ordered"))
    let names = regions?.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) } ?? []
    if !names.isEmpty { group.members.append((Int.min, names)) }
    groups.append(group)
  }

  /// The group or reference ends.
  mutating func close() {
    guard 1 < groups.count, let group = groups.popLast() else { return }
    let regions = group.flattened
    let last = groups.count - 1
    groups[last].members.append((group.index ?? groups[last].members.count, regions))
  }

  /// The ids that it names.
  var names: Set<String> { Set(groups[0].flattened) }

  /// The regions in the order stated; those that it does not name follow, as they stand in the file.
  func ordered<Region>(_ regions: [Region], by id: KeyPath<Region, String>) -> [Region] {
    var places: [String: Int] = [:]
    for (place, name) in groups[0].flattened.enumerated() where places[name] == nil { places[name] = place }
    let ranked = regions.enumerated().map {
      ($0.offset, places[$0.element[keyPath: id]] ?? Int.max, $0.element)
    }
    return ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.2)
  }
}
