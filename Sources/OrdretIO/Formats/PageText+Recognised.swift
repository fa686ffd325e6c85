internal import Ordret

extension PageText {
  /// What the recogniser told of the words, for the pipeline.
  var recognised: RecognisedWords {
    var result = RecognisedWords()
    result.words.reserveCapacity(words.count)
    for (page, sheet) in sheets.enumerated() {
      result.pages.append(RecognisedWords.Page(width: sheet.width, height: sheet.height))
      for number in sheet.words { result.words.append(recognised(number, page)) }
    }
    return result
  }

  private func recognised(_ number: Int, _ page: Int) -> RecognisedWords.Word {
    let word = words[number]
    var result = RecognisedWords.Word(range: TextRange(word.text), page: page)
    result.box = word.box.map {
      RecognisedWords.Box(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom)
    }
    result.confidence = word.confidence
    result.alternatives = (alternatives[number] ?? []).map {
      RecognisedWords.Alternative(text: $0.text, confidence: $0.confidence)
    }
    return result
  }
}
