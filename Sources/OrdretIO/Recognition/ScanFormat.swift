/// A format of pages that were scanned or printed: their text is taken out with another program.
public enum ScanFormat: String, Hashable, Sendable, CaseIterable {
  /// PDF, with or without text.
  case pdf
  /// TIFF, of one or more pages.
  case tiff
  /// PNG.
  case png
  /// JPEG.
  case jpeg

  /// The name with its article, for people.
  public var phrase: String {
    switch self {
    case .pdf: "a PDF"
    case .tiff: "a TIFF image"
    case .png: "a PNG image"
    case .jpeg: "a JPEG image"
    }
  }

  /// The media type that records state.
  public var mediaType: String { self == .pdf ? "application/pdf" : "image/\(rawValue)" }

  /// The extensions of the files that are taken from a folder.
  public static let extensions: Set<String> = ["pdf", "tif", "tiff", "png", "jpg", "jpeg"]

  /// The format that bytes begin like. BigTIFF is TIFF here; reading it tells.
  init?(head: ArraySlice<UInt8>) {
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if head.starts(with: [0x49, 0x49, 0x2A, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2A])
      || head.starts(with: [0x49, 0x49, 0x2B, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2B])
    {
      self = .tiff
    } else if Self.isPDF(head) {
      self = .pdf
    } else {
      return nil
    }
  }

  /// Scanners and print servers may put white space or a job's head (it begins with an escape) before the PDF.
  private static func isPDF(_ head: ArraySlice<UInt8>) -> Bool {
    let mark = Array("%PDF-".utf8)
    let start = head.dropFirst(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).drop {
      $0 <= 0x20 && $0 != 0x1B
    }
    if start.starts(with: mark) { return true }
    guard start.first == 0x1B else { return false }
    let near = start.prefix(1024)
    return near.indices.contains { near[$0] == mark[0] && near[$0...].starts(with: mark) }
  }
}
