public import Ordret

/// Why one input gave no letter. The others are processed all the same.
public struct InputFailure: Error, Hashable, Sendable {
  /// The path as the user gave it, or as it was found in a folder; `-` for standard input.
  public var path: String
  /// What is wrong.
  public var reason: Reason

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// The system refused to open, read or write.
    case system(SystemError)
    /// It is neither file nor folder: a pipe, a device.
    case notAFile
    /// It was changed while it was read.
    case changed
    /// It is longer than Ordret reads at once.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes are no text: nothing, another format, or no known encoding.
    case decoding(DecodingError)
    /// The bytes are a page file that is not read.
    case page(PageFault)
    /// The bytes are a PDF or an image that is not read.
    case recognition(RecognitionFault)
    /// The PDF with the corrected text could not be made.
    case pdf(PDFFault)
    /// A file, or one of its lines, holds no record.
    case noRecord(line: Int?, String)
    /// The record could not be written as JSON.
    case unwritable(String)
    /// The output is there, and Ordret did not write it or somebody changed it since.
    case foreignOutput(path: String)
    /// The output would overwrite one of the inputs.
    case outputIsInput(path: String)
    /// A folder was given where its partner is a file.
    case folderForFile(partner: String)
    /// A file was given where its partner is a folder.
    case fileForFolder(partner: String)
    /// Texts that are to be compared line by line have different numbers of lines.
    case lineCounts(own: Int, partner: String, Int)
    /// The output could not be written.
    case output(path: String, SystemError)
  }

  /// A failure of the input at `path`.
  public init(path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension InputFailure: CustomStringConvertible {
  /// One sentence for people: the file, what is wrong, what to do. CPR numbers in file names are masked.
  public var description: String { CPRNumber.masked("\(name) \(explanation)") }

  private var name: String { path == "-" ? "Standard input" : path }

  private var explanation: String {
    switch reason {
    case .system(let error): error.explanation
    case .notAFile: "is neither a file nor a folder. Give the file itself, or pipe its text in with '-'."
    case .changed: "was changed while it was read. Run again when nobody writes to it."
    case .tooLarge(let bytes, let limit):
      "has \(bytes) bytes, more than the \(limit) that are read at once. Split it into letters."
    case .decoding(let error): error.explanation
    case .page(let fault): fault.explanation
    case .recognition(let fault): fault.explanation
    case .pdf(let fault): fault.explanation
    case .noRecord(let line, let why):
      "holds no record\(line.map { " in line \($0)" } ?? ""): \(why). Give records as JSON."
    case .unwritable(let why): "could not be written as JSON (\(why)). Please report this."
    case .foreignOutput(let path):
      """
      is not written: \(path) is there already and is not what ordret wrote. Move it away, or give --force to replace \
      it.
      """
    case .outputIsInput(let path):
      "is not written: \(path) is one of the inputs. Choose another folder with -o."
    case .folderForFile(let partner): "is a folder, but \(partner) is a file. Give two files or two folders."
    case .fileForFolder(let partner): "is a file, but \(partner) is a folder. Give two files or two folders."
    case .lineCounts(let own, let partner, let other):
      "has \(own) lines, but \(partner) has \(other). For --lines every line needs its partner."
    case .output(let path, let error): "is not written: \(path) \(error.explanation)"
    }
  }
}
