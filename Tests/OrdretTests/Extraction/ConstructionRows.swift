import Testing

/// For each construction a sentence it must read and one that holds no action at all.
struct ConstructionRow: Sendable, CustomTestStringConvertible {
  var rule: String
  var verb: String
  var yes: String
  var no: String
  var testDescription: String { rule }

  init(_ rule: String, _ verb: String, yes: String, no: String) {
    self.rule = rule
    self.verb = verb
    self.yes = yes
    self.no = no
  }

  static let all: [ConstructionRow] = requests + recommendations + obligations + others

  static let requests: [ConstructionRow] = [
    .init(
      "request-opfordre", "opdatere", yes: "Vi opfordrer alle skoler til at opdatere deres beredskabsplan.",
      no: "Organisationerne opfordrede os sidste år til at ændre praksis."),
    .init(
      "request-bede", "oplyse", yes: "Styrelsen skal bede jer om at oplyse antallet af pladser.",
      no: "I har tidligere bedt om at få tilsendt referatet."),
    .init(
      "request-anmode", "besvare", yes: "Kommunerne anmodes om at besvare spørgeskemaet.",
      no: "Ansøgeren blev i 2018 anmodet om at fremlægge lønsedler."),
    .init(
      "request-henstille", "koordinere", yes: "Vi henstiller til, at forvaltningerne koordinerer indsatsen.",
      no: "Nævnet henstillede dengang til parterne at finde en løsning."),
    .init(
      "request-indbyde", "deltage", yes: "Ministeriet indbyder hermed kommunerne til at deltage i forsøget.",
      no: "Naboerne blev indbudt til at se tegningerne."),
    .init(
      "request-invitere", "drøfte", yes: "Jeg vil gerne invitere jer til at drøfte planerne med os.",
      no: "De blev inviteret til at besøge centret i maj."),
    .init(
      "request-appellere", "vise", yes: "Vi appellerer til, at alle borgere viser hensyn.",
      no: "Reklamen appellerer til unge mennesker."),
    .init(
      "request-minde", "indberette", yes: "Vi minder om, at I skal indberette tallene.",
      no: "Statuen minder om byens gamle borgmester."),
    .init(
      "request-haabe", "tage", yes: "Vi håber, at I vil tage godt imod den nye kollega.",
      no: "Vi håber, at vejret bliver bedre."),
    .init(
      "request-oenske", "deltage", yes: "Udvalget ønsker, at kommunen deltager i møderne.",
      no: "Vi ønsker jer en god sommer."),
    .init(
      "request-forvente", "rydde", yes: "Vi forventer, at lejerne rydder fortovet for sne.",
      no: "Det forventes, at prisen stiger til næste år."),
    .init(
      "request-udbede", "bemærke", yes: "Ministeriet skal udbede sig kommunens bemærkninger.",
      no: "Direktøren havde udbedt sig betænkningstid."),
    .init(
      "request-regne-med", "stille til rådighed", yes: "Vi regner med, at I stiller et lokale til rådighed.",
      no: "Vi regner med regnvejr hele ugen."),
    .init(
      "request-stole-paa", "følge", yes: "Vi stoler på, at medarbejderne følger reglerne.",
      no: "Man kan ikke stole på prognosen."),
    .init(
      "request-taknemmelig", "sende",
      yes: "Vi vil være taknemmelige, og jeg er taknemmelig, hvis I sender os en kopi.",
      no: "Familien var taknemmelig for hjælpen."),
    .init(
      "request-pris-paa", "melde tilbage", yes: "Vi sætter pris på, at I melder tilbage med det samme.",
      no: "Kunderne satte pris på den hurtige levering."),
    .init(
      "request-gerne-se", "bruge", yes: "Vi vil gerne se, at skolerne bruger materialet.",
      no: "Mange vil gerne se udstillingen."),
    .init(
      "request-glad", "sende", yes: "Jeg bliver glad for, hvis I sender billeder fra dagen.",
      no: "Hun er glad for sit arbejde."),
    .init(
      "request-anmodning", "indsende", yes: "Vi retter hermed en anmodning om at indsende årsregnskabet.",
      no: "Vi har modtaget din anmodning om at få aktindsigt."),
    .init(
      "request-opfordring", "støtte", yes: "Dette er en opfordring til at støtte de lokale foreninger.",
      no: "På borgernes opfordring til at ændre ruten svarede rådet nej."),
    .init(
      "request-frist", "indsende", yes: "Frist for indsendelse er den 3. maj 2019.",
      no: "Der var tidligere en frist for klager på fire uger."),
    .init(
      "request-fristen", "besvare", yes: "Fristen for besvarelse er den 1. juni 2021.",
      no: "Fristen for klager udløb sidste år."),
    .init(
      "request-s-form", "returnere", yes: "Skemaet returneres senest den 4. april 2016 til kontoret.",
      no: "Skemaet returneres af de fleste familier."),
    .init(
      "request-imperative", "kontakte", yes: "Kontakt os, hvis der opstår problemer.",
      no: "Kontakt til borgerne er en vigtig del af arbejdet."),
    .init(
      "request-kan-du", "bekræfte", yes: "Kan I bekræfte modtagelsen af materialet?",
      no: "Kan man leve af det?"),
    .init(
      "question-to-reader", "sikre", yes: "Hvordan vil kommunen sikre adgangen til havnen?",
      no: "Hvorfor blev det sådan?"),
    .init(
      "request-bedes", "indsende", yes: "Skolerne bedes indsende elevtallene inden 1. oktober 2014.",
      no: "Der bedes en bøn hver morgen."),
  ]

