internal import Ordret

/// The size of the letters of a page's lines and the foot of each word, told from the words' boxes.
///
/// A box is as high as the letters in it: `en` is lower than `lå`, `på` reaches below the line. One size for
/// a line looks as it was written; each word has a foot of its own, for lines are seldom quite level.
struct LineLettering {
  /// For each place of the page.
  private(set) var sizes: [Float] = []
  /// Where the letters stand, downwards from the page's upper edge.
  private(set) var feet: [Float] = []

  /// Whether all letters seem to be as wide as each other, as those of a typewriter.
  let isTypewritten: Bool

  /// What letters measure above and below their foot, in the unit of their size.
  private static let (capital, small, below): (Float, Float, Float) = (0.7, 0.47, 0.22)

  init(_ page: ExplainedPage, _ original: ShownText) {
    let places = page.places
    isTypewritten = Self.isTypewritten(places, original)
    var start = 0
    while start < places.count {
      var end = start + 1
      while end < places.count, places[end].line == places[start].line { end += 1 }
      add(Array(places[start..<end]), original)
      start = end
    }
  }

  /// Longer words have nearly the same width for each letter; in other fonts that varies by a tenth and more.
  private static func isTypewritten(_ places: [ExplainedPage.Place], _ original: ShownText) -> Bool {
    var widths: [Float] = []
    for place in places where 5 <= place.range.count {
      widths.append((place.box.right - place.box.left) / (Float(place.range.count) - 0.15))
    }
    guard 12 <= widths.count else { return false }
    let middle = widths.sorted()[widths.count / 2]
    return widths.count * 4 <= 5 * widths.count { abs($0 / middle - 1) < 0.045 }
  }

  private mutating func add(_ line: [ExplainedPage.Place], _ original: ShownText) {
    let shapes = line.map { Shape(original[$0.range]) }
    let told = zip(line, shapes).compactMap { place, shape in
      shape.height.map { (place.box.bottom - place.box.top) / $0 }
    }
    // Without a letter in the line: signs are about a third as high as letters.
    let size =
      told.isEmpty
      ? (line.map { $0.box.bottom - $0.box.top }.max() ?? 1) * 1.4 : told.sorted()[(told.count - 1) / 2]
    let own = zip(line, shapes).map { place, shape in
      shape.height == nil ? nil : place.box.bottom - (shape.isBelow ? Self.below * size : 0)
    }
    var last = own.compactMap(\.self).first
    for (place, foot) in zip(line, own) {
      last = foot ?? last
      sizes.append(size)
      feet.append(last ?? place.box.bottom)
    }
  }

  /// What makes a word high or deep.
  private struct Shape {
    var isHigh = false
    var isBelow = false
    var hasLetters = false

    init(_ text: ArraySlice<UInt8>) {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        switch scalar {
        case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z", "æ": hasLetters = true
        case "g", "p", "q", "y": (isBelow, hasLetters) = (true, true)
        case "j", "(", ")", "ø", "/", "[", "]":
          // The stroke of ø and the signs reach a little over both ends.
          if scalar == "j" { (isHigh, isBelow) = (true, true) }
          if scalar == "(" || scalar == ")" { (isHigh, isBelow) = (true, true) }
          hasLetters = true
        case ",", ";": isBelow = true
        case ".", ":", "-", "–", "_", "»", "«", "*", "'", "\"": break
        default: (isHigh, hasLetters) = (true, true)
        }
      }
    }

    /// In the unit of the size; `nil` if there are no letters.
    var height: Float? {
      guard hasLetters else { return nil }
      return (isHigh ? capital : small) + (isBelow ? below : 0)
    }
  }
}
