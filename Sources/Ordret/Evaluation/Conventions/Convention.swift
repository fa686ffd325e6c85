/// By whose rules texts are compared: what a character and a word are, and what their errors are divided by.
///
/// A text is what a reader of the file delivers: its bytes in UTF-8, with its byte order mark and its line
/// ends as they are. Each convention says what it makes of them. Counts of several texts are added, then
/// divided.
///
/// The number of errors, and the lengths, are the same for every minimal alignment. How many of the errors are
/// substitutions, and so the hits, depends on which one is taken: ties are decided as in RapidFuzz's `editops`
/// (on the way back from the end a deletion before an insertion before a substitution), which jiwer uses; for
/// `jiwer` long texts are also cut where RapidFuzz cuts them.
public enum Convention: String, Sendable, CaseIterable {
  /// Ordret's own.
  ///
  /// NFC. Quotes, dashes and spaces are folded to ASCII; each run of white space (line ends, tabs, no-break
  /// spaces and byte order marks, too) is one space, and there is none at the ends. Soft hyphens count.
  /// Characters are extended grapheme clusters, the space is one. Words are cut at white space; case and
  /// punctuation count. Rate: errors / characters or words of the truth; 0 where both are empty, undefined
  /// where the truth alone is.
  case ordret

  /// The Python package `dinglehopper` 0.11 on two strings (`character_error_rate`, `word_error_rate`).
  ///
  /// NFC, nothing else: white space, line ends, byte order marks, soft hyphens all count. Characters are
  /// extended grapheme clusters, CR LF is one. Words are the segments of UAX #29 but those that have nothing
  /// but marks, punctuation, symbols, separators, and control and format characters. Private-use characters
  /// are each a word: the package wants them to be letters, but its patch does not reach `uniseg` from 0.9
  /// on. Rate: errors / length of the truth; 0 without errors, infinite where the truth alone is empty.
  ///
  /// Its reader of text files does more before: each line is stripped of white space at its ends, lines are
  /// joined by LF, ligatures and some characters of private use are replaced, `==` and the em dash become an
  /// en dash, `’` becomes `'`. That is no part of this convention.
  ///
  /// Source: `character_error_rate.py`, `word_error_rate.py`, `extracted_text.py` of the package.
  case dinglehopper

  /// The Python package `jiwer` 4.0 with its default transforms (`process_words`, `process_characters`).
  ///
  /// No normalisation. Characters are code points after white space at the ends was taken off; line ends and
  /// runs of spaces inside count. Words: each run of two or more white space characters becomes a space, the
  /// ends are stripped, and the rest is cut at spaces; so a single line end, tab or no-break space is a part
  /// of a word. A byte order mark is no white space. Rate: errors / length of the truth; where that is empty,
  /// the number of insertions (it raises nothing). Its other measures: ``UnitErrors/matchErrorRate``,
  /// ``UnitErrors/wordInformationLost``, ``UnitErrors/wordInformationPreserved``.
  ///
  /// Source: `process.py`, `transforms.py`, `transformations.py` of the package.
  case jiwer

  /// The normalised rates of the OCR-D specification.
  ///
  /// NFC, and the ligatures of private use that OCR-D's tools know are spelled out. Byte order marks and
  /// marks of direction do not count. Characters are extended grapheme clusters; white space counts as it is.
  /// Words are what stands between white space, without the UAX #29 segments at its ends that are no words.
  /// Rate: (i + s + d) / (i + s + d + c), from 0 to 1, with c the hits; 0 where both are empty. The
  /// specification leaves the alignment open, see above. Its other rate, not normalised, is
  /// ``UnitErrors/errors`` / ``UnitErrors/reference``. ``BagOfWords`` is its measure without order.
  ///
  /// Source: OCR-D/spec, `ocrd_eval.md`, "CER and WER", "Bag of Words", "Unicode Normalization". The
  /// published text leaves white space out of its definition of a character, but counts an inserted space as
  /// an error; we count it.
  case ocrD = "ocr-d"

