/// Remembers values by key, those that were asked for lately: between `limit` and twice as many.
///
/// Two generations: what is asked for moves to the young one; when that is full the old one is forgotten. Words
/// come as Zipf says, so that the common ones always stay. Cost: one or two look-ups.
struct RecentValues<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let limit: Int
  /// How often a value was asked for, and how often it was there.
  private(set) var asked = 0
  private(set) var hits = 0

  init(limit: Int) { self.limit = limit }

  /// The value of a key that is remembered. Setting one that is there replaces it; `nil` does nothing.
  subscript(key: Key) -> Value? {
    mutating get {
      asked += 1
      if let value = young[key] {
        hits += 1
        return value
      }
      guard let value = old[key] else { return nil }
      hits += 1
      insert(value, key)
      return value
    }
    set {
      if let newValue { insert(newValue, key) }
    }
  }

  private mutating func insert(_ value: Value, _ key: Key) {
    if young.count >= limit {
      old = young
      young = [:]
      young.reserveCapacity(limit)
    }
    young[key] = value
  }
}
