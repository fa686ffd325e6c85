internal import Ordret

extension PageWriter {
  /// Notes in the file that Ordret corrected it; nothing where the format has no place for that. No time is
  /// noted: the same input gives the same bytes.
  func step() -> [Splice] {
    guard let place = text.step else { return [] }
    let version = OrdretVersion.current
    let prefix = place.prefix
    func element(_ name: String, _ text: String) -> String { "<\(prefix)\(name)>\(text)</\(prefix)\(name)>" }
    let software = element(
      "processingSoftware", element("softwareName", "ordret") + element("softwareVersion", version))
    let what = element("processingStepDescription", Self.what) + software
    let node =
      switch place.form {
      case .processing:
        "<\(prefix)Processing ID=\"\(id)\">" + element("processingCategory", "contentModification") + what
          + "</\(prefix)Processing>"
      case .postProcessing: element("postProcessingStep", what)
      case .ocrProcessing:
        "<\(prefix)OCRProcessing ID=\"\(id)\">" + element("ocrProcessingStep", what)
          + "</\(prefix)OCRProcessing>"
      case .meta: "<meta name=\"ordret\" content=\"\(Self.what) by ordret \(version)\"/>"
      case .metadataItem:
        "<\(prefix)MetadataItem type=\"processingStep\" name=\"ordret\" value=\"ordret \(version): \(Self.what)\"/>"
      }
    return [step(node, before: place.offset)]
  }

  private static let what = "correction of the recognised words"

  /// An id that the head of the file has not.
  private var id: String {
    let head = window[window.base..<(text.step?.offset ?? window.base)]
    func isTaken(_ id: String) -> Bool {
      let mark = Array("\"\(id)\"".utf8)
      return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
    }
    return (1...).lazy.map { $0 == 1 ? "ordret" : "ordret-\($0)" }.first { !isTaken($0) } ?? "ordret"
  }
}