  static let recommendations: [ConstructionRow] = [
    .init(
      "recommendation-anbefale", "lufte ud",
      yes: "Det anbefales, at institutionerne lufter ud flere gange om dagen.",
      no: "Rapporten blev anbefalet af flere forskere."),
    .init(
      "recommendation-foreslaa", "nedsætte", yes: "Vi foreslår, at regionen nedsætter et udvalg.",
      no: "Forslaget blev stillet i 2011."),
    .init(
      "recommendation-raade", "søge", yes: "Vi råder dig til at søge juridisk bistand.",
      no: "Foreningen råder over to lokaler."),
    .init(
      "recommendation-tilraade", "udskyde", yes: "Det må tilrådes, at kommunen udskyder beslutningen.",
      no: "Lægen tilrådede operation."),
    .init(
      "recommendation-tilskynde", "cykle", yes: "Vi tilskynder alle medarbejdere til at cykle på arbejde.",
      no: "Reglerne tilskynder til høje priser."),
    .init(
      "recommendation-opmuntre", "dele", yes: "Vi vil opmuntre skolerne til at dele deres erfaringer.",
      no: "Sejren opmuntrede holdet."),
    .init(
      "recommendation-laegge-op", "holde",
      yes: "Vi lægger op til, at kommunerne holder møder med de pårørende.",
      no: "Oplægget lægger op til debat."),
    .init(
      "recommendation-indstille", "godkende",
      yes: "Forvaltningen indstiller, at udvalget godkender budgettet.",
      no: "Arbejdet blev indstillet i december."),
    .init(
      "recommendation-vigtigt", "tale", yes: "Det er vigtigt, at I taler med børnene om brandøvelsen.",
      no: "Det er vigtigt, at samfundet er åbent."),
    .init(
      "recommendation-afgoerende", "dele", yes: "Det er afgørende, at myndighederne deler deres viden.",
      no: "Det afgørende slag stod i 1864."),
    .init(
      "recommendation-vaesentligt", "orientere", yes: "Det er væsentligt, at ledelsen orienterer personalet.",
      no: "Det er væsentligt dyrere end ventet."),
    .init(
      "recommendation-centralt", "inddrage", yes: "Det er centralt, at kommunen inddrager de pårørende.",
      no: "Kontoret ligger centralt i byen."),
    .init(
      "recommendation-noedvendigt", "afsætte", yes: "Det er nødvendigt, at skolen afsætter tid til opgaven.",
      no: "Det var nødvendigt at lukke broen."),
    .init(
      "recommendation-hensigtsmaessigt", "samle",
      yes: "Det vil være hensigtsmæssigt at samle alle bilag i én mappe.",
      no: "Bygningen er hensigtsmæssigt indrettet."),
    .init(
      "recommendation-relevant", "kontakte",
      yes: "Det kan være relevant at kontakte den lokale brandmyndighed.",
      no: "Han har relevant erfaring."),
    .init(
      "recommendation-oenskeligt", "aftale", yes: "Det er ønskeligt, at parterne aftaler en fælles tidsplan.",
      no: "Et ønskeligt resultat blev aldrig nået."),
    .init(
      "recommendation-nyttigt", "gennemgå", yes: "Det vil være nyttigt at gennemgå listen sammen.",
      no: "Mødet var nyttigt for alle."),
    .init(
      "recommendation-godt", "tage", yes: "Det vil være godt, hvis I tager en kopi med til mødet.",
      no: "Det er godt, at det gik sådan."),
    .init(
      "recommendation-en-god-ide", "tage", yes: "Det er en god idé at tage billeder af skaden.",
      no: "Han fik en idé under rejsen."),
    .init(
      "recommendation-god-ide", "tale", yes: "Det er en god ide at tale med naboerne først.",
      no: "Ideen kom fra en medarbejder."),
    .init(
      "recommendation-en-fordel", "sende", yes: "Det er en fordel at sende ansøgningen digitalt.",
      no: "Ordningen er til fordel for alle."),
    .init(
      "recommendation-magtpaaliggende", "overholde",
      yes: "Det er os magtpåliggende, at leverandørerne overholder aftalen.",
      no: "Sagen var ikke magtpåliggende."),
    .init(
      "recommendation-behov", "styrke", yes: "Der er behov for, at kommunerne styrker tilsynet.",
      no: "Der var ikke behov for hjælp."),
    .init(
      "recommendation-grund", "gennemgå", yes: "Der er god grund til, at kommunen gennemgår sine procedurer.",
      no: "Der er ingen grund til bekymring."),
    .init(
      "recommendation-med-fordel", "læse", yes: "Ansøgere kan med fordel læse vejledningen først.",
      no: "Huset blev solgt med fordel."),
    .init(
      "recommendation-boer", "afholde", yes: "Kommunen bør afholde et borgermøde inden sommerferien.",
      no: "Vi drøftede, om taget bør skiftes."),
    .init(
      "recommendation-boer-not", "opbevare", yes: "Medicinen bør ikke opbevares i køleskab.",
      no: "Hvis prøven ikke bør gentages, skyldes det alderen."),
    .init(
      "recommendation-burde", "søge", yes: "Du burde søge om støtte hos boligselskabet.",
      no: "Det burde have været opdaget."),
  ]