  /// The programs `accuracy` and `wordacc` of the ISRI tools, today's `ocreval`.
  ///
  /// No normalisation of characters: they are code points. `^` marks the next character as suspect and is
  /// taken out. All spaces, tabs, carriage returns and line separators are blanks; a run of them is one, none
  /// stands at the ends of a line, and empty lines go; the line feeds that stay count. `~` in the text is a
  /// rejected character and never right; in the truth it matches anything and does not count. Words are the
  /// segments of UAX #29 that begin with a letter, mark, number, connector or character of private use, in
  /// lower case and NFC; errors are the words of the truth that a longest common subsequence does not have,
  /// so words too many are no errors. Rate: errors / length of the truth, which is 1 - accuracy; it passes 1
  /// where the accuracy is negative (characters only); undefined where the truth is empty (the programs print
  /// dashes).
  ///
  /// Source: eddieantonio/ocreval, `text.c` (`read_text`, `compress_spacing`), `accuracy.c`
  /// (`process_synclist`), `word.c` (`find_words`), `wordacc.c`, `accrpt.c` (`write_pct`); Rice 1996.
  case isri

  /// The competitions on post-OCR text correction at ICDAR 2017 and 2019, as their program computes the state
  /// of the text before correction.
  ///
  /// No normalisation; white space is one space (their texts have one line), `@` is the sign of the alignment
  /// and taken out, and what `#` stands in for in the truth is left out. Characters: the Damerau-Levenshtein
  /// distances of the sequences between common spaces, hyphens not counted, are added; they are divided by
  /// the length of the aligned text (`NbSymbolsConsidered`), and 0 / 0 is 0. Transpositions count as one
  /// substitution, and hits are what is left of the length. Words: tokens of the truth and how many of them
  /// differ; an empty truth has none (the program counts one). Their aligned texts were made by others; ours
  /// are aligned as above. What they rank by is ``PostCorrectionScore``.
  ///
  /// Source: `evalTool_ICDAR2017.py` (`get_errors_stats`, `task2_eval`); Chiron et al. 2017, Rigaud et al.
  /// 2019.
  case icdar
}

extension Convention {
  /// Errors per unit of the reference; `nil` where the convention leaves it undefined.
  public func rate(_ counts: UnitErrors) -> Double? {
    let (errors, reference) = (Double(counts.errors), Double(counts.reference))
    switch self {
    case .ordret:
      if counts.reference > 0 { return errors / reference }
      return counts.errors == 0 ? 0 : nil
    case .dinglehopper:
      if counts.errors == 0 { return 0 }
      return counts.reference > 0 ? errors / reference : .infinity
    case .jiwer: return counts.reference > 0 ? errors / reference : Double(counts.insertions)
    case .ocrD: return counts.errors == 0 ? 0 : errors / Double(counts.errors + counts.hits)
    case .isri: return counts.reference > 0 ? errors / reference : nil
    case .icdar: return counts.reference > 0 ? errors / reference : 0
    }
  }

  /// The errors of a text, given its truth; both in valid UTF-8.
  ///
  /// Cost: 15 to 30 us for a pair of lines of 60 letters; for long texts that of their alignment.
  public func errors(truth: [UInt8], text: [UInt8]) -> (characters: UnitErrors, words: UnitErrors) {
    if self == .icdar { return AlignedTexts(truth: truth, text: text).errors }
    var numbers = UnitNumbers()
    let truth = ComparedText(truth, by: self, &numbers)
    let text = ComparedText(text, by: self, &numbers)
    switch self {
    case .isri:
      return (
        UnitErrors(isri: truth.characters, text.characters), UnitErrors(isriWords: truth.words, text.words)
      )
    case .jiwer:
      return (
        UnitErrors(jiwer: truth.characters, text.characters), UnitErrors(jiwer: truth.words, text.words)
      )
    case .ordret, .dinglehopper, .ocrD, .icdar:
      return (UnitErrors(truth.characters, text.characters), UnitErrors(truth.words, text.words))
    }
  }
}
