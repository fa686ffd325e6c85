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

  /// The names of the files of this role among those of a folder: the path without extension and mark; texts
  /// before page files. Where a file is marked as of this role, those without a mark are not meant.
  func names(of files: [String], in folder: String) -> [(file: String, name: String)] {
    let isMarked = files.contains { mark(of: $0) != nil }
    let letters = files.filter { Input.isLetter(Path.join(folder, $0)) }
    let isText = { (file: String) in Input.textExtensions.contains(Path.fileExtension(file)) }
    return (letters.filter(isText) + letters.filter { !isText($0) }).compactMap { file in
      let isOfOther = Self.allCases.contains { $0 != self && $0.mark(of: file) != nil }
      guard !isOfOther, !isMarked || mark(of: file) != nil else { return nil }
      return (file, name(of: file))
    }
  }

  /// The name of a file that was named alone.
  func name(of file: String) -> String { String(Self.stem(file).dropLast(mark(of: file)?.count ?? 0)) }

  private func mark(of file: String) -> String? {
    marks.first { Self.stem(file).lowercased().hasSuffix($0) }
  }

  /// The path without extension; of `letter.alto.xml` and `letter.page.xml` without both.
  private static func stem(_ file: String) -> String {
    let stem = Path.stem(file)
    let isDouble =
      Path.fileExtension(file) == "xml" && ["alto", "page", "hocr"].contains(Path.fileExtension(stem))
    return isDouble ? Path.stem(stem) : stem
  }
}
