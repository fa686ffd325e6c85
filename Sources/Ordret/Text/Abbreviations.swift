internal import Lexicon

/// Danish abbreviations with a full stop: where sentences end, and what correction may read. Without the last
/// full stop.
enum Abbreviations {
  /// After these a sentence always goes on: `hr. Jensen`, `jf. § 3`, `bl.a. København`.
  static let neverLast: Set<String> = [
    "aa", "adm", "adr", "afd", "afg", "afs", "alm", "ang", "anm", "ansv", "arb", "att", "bd", "bek", "bh",
    "bibl", "bl", "bl.a", "c.c", "ca", "cc", "cand", "cand.jur", "cand.mag", "cand.polit", "cand.psych",
    "cand.scient",
    "cf", "chr", "cirk", "cpr.nr", "cprnr", "cvr.nr", "cvrnr", "d", "d.v.s", "dgl", "dir", "div", "dok",
    "dok.nr", "doknr", "dr", "dr.med", "dvs", "ean.nr", "eks", "ekskl", "ekstraord", "evt", "exam", "f",
    "f.eks", "f.v.a", "feks", "fhv", "fl", "forb", "foreg", "forf", "forsk", "fr", "frk", "fx", "gl", "gr",
    "hdl", "hdl.nr", "hds", "herv", "hhv", "hr", "i.f.m", "i.f.t", "i.h.t", "ib", "if", "iflg", "ifm",
    "ift", "iht", "inkl", "j", "j.nr", "jf", "jfr", "jnr", "joh", "journ", "journ.nr", "journalnr", "jur",
    "kbh", "kgl", "kl", "komm", "konst", "konto.nr", "kontonr", "kontorch", "kst", "kto.nr", "lb", "lb.nr",
    "lbk", "lbk.nr", "lbnr", "ledn", "lic", "litr", "lok", "m.h.p", "m.h.t", "maks", "matr", "matr.nr",
    "medd", "mht", "mrk", "ndf", "ndr", "nr", "nuv", "omkr", "ovenn", "p.g.a", "p.nr", "p.t", "pct.vis",
    "pga", "pk", "pkt", "pl", "pr", "prof", "proj", "red", "ref", "ref.nr", "reg.nr", "resp", "s", "sag.nr",
    "sags.nr", "sagsbeh", "sagsnr", "sch", "sct", "sdr", "sekr", "skr", "skt", "sml", "st", "stk", "stud",
    "suppl", "sv.t", "såk", "th", "tidl", "tilsv", "tlf", "u.å", "udg", "v.h.a", "vedl", "vedr", "vejl",
    "vejledn", "vha", "viceadm", "vs", "årg", "ændr", "øvr",
  ]

  /// These may be a sentence's last word: a sentence goes on only before a small letter, a digit or a sign.
  static let maybeLast: Set<String> = [
    "a.d", "apr", "aps", "art", "aug", "d.d", "d.m", "d.s", "d.å", "dec", "e.m", "em", "etc", "f.f",
    "f.m", "feb", "febr", "ff", "fig", "flg", "fm", "fre", "følg", "inc", "jan", "jr", "jul", "jun", "kap",
    "kr", "lør", "m.fl", "m.m", "m.v", "maks", "man", "mar", "max", "md", "mdl", "mdr", "mfl", "mia",
    "mill", "min", "mio", "mm", "mv", "nov", "o.a", "o.l", "o.lign", "o.m.a", "o.s.fr", "o.s.v", "oa",
    "okt", "ol", "ons", "osv", "p.a", "pct", "pers", "reg", "s.d", "s.m", "s.å", "sek", "sen", "sep",
    "sept", "spec", "stk", "søn", "t.h", "t.o.m", "t.v", "tdr", "tir", "tirs", "tom", "tor", "tors",
    "tr", "u.d", "ugtl", "vol", "årl",
  ]

  /// First parts of titles, whatever comes after: `cand.jur.`, `dr.phil.`, `stud.med.`
  static let titles: Set<String> = ["cand", "dr", "exam", "lic", "mag", "prof", "stud", "ph"]

  /// Words before a capital letter that is a name by itself, so that a full stop after it ends the sentence:
  /// `bilag B. Vi`, `København K. Vi`, against `J. Jensen`.
  static let beforeLetterNames: Set<String> = [
    "aarhus", "afsnit", "bilag", "blok", "del", "gruppe", "hepatitis", "kategori", "kbh.", "klasse",
    "københavn", "litra", "model", "niveau", "odense", "opgang", "plan", "pulje", "punkt", "serie", "skema",
    "spor", "type", "variant", "vitamin", "zone", "århus",
  ]

  /// Those of the abbreviations that are words or names as well: with a full stop they may end a sentence as
  /// such.
  static let alsoWords: Set<String> = [
    "alm", "apr", "art", "aug", "chr", "d", "dir", "dr", "em", "exam", "f", "fig", "fr", "fre", "if", "j",
    "jan", "joh", "jul", "kap", "maks", "man", "mar", "max", "min", "mm", "ol", "ons", "pers", "pr", "red",
    "ref", "reg",
    "s", "sen", "spec", "st", "stud", "søn", "th", "tom", "tor", "tors", "tr", "tir", "tirs", "vol", "årl",
    "lok", "pk", "pl",
  ]

  /// Whether a word in small letters is an abbreviation and nothing else: `kr`, `osv`, `bl.a`.
  static func isNoWord(_ word: String) -> Bool {
    (neverLast.contains(word) || maybeLast.contains(word)) && !alsoWords.contains(word)
  }

  /// Whether lower-case letters are an abbreviation.
  static func contains(_ lowered: [UInt8]) -> Bool { letters.contains(lowered) }

  /// Whether lower-case letters are an abbreviation that no sentence ends with, of three letters or more:
  /// shorter ones are too like words that were misread.
  static func isLong(_ lowered: [UInt8]) -> Bool { lowered.count >= 3 && longLetters.contains(lowered) }

  /// Those a misread word before a full stop may have been: no words, three letters or more, or `nr`, `kr`,
  /// `jf`.
  static var searched: [[UInt8]] {
    neverLast.union(maybeLast).filter {
      isNoWord($0) && ($0.utf8.count >= 3 || ["nr", "kr", "jf"].contains($0))
    }
    .map(Letters.encode)
  }

  private static let letters = Set(neverLast.union(maybeLast).map(Letters.encode))
  private static let longLetters = Set(neverLast.map(Letters.encode).filter { $0.count >= 3 })

  /// The months, and their short forms without a full stop.
  static let months: Set<String> = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november",
    "december", "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
  ]

  /// Whether a word is a month, whatever its case and with a mark after it.
  static func isMonth(_ word: ArraySlice<UInt8>) -> Bool {
    guard (3...12).contains(word.count) else { return false }
    let letters = word.prefix { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }
    return months.contains(String(decoding: letters, as: UTF8.self))
  }
}