  static let obligations: [ConstructionRow] = [
    .init(
      "obligation-paalaegge", "fjerne", yes: "Kommunen pålægger hermed ejeren at fjerne affaldet.",
      no: "Der blev pålagt en afgift på varen."),
    .init(
      "obligation-paabyde", "standse", yes: "Arbejdstilsynet påbyder virksomheden at standse arbejdet.",
      no: "Skiltet viser påbudt kørselsretning."),
    .init(
      "obligation-kraeve", "dokumentere", yes: "Vi kræver, at leverandøren dokumenterer udgifterne.",
      no: "Opgaven kræver tålmodighed."),
    .init(
      "obligation-forudsaette", "rydde", yes: "Det forudsættes, at lejeren rydder kælderen.",
      no: "Beregningen forudsætter en rente på 2 pct."),
    .init(
      "obligation-indskaerpe", "anmelde",
      yes: "Styrelsen skal indskærpe, at kommunerne anmelder alle hændelser.",
      no: "Reglen blev indskærpet i 2012."),
    .init(
      "obligation-pligt", "underrette", yes: "Skolen har pligt til at underrette forældrene.",
      no: "Pligt og fornøjelse går sjældent sammen."),
    .init(
      "obligation-pligtig", "oplyse", yes: "Lejeren er pligtig til at oplyse sin nye adresse.",
      no: "Ydelsen er skattepligtig."),
    .init(
      "obligation-forpligtet", "vedligeholde", yes: "Du er forpligtet til at vedligeholde hegnet.",
      no: "Han følte sig forpligtet over for sin familie."),
    .init(
      "obligation-forpligtede", "svare", yes: "Kommunerne er forpligtede til at svare inden for en måned.",
      no: "De forpligtede parter mødtes i går."),
    .init(
      "obligation-noedt", "opsige", yes: "Vi er desværre nødt til at opsige aftalen.",
      no: "Ingen er nødt til noget."),
    .init(
      "obligation-ansvar", "opdatere", yes: "Institutionen har ansvar for at opdatere oplysningerne.",
      no: "Et ansvar for fremtiden."),
    .init(
      "obligation-ansvaret", "holde", yes: "Ejeren har ansvaret for at holde bygningen ved lige.",
      no: "Ansvaret for uheldet er ikke placeret."),
    .init(
      "obligation-ansvarlig", "indhente", yes: "Bygherren er ansvarlig for at indhente tilladelser.",
      no: "Den ansvarlig for fejlen blev aldrig fundet."),
    .init(
      "obligation-krav", "vedlægge", yes: "Det er et krav, at ansøgeren vedlægger et budget.",
      no: "Kravet blev afvist af retten."),
    .init(
      "obligation-betingelse", "eje", yes: "Det er en betingelse, at ansøgeren ejer grunden.",
      no: "På den betingelse var alle enige."),
    .init(
      "obligation-forudsaetning", "godkende", yes: "Det er en forudsætning, at bestyrelsen godkender planen.",
      no: "En god forudsætning for læring er ro."),
    .init(
      "obligation-paahviler", "rense", yes: "Det påhviler grundejeren at rense tagrenden.",
      no: "Ansvaret påhviler ham alene."),
    .init(
      "obligation-skal-passive", "indsende", yes: "Regnskabet skal indsendes til revisionen.",
      no: "Puljen, der skal anvendes til legepladser, er på to millioner."),
    .init(
      "obligation-skal-agent", "fremvise", yes: "Ansøgeren skal fremvise gyldig legitimation.",
      no: "Festen skal have været en stor succes."),
    .init(
      "obligation-skal-document", "indeholde", yes: "Ansøgningen skal indeholde en tidsplan.",
      no: "Puljen skal styrke det lokale foreningsliv."),
    .init(
      "obligation-skal-i-haende", "være i hænde", yes: "Tilbud skal være kommunen i hænde inden 1. maj 2015.",
      no: "Sagen er i gode hænder."),
    .init(
      "prohibition-forbyde", "parkere", yes: "Vi forbyder besøgende at parkere foran porten.",
      no: "Filmen blev forbudt i 1972."),
    .init(
      "prohibition-forbudt", "ryge", yes: "Det er forbudt at ryge på hospitalets område.",
      no: "Et forbudt område ligger bag hegnet."),
    .init(
      "prohibition-ikke-tilladt", "fodre", yes: "Det er ikke tilladt at fodre fuglene.",
      no: "Hastigheden var ikke tilladt."),
    .init(
      "prohibition-advare", "åbne", yes: "Vi advarer mod at åbne vedhæftede filer fra ukendte afsendere.",
      no: "Sirenen advarede mod faren."),
    .init(
      "prohibition-maa-ikke", "bruge", yes: "Nøglerne må ikke bruges af andre.",
      no: "Det må ikke være let at bo så langt væk."),
  ]

