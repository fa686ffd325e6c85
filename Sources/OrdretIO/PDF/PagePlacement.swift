/// How the pages that were read lie on the pages of a PDF: a page may be turned, cut, and measured in pixels.
struct PagePlacement {
  /// The first four numbers of the text matrix: where text runs to, and where its top is.
  let direction: String
  /// How many points a unit of the page is, along and across.
  let along: Double, across: Double
  /// How far the shape of the sheet is from that of the page.
  let misfit: Double

  private let origin: (x: Double, y: Double)
  private let right: (x: Double, y: Double)
  private let down: (x: Double, y: Double)

  /// The placement of a page that was read as `sheet`. `rotation` is the angle at which readers show it,
  /// `boxes` what they may show of it: the one that fits the sheet is taken.
  init?(_ sheet: PageSheet, boxes: [PDFRectangle], rotation: Int) {
    guard let width = sheet.width.map(Double.init), let height = sheet.height.map(Double.init), 0 < width,
      0 < height
    else { return nil }
    let turn = ((rotation % 360) + 360) % 360
    let isTurned = turn == 90 || turn == 270
    let unit = sheet.unitsPerInch.map { 72 / Double($0) }
    func gap(_ box: PDFRectangle) -> Double {
      let (boxWidth, boxHeight) = isTurned ? (box.height, box.width) : (box.width, box.height)
      if let unit { return abs(width * unit - boxWidth) + abs(height * unit - boxHeight) }
      return abs(width / height - boxWidth / boxHeight)
    }
    guard let best = boxes.map(gap).min(), let box = boxes.first(where: { gap($0) <= best + 0.01 })
    else { return nil }
    let shown = isTurned ? (box.height, box.width) : (box.width, box.height)
    misfit = abs(width / height - shown.0 / shown.1)
    along = shown.0 / width
    across = shown.1 / height
    switch turn {
    case 90:
      direction = "0 1 -1 0"
      (origin, right, down) = ((box.left, box.bottom), (0, along), (across, 0))
    case 180:
      direction = "-1 0 0 -1"
      (origin, right, down) = ((box.right, box.bottom), (-along, 0), (0, across))
    case 270:
      direction = "0 -1 1 0"
      (origin, right, down) = ((box.right, box.top), (0, -along), (-across, 0))
    default:
      direction = "1 0 0 1"
      (origin, right, down) = ((box.left, box.top), (along, 0), (0, -across))
    }
  }

  /// Where a point of the sheet lies on the page of the PDF.
  func point(_ x: Float, _ y: Float) -> (x: Double, y: Double) {
    (origin.x + Double(x) * right.x + Double(y) * down.x, origin.y + Double(x) * right.y + Double(y) * down.y)
  }
}
