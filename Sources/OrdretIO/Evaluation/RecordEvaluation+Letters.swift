public import Ordret

/// Where the texts of letters are, and what their names end with.
public struct LetterTexts: Sendable {
  /// The true texts: a folder, or one file.
  public var truth: String
  /// The same as read by a recogniser; `nil` if only the true texts are looked at.
  public var ocr: String?
  /// What the names of true texts end with; what stands before is the letter's id.
  public var truthEnding: String
  /// What the names of OCR texts end with.
  public var ocrEnding: String

  /// Texts in two folders.
  public init(truth: String, ocr: String?, truthEnding: String = ".txt", ocrEnding: String = ".txt") {
    self.truth = truth
    self.ocr = ocr
    self.truthEnding = truthEnding
    self.ocrEnding = ocrEnding
  }
}

extension RecordEvaluation {
  /// Extracts records from the true texts and, if there is OCR, from it as it stands and after repair; compares
  /// each with gold. A letter that lacks one of the texts is left out of all columns, so that they compare.
  /// Texts are compared as they stand: a name with a misread letter is not the gold's, strictly.
  /// - Parameters:
  ///   - gold: a folder of `ID.json`, or one file.
  ///   - letters: where the texts are. A single file belongs to a single file of gold, whatever their names.
  ///   - extraction: the way of a text that is taken as it stands.
  ///   - repair: the way of a text that is corrected first.
  /// - Throws: if a path leads nowhere. What is broken inside is left out and noted.
  public init(gold goldPath: String, letters: LetterTexts, extraction: Pipeline, repair: Pipeline)
    throws(InputFailure)
  {
    self.init(columns: letters.ocr == nil ? ["truth"] : ["truth", "ocr", "repaired"])
    let gold = try RecordFiles.gold(goldPath)
    leftOut = gold.leftOut
    var truth = try FolderFiles(letters.truth, ending: letters.truthEnding)
    var ocr: FolderFiles?
    if let path = letters.ocr { ocr = try FolderFiles(path, ending: letters.ocrEnding) }
    addOthers(gold, [truth] + (ocr.map { [$0] } ?? []))
    if gold.isLone, let id = gold.records.first?.id {
      truth.takeOver(id)
      ocr?.takeOver(id)
    }

    var truthPaths = Dictionary(uniqueKeysWithValues: truth.files.map { ($0.id, $0.path) })
    var ocrPaths = Dictionary(uniqueKeysWithValues: (ocr?.files ?? []).map { ($0.id, $0.path) })
    for record in gold.records {
      let id = record.id
      let (truthPath, ocrPath) = (truthPaths.removeValue(forKey: id), ocrPaths.removeValue(forKey: id))
      guard let truthPath else {
        leftOut.add(.goldWithoutPartner, id, "\(id) has no text in \(letters.truth): left out.")
        continue
      }
      var ways = [(truthPath, extraction)]
      if let ocr = letters.ocr {
        guard let ocrPath else {
          leftOut.add(.goldWithoutOCR, id, "\(id) has no text in \(ocr): left out of all columns.")
          continue
        }
        ways += [(ocrPath, extraction), (ocrPath, repair)]
      }
      do throws(InputFailure) {
        var records: [ReducedRecord] = []
        for (path, pipeline) in ways { records.append(try Self.record(id, path, pipeline)) }
        for index in columns.indices { columns[index].score.add(gold: record, predicted: records[index]) }
      } catch {
        leftOut.add(error)
      }
    }
    let all = (truth.files + (ocr?.files ?? [])).map(\.id)
    var named: Set<String> = []
    for id in all where (truthPaths[id] ?? ocrPaths[id]) != nil && named.insert(id).inserted {
      leftOut.add(.partnerWithoutGold, id, "\(id) has no gold in \(goldPath): left out.")
    }
  }

  /// Notes files of other kinds, and files with one id. Gold, truth and OCR may share a folder: what one takes
  /// is not another's other.
  private mutating func addOthers(_ gold: RecordFiles.Reading, _ texts: [FolderFiles]) {
    for folder in texts { leftOut.add(twice: folder.twice) }
    var noted = Set(gold.paths + texts.flatMap { $0.files + $0.twice }.map(\.path))
    leftOut.add(others: (gold.others + texts.flatMap(\.others)).filter { noted.insert($0).inserted })
  }

  /// The record of a letter, as `ordret extract` would print it.
  private static func record(_ id: String, _ path: String, _ pipeline: Pipeline) throws(InputFailure)
    -> ReducedRecord
  {
    var document = try LetterReader.document(path: path)
    pipeline.run(&document)
    let record = LetterRecord(
      document, generator: LetterRecord.Generator(), options: RecordOptions(withoutText: true))
    do {
      return ReducedRecord(id: id, json: try JSONValue(record))
    } catch {
      throw InputFailure(path: path, .unwritable("\(error)"))
    }
  }
}

extension FolderFiles {
  /// A file that was named alone belongs to the letter `id`.
  fileprivate mutating func takeOver(_ id: String) {
    if isLone { files = files.map { File(id: id, path: $0.path) } }
  }
}
