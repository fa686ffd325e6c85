public import Ordret

/// What a page file says, as the text that is handed to the pipeline, and for each of its words where it
/// stands in that text, on the page and in the file.
///
/// A line of the page is a line of the text; an empty line stands between blocks and paragraphs, a form feed
/// at the beginning of each page but the first.
public struct PageText: Sendable {
  /// The format of the file; `nil` for PDF and images, in which nothing is put in place.
  public var format: PageFormat?
  /// The character encoding of the file.
  public var encoding: String { characters.rawValue }
  /// The text, in UTF-8.
  public internal(set) var text: [UInt8] = []
  /// The words, in the order of the text.
  public internal(set) var words: [PageWord] = []
  /// Other readings that the recogniser gave, by the number of the word.
  public internal(set) var alternatives: [Int: [PageAlternative]] = [:]
  /// The pages with their sizes and words, in order; of a part of a file those that have words in it.
  public internal(set) var sheets: [PageSheet] = []
  /// The lines of the text that have words, in order.
  public internal(set) var lines: [PageLine] = []
  /// What the confidences of its words are worth.
  public internal(set) var scale = RecognisedWords.Scale.unknown
  /// How many pages there are.
  public internal(set) var pages = 0
  /// How many words had no text, and how many lie outside their page.
  public internal(set) var doubts = Doubts()

  /// The numbers that the words had in the order of the recogniser; empty where they have them still.
  var asRead: [Int] = []
  /// Whether the file says in which order its blocks are read.
  var statesOrder = false
  /// Texts of lines and regions that repeat those of their words.
  var repeats: [Repeat] = []
  /// Where in the file a step of processing may be noted.
  var step: StepPlace?
  /// Whether a text may have other readings beside it (PAGE from 2016 on).
  var holdsReadings = true
  var characters = XMLEncoding.utf8

  init(_ format: PageFormat?) { self.format = format }

  /// The number that a word had in the order of the recogniser.
  func readNumber(_ word: Int) -> Int { asRead.isEmpty ? word : asRead[word] }

  /// What is odd about a file and does no harm to its text.
  public struct Doubts: Hashable, Sendable {
    /// Words with a place but no text. They are left as they are.
    public var wordsWithoutText = 0
    /// Words whose box reaches over the edge of their page.
    public var boxesOutside = 0
    /// Words whose box ends before it begins, or is no box.
    public var brokenBoxes = 0
  }

  /// The text of a line or region that stands in the file beside those of its words.
  struct Repeat: Sendable {
    /// The bytes of the text in the file.
    var content: Range<Int>
    /// The numbers of its words, as they were read.
    var words: Range<Int>
  }

  /// Where a step of processing may be noted, and as what.
  struct StepPlace: Sendable {
    var offset: Int
    var form: Form
    /// The prefix of the file's elements, with its colon.
    var prefix = ""

    enum Form: Sendable {
      /// ALTO 4: an element of its own.
      case processing
      /// ALTO 2 and 3: in the description of the recogniser, or in one of its own.
      case postProcessing, ocrProcessing
      /// hOCR.
      case meta
      /// PAGE of 2019.
      case metadataItem
    }
  }
}

/// A page of a page file.
public struct PageSheet: Sendable, Hashable {
  /// Its width in the file's unit, if the file states it.
  public var width: Float?
  /// Its height in the file's unit, if the file states it.
  public var height: Float?
  /// How many units make an inch, if it is known: 72 for points, the resolution for pixels.
  public var unitsPerInch: Float?
  /// The name of its image, if the file states one: as it stands there, a path or an address.
  public var image: String?
  /// The numbers of its words.
  public var words: Range<Int>
}

/// A line of the text of a page file: of one column, or a row of a table.
public struct PageLine: Sendable, Hashable {
  /// The numbers of its words.
  public var words: Range<Int>
  /// The number of its page.
  public var page: Int
  /// The number of its block on the page.
  public var block: Int
  /// The number of its column from the left, and how many stand side by side.
  public var column = 0
  /// The same.
  public var columns = 1
  /// The words that begin the cells of a row; empty for a line that is no row.
  public var cells: [Int] = []
}

/// A word of a page file; a whole line or region where the file tells no words.
public struct PageWord: Sendable, Hashable {
  /// Its bytes in the text.
  public var text: Range<Int>
  /// Its place on the page, in the file's unit.
  public var box: PageBox?
  /// How sure the recogniser was, 0 to 1.
  public var confidence: Float?
  /// What it is.
  public var level: Level
  /// Its part in a word that a line's end cuts, as the file states it.
  public var part: Part?

  /// The bytes of its element in the file.
  var element: Range<Int>
  /// The bytes in the file that state its text: an element, one or more.
  var content: Range<Int>
  /// Whether the hyphen at its end is an element of its own.
  var hasHyphenElement = false

  /// What has a text of its own.
  public enum Level: Sendable, Hashable {
    case word, line, region
  }

  /// The halves of a word that a line's end cuts.
  public enum Part: Sendable, Hashable {
    case first, second
  }
}

/// Another reading of a word.
public struct PageAlternative: Sendable, Hashable {
  /// The reading.
  public var text: String
  /// How sure the recogniser was, 0 to 1.
  public var confidence: Float?
}

/// A rectangle on a page, the edges measured from the page's left upper corner.
public struct PageBox: Sendable, Hashable {
  /// The left edge.
  public var left: Float
  /// The upper edge.
  public var top: Float
  /// The right edge.
  public var right: Float
  /// The lower edge.
  public var bottom: Float

  /// The smallest box that holds both.
  func hull(_ other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// The box cut from left to right into parts of these sizes, with one unit of space between two parts.
  /// Edges are whole numbers if those of the box are.
  func divided(_ sizes: [Int]) -> [PageBox] {
    let units = Float(max(1, sizes.reduce(0, +) + sizes.count - 1))
    let isWhole = left == left.rounded() && right == right.rounded()
    func edge(_ unit: Int) -> Float {
      let edge = left + (right - left) * Float(unit) / units
      return isWhole ? edge.rounded() : edge
    }
    var unit = 0
    return sizes.map { size in
      defer { unit += size + 1 }
      return PageBox(left: edge(unit), top: top, right: edge(unit + size), bottom: bottom)
    }
  }

  /// A number as it stands in page files: whole, or with at most two decimals.
  static func number(_ value: Float) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((Double(value) * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
