import Dictionaries
import Ordret
import Testing

/// The register's look-ups by name: what is looked for, on which day, and the body that is meant (`-`: none).
@Suite struct BodyNamesTests {
  @Test("a name leads to its body on the day", arguments: BodyRow.rows(table))
  func finds(_ row: BodyRow) throws {
    let register = try BodyRow.shared()
    #expect(row.name == register.body(named: row.query, on: row.day)?.name)
  }

  static let table = """
    # Ministries through their changes of name
    Statsministeriet | 1995-03-01 | Statsministeriet
    STM | 2020-03-01 | Statsministeriet
    Socialministeriet | 1995-03-01 | Socialministeriet
    Socialministeriet | 2010-05-01 | Socialministeriet
    SOCIALMINISTERIET | 2005-05-01 | Socialministeriet
    socialministeriet | 2005-05-01 | Socialministeriet
    Socialministeriets | 2005-05-01 | Socialministeriet
    Velfærdsministeriet | 2008-01-15 | Velfærdsministeriet
    VFM | 2008-01-15 | Velfærdsministeriet
    Indenrigs- og Socialministeriet | 2009-10-01 | Indenrigs- og Socialministeriet
    ISM | 2009-10-01 | Indenrigs- og Socialministeriet
    ISM | 2010-10-01 | Indenrigs- og Sundhedsministeriet
    ISM | 2005-10-01 | Indenrigs- og Sundhedsministeriet
    ISM | 2023-10-01 | Indenrigs- og Sundhedsministeriet
    ISM | 1999-10-01 | -
    SIM | 2016-01-01 | Social- og Indenrigsministeriet
    SIM | 2020-01-01 | Social- og Indenrigsministeriet
    SIM | 2012-05-03 | Social- og Integrationsministeriet
    SIM | 2018-05-03 | Social- og Indenrigsministeriet
    SIM | 2011-10-02 | -
    SIM's | 2016-01-01 | Social- og Indenrigsministeriet
    SIMs | 2016-01-01 | Social- og Indenrigsministeriet
    Sim | 2016-01-01 | -
    sim | 2016-01-01 | -
    Social- og Integrationsministeriet | 2012-05-03 | Social- og Integrationsministeriet
    Social-, Børne- og Integrationsministeriet | 2013-12-01 | Social-, Børne- og Integrationsministeriet
    Social- Børne- og Integrationsministeriet | 2013-12-01 | Social-, Børne- og Integrationsministeriet
    Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold | 2014-12-01 | Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold
    Ministeriet for børn, ligestilling, integration og sociale forhold | 2014-12-01 | Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold
    MBLIS | 2014-12-01 | Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold
    Social- og Indenrigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    Social- & Indenrigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    Social og Indenrigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    Social - og Indenrigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    Social– og Indenrigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    SOCIAL- OG INDENRIGSMINISTERIET | 2015-07-01 | Social- og Indenrigsministeriet
    SOCIAL- OG INDENRIGSMINISTERIETS | 2015-07-01 | Social- og Indenrigsministeriet
    Social- og Inden-rigsministeriet | 2015-07-01 | Social- og Indenrigsministeriet
    Børne- og Socialministeriet | 2017-07-01 | Børne- og Socialministeriet
    Børne- og Socialministeriet | 2016-11-28 | Børne- og Socialministeriet
    BSM | 2017-07-01 | Børne- og Socialministeriet
    BSM | 2015-07-01 | -
    Social- og Ældreministeriet | 2021-06-01 | Social- og Ældreministeriet
    Social- og Aeldreministeriet | 2021-06-01 | Social- og Ældreministeriet
    SÆM | 2021-06-01 | Social- og Ældreministeriet
    SÆM | 2019-06-01 | -
    Social-, Bolig- og Ældreministeriet | 2023-06-01 | Social-, Bolig- og Ældreministeriet
    SBÆM's | 2023-06-01 | Social-, Bolig- og Ældreministeriet
    Ældreministeriet | 2025-01-10 | Ældreministeriet
    ÆM | 2025-01-10 | Ældreministeriet
    ÆM | 2023-01-10 | -
    Sundhedsministeriet | 1998-01-10 | Sundhedsministeriet
    SUM | 1998-01-10 | Sundhedsministeriet
    SUM | 2009-01-10 | Ministeriet for Sundhed og Forebyggelse
    SUM | 2013-01-10 | Ministeriet for Sundhed og Forebyggelse
    SUM | 2018-01-10 | Sundheds- og Ældreministeriet
    SUM | 2021-03-10 | Sundhedsministeriet
    SUM | 2024-03-10 | Indenrigs- og Sundhedsministeriet
    SUM | 2005-03-10 | Sundhedsministeriet
    Indenrigs- og Sundhedsministeriet | 2005-03-10 | Indenrigs- og Sundhedsministeriet
    Sundheds- og Ældreministeriet | 2015-06-28 | Sundheds- og Ældreministeriet
    Ministeriet for Sundhed & Forebyggelse | 2008-06-28 | Ministeriet for Sundhed og Forebyggelse
    IM | 1999-06-28 | Indenrigsministeriet
    IM | 2006-06-28 | Indenrigs- og Sundhedsministeriet
    IM | 2021-06-28 | Indenrigs- og Boligministeriet
    ØIM | 2012-06-28 | Økonomi- og Indenrigsministeriet
    ØIM | 2018-06-28 | Økonomi- og Indenrigsministeriet
    OEIM | 2018-06-28 | Økonomi- og Indenrigsministeriet
    ØEM | 2005-06-28 | Økonomi- og Erhvervsministeriet
    EVM | 2014-06-28 | Erhvervs- og Vækstministeriet
    EM | 2018-06-28 | Erhvervsministeriet
    EM | 1998-06-28 | Erhvervsministeriet
    Erhvervsministeriet | 2004-06-28 | Erhvervsministeriet
    Børne- og Undervisningsministeriet | 2012-01-01 | Ministeriet for Børn og Undervisning
    Børne- og Undervisningsministeriet | 2020-01-01 | Børne- og Undervisningsministeriet
    Ministeriet for Børn og Undervisning | 2012-01-01 | Ministeriet for Børn og Undervisning
    Ministeriet for Børn og Undervisning | 2020-01-01 | Børne- og Undervisningsministeriet
    Undervisningsministeriet | 2014-06-01 | Undervisningsministeriet
    UVM | 2017-06-01 | Undervisningsministeriet
    MBUL | 2016-06-01 | Ministeriet for Børn, Undervisning og Ligestilling
    BUVM | 2021-06-01 | Børne- og Undervisningsministeriet
    BUVM | 2012-06-01 | -
    Videnskabsministeriet | 2006-06-01 | Ministeriet for Videnskab, Teknologi og Udvikling
    VTU | 2006-06-01 | Ministeriet for Videnskab, Teknologi og Udvikling
    UFM | 2016-06-01 | Uddannelses- og Forskningsministeriet
    Integrationsministeriet | 2006-06-01 | Ministeriet for Flygtninge, Indvandrere og Integration
    UIM | 2019-06-01 | Udlændinge- og Integrationsministeriet
    UIBM | 2016-06-01 | Udlændinge-, Integrations- og Boligministeriet
    KEMIN | 2009-06-01 | Klima- og Energiministeriet
    KEBMIN | 2013-06-01 | Klima-, Energi- og Bygningsministeriet
    EFKM | 2017-06-01 | Energi-, Forsynings- og Klimaministeriet
    KEFM | 2021-06-01 | Klima-, Energi- og Forsyningsministeriet
    Miljø- og Energiministeriet | 1997-06-01 | Miljø- og Energiministeriet
    MILJØ- OG ENERGIMINISTERIET | 1997-06-01 | Miljø- og Energiministeriet
    Miljøministeriet | 2008-06-01 | Miljøministeriet
    MFVM | 2018-06-01 | Miljø- og Fødevareministeriet
    Fødevareministeriet | 2008-06-01 | Ministeriet for Fødevarer, Landbrug og Fiskeri
    FVM | 2022-06-01 | Ministeriet for Fødevarer, Landbrug og Fiskeri
    Trafikministeriet | 2000-06-01 | Trafikministeriet
    TRM | 2000-06-01 | Trafikministeriet
    TRM | 2006-06-01 | Transport- og Energiministeriet
    TRM | 2012-06-01 | Transportministeriet
    TRM | 2016-06-01 | Transport- og Bygningsministeriet
    TRM | 2018-06-01 | Transport-, Bygnings- og Boligministeriet
    TRM | 2020-06-01 | Transport- og Boligministeriet
    TRM | 2022-06-01 | Transportministeriet
    Arbejdsministeriet | 1999-06-01 | Arbejdsministeriet
    BM | 2015-06-01 | Beskæftigelsesministeriet
    Kirkeministeriet | 2005-06-01 | Kirkeministeriet
    Ministeriet for Ligestilling og Kirke | 2012-06-01 | Ministeriet for Ligestilling og Kirke
    DIGMIN | 2023-06-01 | Digitaliserings- og Ligestillingsministeriet
    DIGMIN | 2025-06-01 | Digitaliseringsministeriet
    ministeriet | 2016-06-01 | -
    Fremtidsministeriet | 2016-06-01 | -
    Børne- og Fremtidsministeriet | 2016-06-01 | -
    # Agencies, boards, courts, police
    Ankestyrelsen | 2015-06-01 | Ankestyrelsen
    Ankestyrelsens | 2015-06-01 | Ankestyrelsen
    Servicestyrelsen | 2009-06-01 | Servicestyrelsen
    Socialstyrelsen | 2015-06-01 | Socialstyrelsen
    Social- og Boligstyrelsen | 2023-06-01 | Social- og Boligstyrelsen
    SBST | 2023-06-01 | Social- og Boligstyrelsen
    SBST | 2019-06-01 | -
    Sundhedsstyrelsen | 2015-06-01 | Sundhedsstyrelsen
    SST | 2015-06-01 | Sundhedsstyrelsen
    Sst | 2015-06-01 | -
    STPS | 2018-06-01 | Styrelsen for Patientsikkerhed
    Statsforvaltningen Nordjylland | 2010-06-01 | Statsforvaltningen Nordjylland
    Statsforvaltningen | 2015-06-01 | Statsforvaltningen
    Familieretshuset | 2020-06-01 | Familieretshuset
    Udbetaling Danmark | 2020-06-01 | Udbetaling Danmark
    udbetaling danmark | 2020-06-01 | Udbetaling Danmark
    UDBETALING DANMARK | 2020-06-01 | Udbetaling Danmark
    Udbetaling Danmarks | 2020-06-01 | Udbetaling Danmark
    ATP | 2020-06-01 | Arbejdsmarkedets Tillægspension
    SKAT | 2010-06-01 | SKAT
    SKATs | 2010-06-01 | SKAT
    skat | 2010-06-01 | -
    Skat | 2010-06-01 | -
    Skattestyrelsen | 2020-06-01 | Skattestyrelsen
    Told- og Skattestyrelsen | 2003-06-01 | Told- og Skattestyrelsen
    Told og Skattestyrelsen | 2003-06-01 | Told- og Skattestyrelsen
    Datatilsynet | 2018-06-01 | Datatilsynet
    Digitaliseringsstyrelsen | 2018-06-01 | Digitaliseringsstyrelsen
    Digst | 2018-06-01 | Digitaliseringsstyrelsen
    DIGST | 2018-06-01 | Digitaliseringsstyrelsen
    digst | 2018-06-01 | -
    Konkurrence- og Forbrugerstyrelsen | 2018-06-01 | Konkurrence- og Forbrugerstyrelsen
    Fødevarestyrelsen | 2018-06-01 | Fødevarestyrelsen
    FØDEVARESTYRELSEN | 2018-06-01 | Fødevarestyrelsen
    Naturerhvervstyrelsen | 2014-06-01 | NaturErhvervstyrelsen
    Nationalbanken | 2014-06-01 | Danmarks Nationalbank
    Danmarks Statistiks | 2014-06-01 | Danmarks Statistik
    Folketingets Ombudsmand | 2014-06-01 | Folketingets Ombudsmand
    FOLKETINGETS OMBUDSMAND | 2014-06-01 | Folketingets Ombudsmand
    Ombudsmanden | 2014-06-01 | Folketingets Ombudsmand
    Folketinget | 2014-06-01 | Folketinget
    folketingets | 2014-06-01 | Folketinget
    Folketingets Sundheds- og Forebyggelsesudvalg | 2014-06-01 | Sundheds- og Forebyggelsesudvalget
    SUU | 2014-06-01 | Sundheds- og Forebyggelsesudvalget
    SUU | 2017-06-01 | Sundheds- og Ældreudvalget
    SUU | 2021-06-01 | Sundhedsudvalget
    SOU | 2012-06-01 | Socialudvalget
    SOU | 2018-06-01 | Social-, Indenrigs- og Børneudvalget
    Folketingets Socialudvalg | 2024-06-01 | Socialudvalget
    Højesteret | 2014-06-01 | Højesteret
    Østre Landsret | 2014-06-01 | Østre Landsret
    Østre Landsrets | 2014-06-01 | Østre Landsret
    Retten i Randers | 2014-06-01 | Retten i Randers
    Retten i Nykøbing F. | 2014-06-01 | Retten i Nykøbing Falster
    retten | 2014-06-01 | -
    Vestegnens Politi | 2014-06-01 | Københavns Vestegns Politi
    Midt- og Vestjyllands Politi | 2014-06-01 | Midt- og Vestjyllands Politi
    politiet | 2014-06-01 | -
    Rigsarkivet | 2020-06-01 | Rigsarkivet
    Det Kgl. Bibliotek | 2020-06-01 | Det Kongelige Bibliotek
    Det Sociale Nævn | 1999-06-01 | Det Sociale Nævn
    fredningsstyrelsen | 1982-06-01 | Fredningsstyrelsen
    VIVE | 2020-06-01 | VIVE
    vive | 2020-06-01 | -
    Det Nationale Forsknings- og Analysecenter for Velfærd | 2020-06-01 | VIVE
    SFI | 2003-06-01 | Socialforskningsinstituttet
    SFI | 2012-06-01 | SFI - Det Nationale Forskningscenter for Velfærd
    # Regions, counties, municipalities
    Region Midtjylland | 2012-06-01 | Region Midtjylland
    Region Midtjyllands | 2012-06-01 | Region Midtjylland
    Region Midtjylland | 2006-11-01 | Region Midtjylland
    region hovedstaden | 2012-06-01 | Region Hovedstaden
    H:S | 2003-06-01 | Hovedstadens Sygehusfællesskab
    HUR | 2003-06-01 | Hovedstadens Udviklingsråd
    HUR | 1998-06-01 | -
    Århus Amt | 1999-06-01 | Aarhus Amt
    ÅRHUS AMTSKOMMUNE | 1985-06-01 | Aarhus Amt
    Ringkøbing Amt | 1999-06-01 | Ringkjøbing Amt
    Sønderjyllands Amts | 1999-06-01 | Sønderjyllands Amt
    Aarhus Kommune | 2015-06-01 | Aarhus Kommune
    Århus Kommune | 1995-06-01 | Aarhus Kommune
    Aarhus kommunes | 2015-06-01 | Aarhus Kommune
    ÅRHUS KOMMUNE | 1995-06-01 | Aarhus Kommune
    Københavns Kommune | 2015-06-01 | Københavns Kommune
    København Kommune | 2015-06-01 | Københavns Kommune
    Koebenhavns Kommune | 2015-06-01 | Københavns Kommune
    Aabenraa Kommune | 2015-06-01 | Aabenraa Kommune
    Åbenrå Kommune | 2005-06-01 | Aabenraa Kommune
    Faaborg-Midtfyn Kommune | 2015-06-01 | Faaborg-Midtfyn Kommune
    Faaborg Midtfyn Kommune | 2015-06-01 | Faaborg-Midtfyn Kommune
    Fåborg-Midtfyn Kommune | 2015-06-01 | Faaborg-Midtfyn Kommune
    Lyngby-Tårbæk Kommune | 2015-06-01 | Lyngby-Taarbæk Kommune
    Vesthimmerland Kommune | 2015-06-01 | Vesthimmerlands Kommune
    Nordfyns Kommunes | 2015-06-01 | Nordfyns Kommune
    Bornholms Regionskommune | 2015-06-01 | Bornholms Regionskommune
    Bornholm Kommune | 2015-06-01 | Bornholms Regionskommune
    Brønderslev-Dronninglund Kommune | 2007-06-01 | Brønderslev Kommune
    Sønderhald kommune | 1999-06-01 | Sønderhald Kommune
    Farum Kommune | 2002-06-01 | Farum Kommune
    Morsø Kommune | 2002-06-01 | Morsø Kommune
    Silkeborg | 2015-06-01 | -
    Kommune | 2015-06-01 | -
    kommunen | 2015-06-01 | -
    Lillerup Kommune | 2015-06-01 | -
    # Associations, unions, others
    KL | 2015-06-01 | KL
    KL's | 2015-06-01 | KL
    KLs | 2015-06-01 | KL
    K.L. | 1995-06-01 | KL
    kl | 2015-06-01 | -
    Kommunernes Landsforening | 1995-06-01 | KL
    KOMMUNERNES LANDSFORENING | 1995-06-01 | KL
    kommunernes landsforening | 1995-06-01 | -
    Danske Regioner | 2015-06-01 | Danske Regioner
    Amtsrådsforeningen i Danmark | 1995-06-01 | Amtsrådsforeningen
    Ældre Sagen | 2015-06-01 | Ældre Sagen
    ÆldreSagen | 2015-06-01 | Ældre Sagen
    DH | 2015-06-01 | Danske Handicaporganisationer
    Danske Handicaporganisationers | 2015-06-01 | Danske Handicaporganisationer
    De Samvirkende Invalideorganisationer | 1999-06-01 | De Samvirkende Invalideorganisationer
    DSI | 1999-06-01 | De Samvirkende Invalideorganisationer
    FOA | 2015-06-01 | FOA
    FOA's | 2015-06-01 | FOA
    foa | 2015-06-01 | -
    HK/Kommunal | 2015-06-01 | HK Kommunal
    HK | 2015-06-01 | HK
    3F | 2015-06-01 | 3F
    3F's | 2015-06-01 | 3F
    SiD | 2000-06-01 | Specialarbejderforbundet i Danmark
    Røde Kors | 2015-06-01 | Røde Kors
    Dansk Røde Kors | 2005-06-01 | Dansk Røde Kors
    Red Barnet | 2015-06-01 | Red Barnet
    red barnet | 2015-06-01 | -
    LO | 2010-06-01 | Landsorganisationen i Danmark
    FH | 2020-06-01 | Fagbevægelsens Hovedorganisation
    FH | 2010-06-01 | -
    Landbrug & Fødevarer | 2015-06-01 | Landbrug & Fødevarer
    Landbrug og Fødevarer | 2015-06-01 | Landbrug & Fødevarer
    Landbrug &amp Fødevarer | 2015-06-01 | -
    Sex og Samfund | 2015-06-01 | Sex & Samfund
    Forsikring og Pension | 2015-06-01 | Forsikring & Pension
    F&P | 2015-06-01 | Forsikring & Pension
    Dansk Handel & Service | 2000-06-01 | Dansk Handel & Service
    SIND | 2015-06-01 | Landsforeningen SIND
    sind | 2015-06-01 | -
    LEV | 2015-06-01 | Landsforeningen LEV
    lev | 2015-06-01 | -
    KFUM's Sociale Arbejde | 2015-06-01 | KFUMs Sociale Arbejde
    KFUM’s Sociale Arbejde | 2015-06-01 | KFUMs Sociale Arbejde
    PLO | 2015-06-01 | Praktiserende Lægers Organisation
    Venstre | 2015-06-01 | Venstre
    venstre | 2015-06-01 | -
    Moderaterne | 2023-06-01 | Moderaterne
    alternativet | 2023-06-01 | -
    Alternativet | 2023-06-01 | Alternativet
    Falck | 2015-06-01 | Falck
    TV2 | 2015-06-01 | TV 2
    TV 2 | 2015-06-01 | TV 2
    DR | 2015-06-01 | DR
    Danmarks Radio | 1995-06-01 | DR
    Syddansk Universitet | 2015-06-01 | Syddansk Universitet
    RUC | 2005-06-01 | Roskilde Universitet
    UCL | 2012-06-01 | University College Lillebælt
    UCL | 2020-06-01 | UCL Erhvervsakademi og Professionshøjskole
    EU-Kommissionen | 2015-06-01 | Europa-Kommissionen
    WHO | 2015-06-01 | Verdenssundhedsorganisationen
    FN's | 2015-06-01 | De Forenede Nationer
    foreningen | 2015-06-01 | -
    og | 2015-06-01 | -
    & | 2015-06-01 | -
    's | 2015-06-01 | -
    Gode Leveår | 2015-06-01 | -
    # Without a day: only where the name belongs to one body
    SIM | - | Social- og Indenrigsministeriet
    ISM | - | -
    Socialministeriet | - | Socialministeriet
    KL | - | KL
    Aarhus Kommune | - | Aarhus Kommune
    TRM | - | Transportministeriet
    Erhvervsministeriet | - | Erhvervsministeriet
    DSI | - | De Samvirkende Invalideorganisationer
    UCL | - | UCL Erhvervsakademi og Professionshøjskole
    """
}
