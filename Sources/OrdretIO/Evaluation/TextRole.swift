/// What a text is in an evaluation, as its file's name may say before the extension: `letter.truth.txt`.
enum TextRole: CaseIterable {
  case truth, ocr, corrected

  /// What the name may end with before the extension.
  private var marks: [String] {
    switch self {
    case .truth: [".truth", ".gt"]
    case .ocr: [".ocr"]
    case .corrected: [".corrected"]
    }
  }

  /// The names of the files of this role among those of a folder: the path without extension and mark. Where a file is
  /// marked as of this role, those without a mark are not meant.
  func names(of files: [String]) -> [(file: String, name: String)] {
    let isMarked = files.contains { mark(of: $0) != nil }
    return files.compactMap { file in
      let mark = mark(of: file)
      let isOfOther = Self.allCases.contains { $0 != self && $0.mark(of: file) != nil }
      guard Input.textExtensions.contains(Path.fileExtension(file)), !isOfOther, !isMarked || mark != nil
      else { return nil }
      return (file, String(Path.stem(file).dropLast(mark?.count ?? 0)))
    }
  }

  /// The name of a file that was named alone.
  func name(of file: String) -> String { String(Path.stem(file).dropLast(mark(of: file)?.count ?? 0)) }

  private func mark(of file: String) -> String? {
    marks.first { Path.stem(file).lowercased().hasSuffix($0) }
  }
}
