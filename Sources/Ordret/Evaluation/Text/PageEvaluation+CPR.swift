extension PageEvaluation {
  /// The tokens of the three texts as they may be shown.
  public struct ShownTokens: Sendable {
    /// Those of the truth.
    public var truth: [[UInt8]]
    /// Those of the OCR text.
    public var observed: [[UInt8]]
    /// Those of the corrected text.
    public var corrected: [[UInt8]]
  }

  /// The tokens; unless they are to be shown, with every CPR number as `x`s.
  ///
  /// A number may be parted over tokens and lines, so it is looked for in the running text. Where one of the texts has
  /// a number, what stands for it in the others is hidden too: the recogniser's misreading of a number is as good as
  /// the number. Cost: linear.
  public func shownTokens(showCPR: Bool) -> ShownTokens {
    var shown = ShownTokens(truth: truth.tokens, observed: observed.tokens, corrected: corrected.tokens)
    if showCPR { return shown }
    let hits = [truth, observed, corrected].map { $0.hiddenRanges() }
    guard hits.contains(where: { !$0.isEmpty }) else { return shown }
    var isHidden = groups.map { group in
      zip(hits, [group.truth, group.before, group.after]).contains { hit, tokens in
        tokens.contains { hit[$0] != nil }
      }
    }
    // What is only added beside a number may be a piece of it.
    for order in [Array(groups.indices), groups.indices.reversed()] {
      for (last, index) in zip(order, order.dropFirst())
      where isHidden[last] && groups[index].truth.isEmpty {
        isHidden[index] = true
      }
    }
    for (index, group) in groups.enumerated() where isHidden[index] {
      Self.hide(group.truth, hits[0], in: &shown.truth)
      Self.hide(group.before, hits[1], in: &shown.observed)
      Self.hide(group.after, hits[2], in: &shown.corrected)
    }
    return shown
  }

  /// Hides a number where it stands; in a text that has none there, the tokens as a whole.
  private static func hide(_ group: Range<Int>, _ hits: [Int: [Range<Int>]], in tokens: inout [[UInt8]]) {
    let isFound = group.contains { hits[$0] != nil }
    for token in group {
      let bytes = tokens[token]
      for range in (hits[token] ?? (isFound ? [] : [0..<bytes.count])).reversed() {
        tokens[token].replaceSubrange(range, with: CPRNumber.blanked(bytes[range]))
      }
    }
  }
}

extension TokenisedText {
  /// By token, the ranges of its bytes that belong to a CPR number.
  fileprivate func hiddenRanges() -> [Int: [Range<Int>]] {
    var text: [UInt8] = []
    var starts: [Int] = []
    for (index, token) in tokens.enumerated() {
      if 0 < index { text.append(lines[index] == lines[index - 1] ? 0x20 : 0x0A) }
      starts.append(text.count)
      text += token
    }
    var found: [Int: [Range<Int>]] = [:]
    var token = 0
    for range in CPRNumber.ranges(in: text) {
      while token < tokens.count, starts[token] < range.upperBound {
        let own = range.clamped(to: starts[token]..<starts[token] + tokens[token].count)
        if !own.isEmpty {
          found[token, default: []].append(own.lowerBound - starts[token]..<own.upperBound - starts[token])
        }
        // The next number may begin in the same token.
        if range.upperBound < starts[token] + tokens[token].count { break }
        token += 1
      }
    }
    return found
  }
}
