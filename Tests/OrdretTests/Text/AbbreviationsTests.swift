import Testing

@testable import Ordret

@Suite struct AbbreviationsTests {
  @Test func oneTable() {
    let all = Abbreviations.neverLast.union(Abbreviations.maybeLast)
    #expect(Abbreviations.alsoWords.isSubset(of: all))
    for word in ["kr", "mio", "mia", "pct", "stk", "mv", "osv", "nr", "tlf"] {
      #expect(Abbreviations.isNoWord(word), "\(word)")
    }
    for word in ["man", "min", "sen", "kommune", "", "if"] {
      #expect(!Abbreviations.isNoWord(word), "\(word)")
    }
    #expect(Abbreviations.searched.allSatisfy { 2 <= $0.count })
  }
}
