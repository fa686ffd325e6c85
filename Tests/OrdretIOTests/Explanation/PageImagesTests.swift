import Foundation
import Testing

@testable import OrdretIO

@Suite struct PageImagesTests {
  /// The beginning of an image of this size.
  static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 255) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + number(width)
      + number(height) + [8, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 24) + Array("IEND".utf8) + number(0)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("\u{FF}", "w78="),
  ])
  func base64(text: String, coded: String) {
    #expect(String(decoding: Base64.text(Array(text.utf8)), as: UTF8.self) == coded)
  }

  @Test(arguments: [
    ("image \"a.png\"; bbox 0 0 1 1", "a.png"), ("bbox 0 0 1 1; image 'a;b.png'", "a;b.png"),
    ("bbox 0 0 1 1; image a b.png ; ppageno 0", "a b.png"), ("image \"\"", "-"), ("x \"image c\"; y", "-"),
    ("image \"open", "open"), ("", "-"),
  ])
  func namesInHOCR(title: String, name: String) {
    #expect(HOCRReader.image(Array(title.utf8)[...]) ?? "-" == name)
  }

  @Test func namesInPageFiles() throws {
    let page = try PageFile.text(of: Array(PageSamples.page("").utf8), .page)
    #expect(page.sheets.map(\.image) == ["a.png"])
    let head =
      "<Description><sourceImageInformation><fileName> b.jpg </fileName></sourceImageInformation></Description>"
    let alto = try PageFile.text(
      of: Array(PageSamples.alto("<String CONTENT=\"x\"/>", head: head).utf8), .alto)
    #expect(alto.sheets.map(\.image) == ["b.jpg"])
  }

  /// Which image a page of 1000 by 2000 units gets that states this name.
  @Test(arguments: [
    ("a.png", "found"), ("./a.png", "found"), ("images/c.png", "found"), ("../above.png", "found"),
    ("above.png", "found"), ("/srv/scans/a.png", "found"), ("file:///srv/a.png", "found"),
    ("C:\\scans\\a.png", "found"), ("https://example.org/a.png", "found"), ("../../etc/a.png", "found"),
    ("../../far.png", "missing"), ("/etc/hostname", "missing"), ("..", "missing"), ("folder", "missing"),
    ("", "missing"), ("text.png", "kind"), ("wide.png", "shape"), ("bomb.png", "large"),
    ("long.png", "large"),
  ])
  func imagesAreLookedForBesideTheFile(name: String, told: String) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("ordret-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appendingPathComponent("above/pages")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("images"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
    func write(_ path: String, _ bytes: [UInt8]) throws {
      try Data(bytes).write(to: folder.appendingPathComponent(path))
    }
    let image = Self.png(500, 1000)
    for path in ["a.png", "images/c.png", "../above.png", "../../far.png"] { try write(path, image) }
    try write("text.png", Array("text".utf8))
    try write("wide.png", Self.png(1000, 500))
    try write("bomb.png", Self.png(60000, 120000))
    try write("long.png", image + [UInt8](repeating: 0, count: PageImages.limit))
    var page = PageText(.hocr)
    page.sheets = [PageSheet(width: 1000, height: 2000, image: name, words: 0..<0)]
    let images = PageImages(of: page, at: folder.appendingPathComponent("side.hocr").path)
    let found: String =
      switch images.leftOut[0] {
      case nil: images.images[0] == nil ? "-" : "found"
      case .missing: "missing"
      case .kind: "kind"
      case .large: "large"
      case .shape: "shape"
      case .cpr: "cpr"
      }
    #expect(found == told)
    #expect(PageImages(of: page, at: "-").images.isEmpty)
  }
}
