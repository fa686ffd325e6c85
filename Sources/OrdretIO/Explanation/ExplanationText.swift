internal import Ordret

/// All words of the page, in one language. `{name}` is the place of a figure.
struct ExplanationText: Sendable {
  // The frame.
  var language = "en"
  var eyebrow = "Ordret · every change with its reason"
  var standardInput = "Standard input"
  var skip = "Skip to the changes"
  var contents = "Contents"
  var page = "Page"
  var pages = "Pages"
  var pageOf = "Page {page} of {pages}"
  var pageCount = (one: "{count} page", many: "{count} pages")
  var wordCount = (one: "{count} word", many: "{count} words")
  var readAs = "read as {profile}"
  var scriptNeeded =
    "Without script the page can be read, and words and changes lead to each other; nothing can be switched or sorted."
  var colophon = "Made by {generator}. This file needs no network."

  // What was changed.
  var applied = (one: "{count} change was made.", many: "{count} changes were made.")
  var suggested = (one: "{count} more is suggested.", many: "{count} more are suggested.")
  var estimate = "Of the words about {before} were probably wrong before, and about {after} still are."
  var notes = (one: "{count} note", many: "{count} notes")

  // Images that are not there.
  func leftOut(_ reason: PageImages.Reason) -> String {
    switch reason {
    case .missing(let name): "Page {page}: its image \(quoted(name)) was not found beside the file."
    case .kind(let name):
      "Page {page}: its image \(quoted(name)) is of a kind that browsers do not show; PNG and JPEG they do."
    case .large(let name): "Page {page}: its image \(quoted(name)) is too large to be carried along."
    case .shape(let name): "Page {page}: its image \(quoted(name)) has not the shape of the page."
    case .cpr: "Page {page}: its image is left out, for it shows a CPR number. --show-cpr shows it."
    }
  }

  private func quoted(_ name: String) -> String {
    // Braces are places of figures here.
    "“\(CPRNumber.masked(name).filter { $0 != "{" && $0 != "}" })”"
  }

  // The controls.
  var show = "Show"
  var views = ["scan": "Image", "new": "Corrected", "old": "As read"]
  var previous = "Previous"
  var next = "Next"
  var shown = "{shown} of {all} changes shown"
  var noneShown = "No change is shown."
  var marks = "Marks"
  var sample = "ord"
  var markNames: [LetterExplanation.Mark: String] = [
    .certain: "changed, 95 % sure or more", .likely: "changed, 80 to 95 % sure",
    .doubtful: "changed, less than 80 % sure", .suggestion: "suggested, not changed",
  ]

  // The pages.
  var loose = "Words that the file gives no place:"

  // The list.
  var changes = "Changes"
  var noChanges = "Nothing was changed, and nothing is suggested."
  var order = "Order"
  var orders = ["as in the letter", "least sure first"]
  var appliedVerb = "changed"
  var suggestedVerb = "suggested"
  var asRead = "as read"
  var others = "Else:"
  var recogniser = "the recogniser was {share} sure"
  var kinds = [
    "normalisation": "normal form", "spelling": "letters", "real-word": "another word", "split": "space lost",
    "join": "space too many", "punctuation": "sign",
  ]

  /// A sentence with a count in it.
  func counted(_ sentence: (one: String, many: String), _ count: Int) -> HTML {
    filled(count == 1 ? sentence.one : sentence.many, ["count": "\(Figure.count(count))"])
  }

  /// A sentence with its figures put in.
  func filled(_ sentence: String, _ parts: [String: HTML]) -> HTML { HTML(filling: sentence, with: parts) }
}
