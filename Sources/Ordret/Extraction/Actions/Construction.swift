/// A way in which Danish letters ask, oblige, advise, permit, forbid or promise. The engine knows none of
/// them: all are rows of the tables in `Constructions*.swift`.
struct Construction: Sendable {
  /// The name that results carry as their rule: `request-opfordre`.
  var name: String
  var modality: Action.Modality
  /// 1 (a hint) to 5 (shall).
  var force: Int
  /// What the record calls the cue: `opfordre til`.
  var cue: String
  /// How the sentence is built.
  var shape: Shape
  /// Whose act it is.
  var doer: Doer = .complement

  /// How the cue and the act stand to each other.
  enum Shape: Sendable {
    /// A verb by which the writer does what it says, with the act as its complement:
    /// `vi opfordrer kommunerne til at svare`. `link` stands before `at`; empty if nothing does.
    case performative(verb: String, link: [String], complement: Complement = .any)
    /// Fixed words followed by the act: `har pligt til at svare`, `er det vigtigt, at I svarer`.
    /// `host` says which finite verb and subject the clause must have.
    case phrase(words: [String], host: Host, complement: Complement = .any)
    /// A modal verb with the act as infinitive: `skal indsendes`.
    case modal(Modal)
    /// The verb that opens the sentence.
    case imperative(verbs: [String])
    /// A noun that asks: `anmodning om at sende`, `frist for indsendelse`.
    case nominal(words: [String])
    /// A present tense of the writer's that speaks of the near future: `iværksætter KL snarest`.
    case present(verbs: [String], needsTime: Bool)
    /// An s-form of an administrative act that is itself the cue: `Ansøgningen indsendes til`.
    case passive(verbs: [String])
    /// A noun of action that the writer waits for: `Svar udbedes`, `Vi imødeser jeres bemærkninger`.
    case awaited(verbs: [String])
    /// A question to the reader.
    case question(words: [String])
  }

  /// What the act's clause must be like.
  enum Complement: Sendable {
    /// `at` with a clause or an infinitive.
    case any
    /// A clause whose subject can act, is addressed, or is acted on; not `kan`.
    case doable
    /// A clause with `I`, `De`, `du` or someone who can act as subject.
    case addressed
    /// The same, or an infinitive.
    case addressedOrInfinitive
  }

  /// What the clause of a phrase must be like.
  enum Host: Sendable {
    /// `det er …`, `det bliver …`, `det vil være …`
    case itIs
    /// `der er …`, `der kan være …`
    case thereIs
    /// The subject is someone who can act, with `er` or `bliver`.
    case agentIs
    /// The subject is someone who can act, with `har` or `får`.
    case agentHas
    /// The subject is the writer, with any verb.
    case writer
    /// Any clause.
    case any
  }

  /// Conditions on a modal verb's clause.
  struct Modal: Sendable {
    var words: [String]
    var subject: Subject
    var voice: Voice = .any
    /// An adverb or phrase that must stand between the modal and the verb, or right before it.
    var with: [String] = []
    var negated: Bool = false
    /// The verbs it holds for; empty for all but the stative ones.
    var verbs: [String] = []
  }

  /// Who the subject may be.
  enum Subject: Sendable {
    case any
    /// `I`, `De`, `du`.
    case you
    /// Someone who can act, `you` and `vi` among them.
    case agent
    /// `vi`, `jeg`, or a body that writes.
    case writer
    /// A thing, or nobody: `Ansøgningen`, `Der`.
    case thing
    /// A document that has to hold something.
    case document
  }

  /// Active, passive or both.
  enum Voice: Sendable { case active, passive, any }

  /// Where the record takes the actor and the addressee from.
  enum Doer: Sendable {
    /// The noun behind the cue or the act's subject is the addressee.
    case addressee
    /// The act's subject is the actor.
    case complement
    /// The cue clause's subject is the actor.
    case subject
    /// Nobody is named.
    case nobody
  }
}
