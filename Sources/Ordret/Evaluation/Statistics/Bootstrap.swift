/// 95 % intervals of figures that are made of counts pooled over pages (Efron 1979, percentile method).
///
/// As many pages as there are, are drawn again and again with replacement, their counts pooled, and the figures computed. Words of a page
/// share its scanner and its print, so that pages, not words, are drawn. The draws are the same every time.
public enum Bootstrap {
  /// How many times the pages are drawn.
  public static let rounds = 1000

  /// The interval of each figure; `nil` with fewer than two pages, or where too few draws give a figure.
  /// - Parameters:
  ///   - pages: the counts of each page, as many for each.
  ///   - figures: the figures of pooled counts, always as many.
  public static func intervals(_ pages: [[Int]], figures: ([Int]) -> [Double?]) -> [Interval?] {
    guard let width = pages.first?.count, 1 < pages.count else {
      return figures([Int](repeating: 0, count: pages.first?.count ?? 0)).map { _ in nil }
    }
    // Eight counts are added at once: the plain line is `sums[index] += pages[page][index]`, five times as slow.
    let chunks = (width + 7) / 8
    let rows = pages.flatMap { page in
      precondition(page.count == width, "every page has the same counts")
      return (0..<chunks).map { chunk in
        var row = SIMD8<Int>()
        for index in 8 * chunk..<min(width, 8 * chunk + 8) { row[index - 8 * chunk] = page[index] }
        return row
      }
    }
    var samples: [[Double]] = []
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for _ in 0..<rounds {
      var sums = [SIMD8<Int>](repeating: SIMD8(), count: chunks)
      for _ in pages.indices {
        let page = Int(next(&state).multipliedFullWidth(by: UInt64(pages.count)).high)
        for chunk in 0..<chunks { sums[chunk] &+= rows[page * chunks + chunk] }
      }
      let values = figures((0..<width).map { sums[$0 / 8][$0 % 8] })
      if samples.isEmpty { samples = values.map { _ in [] } }
      for (index, value) in values.enumerated() {
        if let value { samples[index].append(value) }
      }
    }
    return samples.map(percentiles)
  }

  /// The middle 95 % of the draws.
  private static func percentiles(_ values: [Double]) -> Interval? {
    guard rounds / 2 < values.count else { return nil }
    let sorted = values.sorted()
    let cut = Int(Double(sorted.count) * 0.025)
    return Interval(sorted[cut], sorted[sorted.count - 1 - cut])
  }

  /// The next random number (SplitMix64, Steele et al. 2014).
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
