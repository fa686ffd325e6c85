/// A drawing with two axes, as SVG. It is as wide as a phone, so that its letters keep their size.
struct Plot {
  /// The size in user units; one is a CSS pixel on a phone.
  static let (width, height) = (360.0, 250.0)
  private static let (left, right, top, bottom) = (40.0, 14.0, 26.0, 36.0)

  /// The largest values of both axes.
  let (maxX, maxY): (Double, Double)
  private var marks = HTML()

  init(maxX: Double, maxY: Double) { (self.maxX, self.maxY) = (maxX, maxY) }

  /// Where a value lies.
  func x(_ value: Double) -> Double { Self.left + value / maxX * (Self.width - Self.left - Self.right) }
  /// Where a value lies; upwards.
  func y(_ value: Double) -> Double {
    Self.height - Self.bottom - value / maxY * (Self.height - Self.top - Self.bottom)
  }

  mutating func add(_ markup: HTML) { marks += markup }

  /// A rectangle between two values of x, up to a value of y.
  mutating func addBar(from: Double, to: Double, upTo value: Double, kind: HTML, title: HTML) {
    guard 0 < value else { return }
    let (low, high) = (y(0), y(value))
    // Even a single page of a thousand can be seen.
    let height = max(1.5, low - high)
    marks += """
      <rect class="\(kind)" x="\(x(from))" y="\(low - height)" width="\(x(to) - x(from))" height="\(height)">\
      <title>\(title)</title></rect>

      """
  }

  /// The line on which both values are equal.
  mutating func addDiagonal() {
    let end = min(maxX, maxY)
    marks += "<path class=\"even\" d=\"M\(x(0)),\(y(0))L\(x(end)),\(y(end))\"/>\n"
  }

  /// The drawing with its axes.
  /// - Parameters:
  ///   - ticks: values and their names, along x and along y.
  func figure(_ title: HTML, note: HTML, axes: (x: String, y: String), ticks: (x: [Tick], y: [Tick])) -> HTML
  {
    let lines = ticks.y.map { tick -> HTML in
      """
      <path class="grid" d="M\(Self.left),\(y(tick.value))H\(Self.width - Self.right)"/>\
      <text class="tick" x="\(Self.left - 6)" y="\(y(tick.value) + 3.5)" text-anchor="end">\(tick.name)</text>

      """
    }
    let names = ticks.x.map { tick -> HTML in
      """
      <text class="tick" x="\(x(tick.value))" y="\(Self.height - Self.bottom + 15)" text-anchor="middle">\
      \(tick.name)</text>

      """
    }
    return """
      <figure class="plot">
      <figcaption><b>\(title)</b><span>\(note)</span></figcaption>
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(axes.y), \(axes.x)">
      \(lines)\(names)<path class="axis" d="M\(Self.left),\(y(0))H\(Self.width - Self.right)"/>
      \(marks)<text class="name" x="\(Self.width - Self.right)" y="\(Self.height - 6)" text-anchor="end">\
      \(axes.x) →</text>
      <text class="name" x="\(Self.left - 30)" y="10">↑ \(axes.y)</text>
      </svg>
      </figure>

      """
  }

  /// A place on an axis and what stands there.
  struct Tick {
    var value: Double
    var name: String
  }

  /// Three to five round whole numbers up to a number.
  static func counts(upTo most: Int) -> [Tick] {
    let step = roundStep(Double(most), parts: 4, least: 1)
    return stride(from: 0, through: Double(most), by: step).map {
      Tick(value: $0, name: Figure.count(Int($0)))
    }
  }

  /// Round shares up to a share, in per cent.
  static func shares(upTo most: Double, parts: Double = 5) -> [Tick] {
    let step = roundStep(most, parts: parts, least: 0.0001)
    let decimals = step < 0.001 ? 2 : step < 0.01 ? 1 : 0
    return stride(from: 0, through: most + step / 1000, by: step).map {
      Tick(value: $0, name: Figure.decimal($0 * 100, decimals) + ($0 == 0 ? "" : "\u{202F}%"))
    }
  }

  /// The least of 1, 2, 5, 10, 20 ... times `least` that parts `most` into no more than `parts`.
  static func roundStep(_ most: Double, parts: Double, least: Double) -> Double {
    var step = least
    var factor = 0
    while parts < most / step, step < 1e12 {
      step *= [2, 2.5, 2][factor % 3]
      factor += 1
    }
    return step
  }
}
