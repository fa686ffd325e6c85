internal import Ordret

/// All words of the page, in one language. `{name}` is the place of a figure.
struct ReportText: Sendable {
  static let english = ReportText()

  // The frame.
  var language = "en"
  var eyebrow = "Ordret · text evaluation"
  var title = "How well the text was repaired"
  var skip = "Skip to the pages"
  var contents = "Contents"
  var onePage = "{pages} page"
  var somePages = "{pages} pages"
  var wordCount = "{words} words"
  var conventionNamed = "convention {convention}"
  var colophon =
    "Made by {generator}. This file needs no network. Its figures are those of “ordret evaluate --json”."

  // The summary.
  var summary = "Summary"
  var headline =
    "Of {damaged} misread words, {repaired} were repaired ({recall}). Of {right} words that were right, "
    + "{broken} were made wrong ({brokenPer10000} in 10,000)."
  var headlineUndamaged = "No word was misread. Of {right} words, {broken} were made wrong."
  var pagesWorse = "{worse} of {pages} pages have more wrong words after the correction than before."
  var wordErrors = "Wrong words"
  var characterErrors = "Wrong characters"
  var recall = "Misread words repaired"
  var precision = "Changes that were right"
  var broken = "Right words made wrong"
  var pagesMadeWorse = "Pages made worse"
  var fewer = "{reduction} fewer"
  var ofCount = "{part} of {whole}"
  var brokenUnit = "per 10,000 right words"
  var before = "before"
  var after = "after"
  var interval = "95 %"
  var intervalNote = "Small figures in brackets are 95 % intervals."
  var allRates = "All rates"
  var rateHeads = ["", "units", "errors before", "rate before", "errors after", "rate after", "fewer errors"]
  var rateNames = ["characters (CER)", "words (WER)"]
  var cores = "By words without the signs at their edges"
  var coreNames = ["misread", "recall", "precision", "made wrong", "per 10,000"]
  var icdar = "As the ICDAR competitions count"
  var icdarNames = [
    "detection precision", "detection recall", "detection F1", "distance before", "distance after",
    "improvement",
  ]

  // The distributions.
  var distributions = "How the pages compare"
  var werTitle = "Word error rate, before and after"
  var werNote = "How many pages have which share of wrong words."
  var scatterTitle = "Each page, before and after"
  var scatterNote = "A dot is a page. Below the line it has become better, above it worse."
  var recallTitle = "Share of misread words repaired"
  var recallNote = "How many pages had which share of their misread words repaired."
  var pagesAxis = "pages"
  var werAxis = "word error rate"
  var werBeforeAxis = "word error rate before"
  var werAfterAxis = "word error rate after"
  var recallAxis = "share repaired"
  var withoutWords = "{pages} pages without a word in their truth are not drawn."
  var withoutDamage = "{pages} pages without a misread word are not drawn."
  var better = "better"
  var worse = "worse"
  var same = "the same"
  var barPages = "{pages} pages"

  // The tables.
  var folders = "By folder"
  var folderHeads = [
    "folder", "pages", "words", "CER before", "CER after", "WER before", "WER after", "recall", "precision",
    "F1", "broken", "per 10,000", "pages worse",
  ]
  var all = "all"
  var classes = "Kinds of error"
  var classesNote =
    "Every misread word has one kind. Below the line are two that lie across the others: a word has them besides."
  var classHeads = [
    "kind", "misread", "repaired", "changed", "broken", "recall", "precision",
  ]
  var notWords = "Nothing was misread."

  // The confusions.
  var confusions = "What was taken for what"
  var confusionsNote =
    "Rows are what is written, columns what was read. The upper figure is how often, the lower one how many were "
    + "repaired. A darker field is more frequent; the bar is the share repaired."
  var confusionsLimited =
    "Drawn are {drawn} of the {all} most frequent confusions, those of the most frequent rows and columns."
  var mostLeft = "Most often left"
  var mostLeftNote = "Among the {all} most frequent confusions."
  var confusionHeads = ["written", "read", "times", "repaired", "left"]
  var written = "written"
  var read = "read"
  var less = "rare"
  var more = "frequent"
  var cell = "{written} read as {read}: {count} times, {repaired} repaired"
  var nothing = "nothing"

  // The probabilities.
  var calibration = "Can the stated probabilities be trusted?"
  var calibrationNote =
    "Each correction is made or suggested with a probability. On the line, what was stated came true: of corrections "
    + "given 80 %, eight in ten are right. Below it too much was promised. A larger circle stands for more corrections."
  var calibrationError =
    "Expected calibration error {all} over all corrections, {applied} over those that were made."
  var calibrationTitle = "Stated against what came true"
  var stated = "stated probability"
  var cameTrue = "share that is right"
  var calibrationHeads = [
    "stated", "corrections", "mean stated", "right", "share right", "of these made", "share right",
  ]
  var bin = "stated {from} to {to}: {count} corrections, {right} right"

  // The pages.
  var pages = "Page by page"
  var pagesNote =
    "Open a page to read it. The line is the truth; above a word stands what the recogniser had, and after an arrow what "
    + "the correction made of it."
  var search = "Find pages by name or word"
  var show = "Show"
  var shows = [
    "all": "all pages", "left": "pages with wrong words", "broken": "pages with words made wrong",
    "worse": "pages made worse", "clean": "pages without a wrong word",
  ]
  var openAll = "Open all shown"
  var closeAll = "Close all"
  var matches = "{shown} of {all} pages"
  var noMatch = "No page fits."
  var pageHeads = ["page", "words", "wrong before", "wrong after", "rate after", "repaired", "made wrong"]
  var marks = "Marks"
  var markNames: [(mark: String, name: String)] = [
    ("r", "misread, repaired"), ("m", "misread, missed"), ("w", "misread, changed, still wrong"),
    ("b", "right, made wrong"), ("a", "not in the truth"), ("d", "not in the truth, removed"),
  ]
  var markExamples: [(truth: String, gloss: String)] = [
    ("år", "ar"), ("på", "pa"), ("få", "fa→far"), ("her", "→hør"), ("", ".:"), ("", "||"),
  ]
  var sortBy = "sort by {column}"
  var noWords = "Neither the truth nor the OCR text has a word."
  var scriptNeeded = "Without script the pages can be opened and read, but not searched or sorted."

  // What was left out.
  var leftOut = "What was left out"
  var leftOutNote = "{count} files had no part in the comparison."
  var mixedEncodings = "Texts in different encodings, compared as text"

  // The definitions stand in ReportText+Definitions.swift.
  var definitions = "How the figures are defined"

  /// A sentence with its figures put in.
  func filled(_ sentence: String, _ parts: [String: HTML]) -> HTML { HTML(filling: sentence, with: parts) }
}
