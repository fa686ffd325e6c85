import Ordret
import Testing

/// The register's look-ups by e-mail and web address, and by CVR number.
@Suite struct BodyAddressesTests {
  @Test("an address leads to its body on the day", arguments: BodyRow.rows(table))
  func finds(_ row: BodyRow) throws {
    let register = try BodyRow.shared()
    #expect(row.name == register.body(atAddress: row.query, on: row.day)?.name)
  }

  @Test("a CVR number leads to its body on the day", arguments: BodyRow.rows(numbers))
  func findsNumbers(_ row: BodyRow) throws {
    let register = try BodyRow.shared()
    #expect(row.name == register.body(withCVR: row.query, on: row.day)?.name)
  }

  static let numbers = """
    64942212 | 2015-01-01 | Københavns Kommune
    64 94 22 12 | 2015-01-01 | Københavns Kommune
    33962452 | 2018-01-01 | Børne- og Socialministeriet
    33962452 | 2016-01-01 | Social- og Indenrigsministeriet
    19552101 | 2010-01-01 | SKAT
    19552101 | 2020-01-01 | Skatteforvaltningen
    34051178 | - | Digitaliseringsstyrelsen
    64942213 | 2015-01-01 | -
    12345678 | 2015-01-01 | -
    """

  static let table = """
    sim@sim.dk | 2016-03-01 | Social- og Indenrigsministeriet
    sim@sim.dk | 2020-03-01 | Social- og Indenrigsministeriet
    sim@sim.dk | 2018-03-01 | Børne- og Socialministeriet
    sim@sim.dk | 2010-03-01 | -
    www.sim.dk | 2016-03-01 | Social- og Indenrigsministeriet
    http://sim.dk/ | 2016-03-01 | Social- og Indenrigsministeriet
    https://www.sim.dk:443/temaer/tema?x=1#top | 2016-03-01 | Social- og Indenrigsministeriet
    mailto:sim@sim.dk | 2016-03-01 | Social- og Indenrigsministeriet
    SIM@SIM.DK | 2016-03-01 | Social- og Indenrigsministeriet
    <sim@sim.dk>, | 2016-03-01 | Social- og Indenrigsministeriet
    sm@sm.dk | 2006-03-01 | Socialministeriet
    sm@sm.dk | 2012-03-01 | Social- og Integrationsministeriet
    sm@sm.dk | 2014-06-01 | Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold
    sm@sm.dk | 2017-03-01 | Børne- og Socialministeriet
    sm@sm.dk | 2022-03-01 | Social- og Ældreministeriet
    sm@sm.dk | 2023-03-01 | Social-, Bolig- og Ældreministeriet
    sm@sm.dk | 2008-03-01 | Velfærdsministeriet
    vfm@vfm.dk | 2008-03-01 | Velfærdsministeriet
    ism@ism.dk | 2009-09-01 | Indenrigs- og Socialministeriet
    ism@ism.dk | 2023-09-01 | Indenrigs- og Sundhedsministeriet
    sum@sum.dk | 1999-09-01 | Sundhedsministeriet
    sum@sum.dk | 2016-09-01 | Sundheds- og Ældreministeriet
    sum@sum.dk | 2005-09-01 | Indenrigs- og Sundhedsministeriet
    im@im.dk | 2005-09-01 | Indenrigs- og Sundhedsministeriet
    im@im.dk | 2021-09-01 | Indenrigs- og Boligministeriet
    oim@oim.dk | 2013-09-01 | Økonomi- og Indenrigsministeriet
    post@ast.dk | 2016-09-01 | Ankestyrelsen
    borger@sikkerpost.kk.dk | 2016-09-01 | Københavns Kommune
    post@kk.dk | 2016-09-01 | Københavns Kommune
    www.aarhus.dk | 2016-09-01 | Aarhus Kommune
    raadmand@msb.aarhus.dk | 2016-09-01 | Aarhus Kommune
    www.ltk.dk/borger | 2016-09-01 | Lyngby-Taarbæk Kommune
    post@rksk.dk | 2016-09-01 | Ringkøbing-Skjern Kommune
    post@rksk.dk | 2003-09-01 | -
    kommunen@brk.dk | 2016-09-01 | Bornholms Regionskommune
    kontakt@regionmidtjylland.dk | 2016-09-01 | Region Midtjylland
    ouh@rsyd.dk | 2016-09-01 | Region Syddanmark
    ouh@ouh.rsyd.dk | 2016-09-01 | Region Syddanmark
    auh@auh.rm.dk | 2016-09-01 | Aarhus Universitetshospital
    info@rm.dk | 2016-09-01 | Region Midtjylland
    kl@kl.dk | 2016-09-01 | KL
    kl@xkl.dk | 2016-09-01 | -
    kl@kl.dk.example.com | 2016-09-01 | -
    foa@foa.dk | 2016-09-01 | FOA
    dh@handicap.dk | 2016-09-01 | Danske Handicaporganisationer
    dh@ungehandicap.dk | 2016-09-01 | -
    drk@drk.dk | 2005-09-01 | Dansk Røde Kors
    drk@drk.dk | 2016-09-01 | Røde Kors
    info@rodekors.dk | 2016-09-01 | Røde Kors
    vtu@vtu.dk | 2006-09-01 | Ministeriet for Videnskab, Teknologi og Udvikling
    post@vtu.dk | 2012-05-03 | Ministeriet for Forskning, Innovation og Videregående Uddannelser
    post@dlf.org | 2016-09-01 | Danmarks Lærerforening
    post@gmail.com | 2016-09-01 | -
    dk | 2016-09-01 | -
    @ | 2016-09-01 | -
    https:// | 2016-09-01 | -
     | 2016-09-01 | -
    sim.dk | - | Social- og Indenrigsministeriet
    ism.dk | - | -
    kl.dk | - | KL
    """
}
