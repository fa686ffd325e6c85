import Foundation
import Testing

/// The built command, run as a user runs it.
enum Command {
  /// How a run ended.
  struct Run {
    var status: Int32
    var output: Data
    var error: String

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorLines: [Substring] { error.split(separator: "\n") }
  }

  /// `ORDRET_COMMAND`, else the command that was built with the tests.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ORDRET_COMMAND"], !path.isEmpty { return path }
    let build = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = build.appendingPathComponent("ordret").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Repository.root.appendingPathComponent(".build/debug/ordret").path
  }()

  /// Whether the command was built in release mode: Scripts/test names such a one.
  static let isReleased = ProcessInfo.processInfo.environment["ORDRET_COMMAND"]?.contains("release") ?? false

  /// Runs `ordret` with these arguments.
  static func ordret(_ arguments: String..., input: Data = Data(), in folder: URL? = nil) throws -> Run {
    try run(path, arguments, input: input, in: folder)
  }

  /// Runs a program. Its input and outputs are files, so that no pipe can fill up.
  static func run(_ program: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil)
    throws -> Run
  {
    let work = try TemporaryFolder()
    try input.write(to: work.url("input"))
    for name in ["output", "error"] { try Data().write(to: work.url(name)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: work.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: work.url("output"))
    process.standardError = try FileHandle(forWritingTo: work.url("error"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: work.url("output")),
      error: String(decoding: try Data(contentsOf: work.url("error")), as: UTF8.self))
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("ordret-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// A path in the folder.
  func url(_ name: String) -> URL { root.appendingPathComponent(name) }
  /// A path in the folder, for arguments.
  func path(_ name: String) -> String { url(name).path }

  /// Writes a file, making its folder.
  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  /// Writes a file, making its folder.
  func write(_ name: String, _ data: Data) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// What a file holds.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  /// Every file below the folder with its bytes, hidden ones left out.
  func files(_ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: self.path(name))
    where !path.hasPrefix(".") {
      let url = url(name).appendingPathComponent(path)
      let type = try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
      if type != .typeDirectory { files[path] = try Data(contentsOf: url) }
    }
    return files
  }
}

/// This repository.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Letters to run over: the corpus as written, of each letter one of its readings by turns, so that all
  /// conditions are there, and the real letters where they are at hand.
  static let letters: [URL] = {
    let corpus = texts(below: "Corpus")
    var readings: [String: [URL]] = [:]
    for url in corpus where url.pathComponents.contains("ocr") {
      readings[url.lastPathComponent, default: []].append(url)
    }
    let chosen = readings.keys.sorted().enumerated().compactMap { turn, name in
      readings[name].map { $0[turn % $0.count] }
    }
    return corpus.filter { !$0.pathComponents.contains("ocr") } + chosen + texts(below: "../shared/letters")
  }()

  private static func texts(below folder: String) -> [URL] {
    let folder = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appendingPathComponent($0) }
  }
}
