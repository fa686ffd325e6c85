/// Values by keys of bytes; a key may have several values.
///
/// All keys stand in one array and the slots in another: nothing is allocated for an entry, and a look-up
/// allocates nothing. A miss costs one hash and, nearly always, one look.
struct KeyTable: Sendable {
  /// A value of a key, and the value of the same key that was added before.
  private struct Node {
    var start: UInt32
    var end: UInt32
    var value: Int32
    var next: Int32
  }

  private var bytes: [UInt8] = []
  private var nodes: [Node] = []
  /// The last node of the key at each place; -1: empty. A power of two, at most half full.
  private var slots: [Int32]
  private var keys = 0

  /// An empty table with room for `keys` keys before it grows.
  init(keys: Int = 16) {
    var size = 32
    while size < keys * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// Adds a value to those of a key, unless the key's last one is the same.
  mutating func add(_ key: [UInt8], value: Int) {
    if keys * 2 >= slots.count { grow() }
    let slot = slot(of: key[...])
    let before = slots[slot]
    if before >= 0 {
      guard nodes[Int(before)].value != Int32(value) else { return }
      let node = nodes[Int(before)]
      nodes.append(Node(start: node.start, end: node.end, value: Int32(value), next: before))
    } else {
      let start = UInt32(bytes.count)
      bytes.append(contentsOf: key)
      nodes.append(Node(start: start, end: UInt32(bytes.count), value: Int32(value), next: -1))
      keys += 1
    }
    slots[slot] = Int32(nodes.count - 1)
  }

  /// Appends the values of a key to `values`, the last added first.
  func find(_ key: ArraySlice<UInt8>, into values: inout [Int]) {
    var node = slots[slot(of: key)]
    while node >= 0 {
      values.append(Int(nodes[Int(node)].value))
      node = nodes[Int(node)].next
    }
  }

  /// The place of a key, or the empty one where it belongs.
  private func slot(of key: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
    while slots[slot] >= 0 {
      let node = nodes[Int(slots[slot])]
      if bytes[Int(node.start)..<Int(node.end)].elementsEqual(key) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: -1, count: old.count * 2)
    for node in old where node >= 0 {
      let key = nodes[Int(node)]
      slots[slot(of: bytes[Int(key.start)..<Int(key.end)])] = node
    }
  }

  /// FNV-1a, its upper half folded in.
  private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
