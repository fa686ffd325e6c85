/// A call of a program that reads bytes and writes bytes.
struct ProgramCall {
  /// Its name, as it is looked for.
  var program: String
  /// The Debian package that has it.
  var package: String
  /// What it is called with.
  var arguments: [String]
  /// What it finds as a file at ``filePath``.
  var file: [UInt8]
  /// What it finds at ``inputPath``, its standard input.
  var input: [UInt8] = []
  /// Exit statuses besides 0 with which it did its work.
  var warnings: Set<Int32> = []

  /// Where a program finds the file.
  static let filePath = "/dev/fd/3"
  /// Where a program finds the input.
  static let inputPath = "/dev/stdin"

  /// Runs a call: what the program wrote to its standard output.
  typealias Run = (ProgramCall) throws(PDFFault) -> [UInt8]

  /// qpdf, which takes a PDF apart and puts it together. Status 3: it had to mend something.
  static func qpdf(_ arguments: [String], _ file: [UInt8], input: [UInt8] = []) -> ProgramCall {
    ProgramCall(
      program: "qpdf", package: "qpdf", arguments: arguments, file: file, input: input, warnings: [3])
  }
}
