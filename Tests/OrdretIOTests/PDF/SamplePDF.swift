import Foundation
import Ordret

@testable import OrdretIO

/// PDFs small enough to be written by hand.
enum SamplePDF {
  /// A file of these objects, numbered from 1: dictionaries, and streams with their bytes. The first is the
  /// catalogue.
  static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.5\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { text += String(format: "%010d 00000 n \n", offset) }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  static func stream(_ bytes: String, _ dictionary: String = "") -> String {
    "<< /Length \(bytes.utf8.count) \(dictionary) >>\nstream\n\(bytes)\nendstream"
  }

  /// Pages of these contents with one font `/F` and one image `/I` of a grey point, 600 points wide and 800
  /// high.
  static func pages(_ contents: String..., page: String = "/MediaBox [0 0 600 800]", catalog: String = "")
    -> [UInt8]
  {
    let kids = contents.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) \(page) /Resources << /Font << /F 3 0 R >> "
        + "/XObject << /I 4 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
      stream(
        "8", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
    ]
    for (index, content) in contents.enumerated() {
      objects += ["<< /Type /Page /Parent 2 0 R /Contents \(6 + 2 * index) 0 R >>", stream(content)]
    }
    return file(objects)
  }

  /// The page as it was read: words with their boxes, in lines that a line end parts; a page begins with its
  /// size.
  static func read(_ pages: [(width: Int, height: Int, words: [(String, box: [Int])])]) throws -> PageText {
    var rows = [TSVReader.header]
    for (number, page) in pages.enumerated() {
      rows.append("1\t\(number + 1)\t0\t0\t0\t0\t0\t0\t\(page.width)\t\(page.height)\t-1\t")
      var line = 1
      for (index, word) in page.words.enumerated() {
        if word.0 == "\n" {
          line += 1
          continue
        }
        let box = word.box
        rows.append(
          "5\t\(number + 1)\t1\t1\t\(line)\t\(index)\t\(box[0])\t\(box[1])\t\(box[2] - box[0])\t\(box[3] - box[1])\t90\t\(word.0)"
        )
      }
    }
    return try PageFile.text(of: Array((rows.joined(separator: "\n") + "\n").utf8), .tsv)
  }

  /// Applied corrections of the first places at which these texts stand.
  static func corrections(_ pages: PageText, _ changes: [(String, String)]) -> [Correction] {
    changes.compactMap { old, new in
      let text = pages.text
      let old = Array(old.utf8)
      guard let start = text.indices.first(where: { text[$0...].starts(with: old) }) else { return nil }
      return Correction(
        original: String(decoding: old, as: UTF8.self), corrected: new,
        range: TextRange(start..<(start + old.count)), kind: .spelling, probability: 0.99, applied: true,
        reason: "test")
    }.sorted { $0.range.bytes.lowerBound < $1.range.bytes.lowerBound }
  }
}

/// Programs as the tests run them.
enum Programs {
  static func has(_ names: String...) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return names.allSatisfy { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
  }

  /// Runs a call with files in a folder of its own.
  static func run(_ call: ProgramCall) throws(PDFFault) -> [UInt8] {
    do {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "ordret-pdf-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      for (name, bytes) in [("file", call.file), ("input", call.input), ("output", []), ("error", [])] {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
      let file = folder.appendingPathComponent("file").path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        [call.program]
        + call.arguments.map {
          $0.replacingOccurrences(of: ProgramCall.filePath, with: file)
        }
      process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent("input"))
      process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent("output"))
      process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent("error"))
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 || call.warnings.contains(process.terminationStatus) else {
        let said = String(
          decoding: try Data(contentsOf: folder.appendingPathComponent("error")), as: UTF8.self)
        throw PDFFault.tool(program: call.program, said: said)
      }
      return Array(try Data(contentsOf: folder.appendingPathComponent("output")))
    } catch let fault as PDFFault {
      throw fault
    } catch {
      throw .unexpected("\(error)")
    }
  }

  /// What a program makes of a PDF.
  static func output(_ program: String, _ arguments: [String], _ pdf: [UInt8]) throws -> String {
    let call = ProgramCall(program: program, package: program, arguments: arguments, file: pdf)
    return String(decoding: try run(call), as: UTF8.self)
  }
}

/// Images small enough to be written by hand.
enum SampleImage {
  /// A grey TIFF of pages of this size, at 100 points an inch.
  static func tiff(pages: Int, width: Int, height: Int) -> [UInt8] {
    func short(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }
    var file = Array("II*\0".utf8) + long(8)
    for page in 0..<pages {
      // The directory, the resolution, the pixels.
      let entries = 11
      let resolution = file.count + 2 + 12 * entries + 4
      let pixels = resolution + 8
      func entry(_ tag: Int, _ type: Int, _ value: Int) -> [UInt8] {
        short(tag) + short(type) + long(1) + long(value)
      }
      file += short(entries) + entry(256, 4, width) + entry(257, 4, height) + entry(258, 3, 8)
      file += entry(259, 3, 1) + entry(262, 3, 1) + entry(273, 4, pixels) + entry(277, 3, 1)
      file += entry(278, 4, height) + entry(279, 4, width * height) + entry(282, 5, resolution)
      file += entry(283, 5, resolution)
      file += long(page + 1 < pages ? pixels + width * height : 0) + long(100) + long(1)
      file += [UInt8](repeating: UInt8(200 + page), count: width * height)
    }
    return file
  }
}
