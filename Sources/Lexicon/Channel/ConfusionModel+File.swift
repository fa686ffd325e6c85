extension ConfusionModel {
  /// A model of the profiles in a file; `floors` are pairs with a least probability, in the list
  /// `confusions.tsv`. Cost: 0.1 ms.
  public init(_ file: ModelFile, floors: [(truth: String, observed: String, probability: Float)])
    throws(ModelError)
  {
    let sections = try ConfusionSections(file)
    let profiles = sections.names.indices.map(sections.profile)
    let letters = Float(max(profiles.reduce(0) { $0 + $1.letters }, 1))
    // The place in the file of every pair; -1 for one that only the floors have.
    var places: [Int] = []
    var pairs: [SegmentPair] = []
    var floor = Self.sorted(floors)[...]
    func takeFloors(below pair: SegmentPair?) {
      while let first = floor.first, pair.map({ first.pair < $0 }) ?? true {
        places.append(-1)
        pairs.append(first.pair)
        floor.removeFirst()
      }
    }
    for (place, pair) in sections.pairs.enumerated() {
      takeFloors(below: pair)
      if floor.first?.pair == pair {
        floor.removeFirst()
      } else if sections.names.indices.allSatisfy({ sections.count(profile: $0, pair: place) == 0 }) {
        continue
      }
      places.append(place)
      pairs.append(pair)
    }
    takeFloors(below: nil)
    let filePlaces = places
    self.init(
      profiles: profiles, own: nil, pairs: pairs, floors: floors,
      share: { sections.written($0).map { Float($0) / letters } ?? 0 },
      count: { filePlaces[$1] < 0 ? 0 : Int(sections.count(profile: $0, pair: filePlaces[$1])) })
  }
}