  static let others: [ConstructionRow] = [
    .init(
      "permission-tillade", "holde", yes: "Kommunen tillader, at foreningen holder loppemarked på pladsen.",
      no: "Vejret tillod ikke en tur."),
    .init(
      "permission-bemyndige", "underskrive", yes: "Vi bemyndiger direktøren til at underskrive aftalen.",
      no: "Den bemyndigede var bortrejst."),
    .init(
      "permission-ret", "klage", yes: "Du har ret til at klage over afgørelsen.",
      no: "Du har ret i din kritik."),
    .init(
      "permission-mulighed", "afgive", yes: "I har mulighed for at afgive bemærkninger.",
      no: "Muligheden for regn er stor."),
    .init(
      "permission-muligt", "bestille", yes: "Det er muligt at bestille flere eksemplarer på kontoret.",
      no: "Vi svarer så hurtigt som muligt."),
    .init(
      "permission-velkommen", "ringe", yes: "Du er velkommen til at ringe til mig.",
      no: "Velkommen til en ny sæson."),
    .init(
      "permission-velkomne", "besøge", yes: "I er altid velkomne til at besøge os.",
      no: "Alle gæster var velkomne."),
    .init(
      "permission-berettiget", "modtage", yes: "Ansøgeren er berettiget til at modtage tilskud.",
      no: "Kritikken var berettiget."),
    .init(
      "permission-adgang", "få", yes: "Parterne har adgang til at få kopi af sagens akter.",
      no: "Der er adgang til parken fra syd."),
    .init(
      "permission-lov", "låne", yes: "Eleverne har lov til at låne bøgerne i ferien.",
      no: "En lov til beskyttelse af fugle blev vedtaget."),
    .init(
      "permission-tilladelse", "fælde", yes: "Vi giver hermed tilladelse til at fælde træet.",
      no: "Tilladelsen til byggeriet blev givet i 1998."),
    .init(
      "permission-maa-kun", "anvende", yes: "Oplysningerne må kun anvendes til statistik.",
      no: "Det må kun undre, at sagen trak ud."),
    .init(
      "permission-maa-alene", "bruge", yes: "Lokalet må alene bruges til undervisning.",
      no: "Prisen alene må siges at være høj."),
    .init(
      "permission-maa-gerne", "medbringe", yes: "Deltagerne må gerne medbringe en ven.",
      no: "Jeg spurgte, om vi måtte gerne se huset."),
    .init(
      "permission-maa-godt", "bruge", yes: "I må godt bruge vores parkeringsplads.",
      no: "Godt nok må vi vente."),
    .init(
      "permission-kan-you", "læse", yes: "Du kan læse mere på vores hjemmeside.",
      no: "Du kan sikkert huske den kolde vinter."),
    .init(
      "permission-kan-agent", "søge", yes: "Foreninger kan søge om tilskud hos kommunen.",
      no: "Kommunen kan konstatere, at tallet er faldet."),
    .init(
      "commitment-besluttet", "lukke", yes: "Bestyrelsen har besluttet at lukke kontoret om fredagen.",
      no: "Det blev besluttet i går."),
    .init(
      "commitment-hensigt", "udvide", yes: "Ministeriet har til hensigt at udvide ordningen.",
      no: "Hensigten var god."),
    .init(
      "commitment-agter", "ophæve", yes: "Vi agter at ophæve aftalen.", no: "Han agter hendes mening højt."),
    .init(
      "commitment-planlaegger", "gentage", yes: "Vi planlægger at gentage kurset til foråret.",
      no: "Familien planlægger en rejse."),
    .init(
      "commitment-lover", "vende tilbage", yes: "Vi lover at vende tilbage hurtigst muligt.",
      no: "Udsigten lover godt."),
    .init(
      "commitment-forpligter", "dække", yes: "Vi forpligter os til at dække udgifterne.",
      no: "Adel forpligter."),
    .init(
      "commitment-indstillet", "yde", yes: "Regionen er indstillet på at yde et tilskud.",
      no: "Apparatet er indstillet på lav styrke."),
    .init(
      "commitment-paatager", "betale", yes: "Vi påtager os at betale transporten.",
      no: "Vi påtager os ikke ansvaret."),
    .init(
      "commitment-forventer", "afslutte", yes: "Vi forventer at afslutte arbejdet i marts.",
      no: "Vi forventer sne i weekenden."),
    .init(
      "commitment-present", "udsende", yes: "Ministeriet udsender snarest en ny vejledning.",
      no: "Ministeriet udsender mange breve."),
    .init(
      "commitment-return", "vende tilbage", yes: "Vi vender tilbage med et svar.",
      no: "Trækfuglene vender tilbage hvert forår."),
    .init(
      "commitment-vil-blive", "offentliggøre", yes: "Resultaterne vil blive offentliggjort på hjemmesiden.",
      no: "Området vil blive påvirket af støj."),
    .init(
      "commitment-vil", "gennemgå", yes: "Forvaltningen vil gennemgå sagen på ny.",
      no: "Vi vil gerne takke for samarbejdet."),
  ]
}
