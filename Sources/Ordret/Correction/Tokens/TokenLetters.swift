internal import Lexicon

/// The letters of a text's tokens, decoded once, and what their form says of them.
///
/// The obvious choice is an array of letters a token, made where it is wanted: an allocation each time, and every rule
/// that asks whether a word has a digit or is in capitals reads it again. Here all letters stand one after the other in
/// two arrays, as written and in lower case, and one loop over them tells their form.
struct TokenLetters: Sendable {
  /// The letters of all tokens, with case, one token after the other.
  private(set) var written: [UInt8]
  /// The same in lower case.
  private(set) var lowered: [UInt8]
  /// Where each token's letters begin in both; one more for the end.
  private(set) var starts: [Int]
  /// What each token's letters say of it.
  private(set) var forms: [TokenForm]
  /// Each token in lower case as a key of ``ShortWords``; 0 if it is longer than eight letters.
  private(set) var keys: [ShortWords.Key]

  /// How many tokens there are.
  var count: Int { forms.count }

  /// The place of a token's letters in ``written`` and ``lowered``.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// A token's letters with case.
  func written(_ index: Int) -> ArraySlice<UInt8> { written[range(index)] }

  /// A token's letters in lower case.
  func lowered(_ index: Int) -> ArraySlice<UInt8> { lowered[range(index)] }

  /// The letters of tokens of a text. Linear.
  init(_ tokens: [Token], in bytes: [UInt8]) {
    let most = tokens.reduce(0) { $0 + $1.core.count }
    written = [UInt8](repeating: 0, count: most)
    lowered = written
    starts = [Int](repeating: 0, count: tokens.count + 1)
    forms = [TokenForm](repeating: [], count: tokens.count)
    keys = [ShortWords.Key](repeating: 0, count: tokens.count)
    let end = Self.decode(
      tokens, bytes.span, &written, &lowered, &starts, &forms, &keys)
    written.removeLast(most - end)
    lowered.removeLast(most - end)
  }

  /// Fills the arrays and gives how many letters there are.
  private static func decode(
    _ tokens: [Token], _ bytes: Span<UInt8>, _ written: inout [UInt8], _ lowered: inout [UInt8],
    _ starts: inout [Int], _ forms: inout [TokenForm], _ keys: inout [ShortWords.Key]
  ) -> Int {
    var written = written.mutableSpan
    var lowered = lowered.mutableSpan
    var starts = starts.mutableSpan
    var forms = forms.mutableSpan
    var keys = keys.mutableSpan
    let classes = LetterClasses.table
    var end = 0
    for number in tokens.indices {
      let token = tokens[number]
      var counts = LetterCounts()
      var key: ShortWords.Key = 0
      var isSmallInText = token.joint == nil
      let start = end
      starts[number] = start
      var index = token.core.lowerBound
      var last = token.joint?.lowerBound ?? token.core.upperBound
      while true {
        while index < last {
          var letter = bytes[index]
          index &+= 1
          if letter >= 0x80 {
            // Latin-1 has two bytes, behind C2 and C3.
            if letter <= 0xC3, index < last {
              letter = letter &<< 6 | bytes[index] & 0x3F
              index &+= 1
            } else {
              index &-= 1
              letter = Letters.next(utf8: bytes, &index, end: last)
            }
          } else if letter < 0x61 || letter > 0x7A {
            isSmallInText = false
          }
          let entry = classes[Int(letter)]
          counts.add(letter, entry)
          written[end] = letter
          lowered[end] = UInt8(truncatingIfNeeded: entry)
          key |= end - start < 8 ? UInt64(entry & 0xFF) &<< UInt64((end - start) &* 8) : 0
          end &+= 1
        }
        guard let joint = token.joint, last == joint.lowerBound else { break }
        index = joint.upperBound
        last = token.core.upperBound
      }
      var form = counts.form(written.span.extracting(start..<end))
      if isSmallInText { form.insert(.isSmallInText) }
      if token.joint != nil { form.insert(.isJoined) }
      forms[number] = form
      keys[number] = end - start > 8 ? 0 : key
    }
    starts[tokens.count] = end
    return end
  }
}
