/// The images of a letter's pages, as far as a browser shows them and they are not too large to be carried
/// along.
public struct PageImages: Sendable {
  /// By the number of the page, from 0.
  private(set) var images: [Int: Image] = [:]
  /// Why an image is not there, by the number of the page.
  private(set) var leftOut: [Int: Reason] = [:]
  private var size = 0

  /// An image that is in the page.
  struct Image: Sendable {
    var format: ScanFormat
    var bytes: [UInt8]
  }

  /// Why an image is left out.
  enum Reason: Hashable, Sendable {
    /// No such file beside the page file.
    case missing(String)
    /// A kind that browsers do not show, or broken.
    case kind(String)
    /// Too many bytes or pixels, alone or with the others.
    case large(String)
    /// The page's sides are to each other as those of the image are not.
    case shape(String)
    /// A CPR number can be read on it.
    case cpr
  }

  /// The most bytes of one image, and of all.
  static let (limit, limitOfAll) = (12 << 20, 96 << 20)
  /// The most pixels of one image.
  static let pixelLimit = 120_000_000

  /// No images.
  public init() {}

  /// The images that a page file at `path` names. They are looked for in the folder of the file and in the
  /// one above it, nowhere else; nothing is fetched. Standard input has no images.
  public init(of pages: PageText, at path: String) {
    guard path != "-" else { return }
    for (number, sheet) in pages.sheets.enumerated() {
      guard let name = sheet.image else { continue }
      guard let found = Self.find(name, beside: path) else {
        leftOut[number] = .missing(name)
        continue
      }
      guard found.size <= Self.limit, size + found.size <= Self.limitOfAll else {
        leftOut[number] = .large(name)
        continue
      }
      guard let bytes = try? FileSystem.read(found.path, size: found.size) else {
        leftOut[number] = .missing(name)
        continue
      }
      add(bytes, page: number, name: name, width: sheet.width, height: sheet.height)
    }
  }

  /// Adds the image of a page that was not found by its name: made of a PDF, or the input itself.
  /// - Parameters:
  ///   - page: its number, from 0.
  ///   - name: what people call it.
  ///   - width: the page's width, in the unit of its words' boxes.
  ///   - height: the page's height in the same unit.
  public mutating func add(_ bytes: [UInt8], page: Int, name: String, width: Float?, height: Float?) {
    guard let format = ScanFormat(head: bytes[...]), [.png, .jpeg].contains(format),
      let pixels = try? ImageHeader.sizes(bytes, format, limit: 1).first
    else {
      leftOut[page] = .kind(name)
      return
    }
    guard bytes.count <= Self.limit, size + bytes.count <= Self.limitOfAll,
      pixels.width <= Self.pixelLimit / pixels.height
    else {
      leftOut[page] = .large(name)
      return
    }
    if let width, let height, 0 < width, 0 < height {
      let shape = Float(pixels.width) / Float(pixels.height) / (width / height)
      guard (0.9...1.1).contains(shape) else {
        leftOut[page] = .shape(name)
        return
      }
    }
    images[page] = Image(format: format, bytes: bytes)
    size += bytes.count
  }

  /// Says of every page that has no image that there is none to be shown.
  mutating func leaveOutRest(of pages: PageText, _ format: ScanFormat) {
    for page in pages.sheets.indices where images[page] == nil && leftOut[page] == nil {
      leftOut[page] = .kind(format.phrase)
    }
  }

  /// Leaves out the images of some pages, for what can be read on them.
  mutating func hide(_ pages: Set<Int>) {
    for page in pages where images[page] != nil {
      images[page] = nil
      leftOut[page] = .cpr
    }
  }

  /// Where a file stands that a page file at `path` calls `name`.
  private static func find(_ name: String, beside path: String) -> (path: String, size: Int)? {
    let folder = Path.parent(path)
    let above = Path.join(folder, "..")
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    guard let last = parts.last, last != ".." else { return nil }
    var places: [String] = []
    if !name.hasPrefix("/"), !name.contains(":") {
      let own = parts.joined(separator: "/")
      if !parts.contains("..") {
        places += [Path.join(folder, own), Path.join(above, own)]
      } else if !parts.dropFirst().contains("..") {
        places.append(Path.join(folder, own))
      }
    }
    // An address, or a path on another machine: its image often lies beside the file.
    places.append(Path.join(folder, String(last)))
    for place in places {
      if let status = try? FileSystem.status(place), status.kind == .file { return (place, status.size) }
    }
    return nil
  }
}
