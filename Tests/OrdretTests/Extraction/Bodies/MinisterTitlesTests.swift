import Ordret
import Testing

/// The register's look-ups by a minister's title: title, day, ministry, and who held the office (`-`: not
/// known).
@Suite struct MinisterTitlesTests {
  @Test("a title leads to its ministry and its holder", arguments: BodyRow.rows(table))
  func finds(_ row: BodyRow) throws {
    let register = try BodyRow.shared()
    #expect(row.name == register.ministry(ofTitle: row.query, on: row.day)?.name)
    let day = try #require(row.day)
    #expect(row.person == register.minister(titled: row.query, on: day)?.person)
  }

  @Test func theHolderIsKnownByTheMinistryToo() throws {
    let register = try BodyRow.shared()
    let day = try #require(RegisterDay(iso: "2016-11-28"))
    let ministry = try #require(register.body(named: "Børne- og Socialministeriet", on: day))
    let minister = try #require(register.minister(of: ministry, on: day))
    #expect(minister.person == "Mai Mercado")
    #expect(minister.title == "børne- og socialminister")
    #expect(minister.ministry == ministry)
    // Foreign affairs had two ministers.
    let foreign = try #require(register.body(named: "Udenrigsministeriet", on: day))
    #expect(try register.minister(of: foreign, on: #require(RegisterDay(iso: "2018-01-01"))) == nil)
  }

  static let table = """
    statsminister | 2016-03-01 | Statsministeriet | Lars Løkke Rasmussen
    Statsministeren | 2020-03-01 | Statsministeriet | Mette Frederiksen
    statsministerens | 2012-03-01 | Statsministeriet | Helle Thorning-Schmidt
    socialminister | 1999-03-01 | Socialministeriet | Karen Jespersen
    Socialministeren | 2006-03-01 | Socialministeriet | Eva Kjer Hansen
    socialminister | 2010-09-01 | Socialministeriet | Benedikte Kiær
    socialminister | 2018-03-01 | Børne- og Socialministeriet | Mai Mercado
    velfærdsminister | 2008-03-01 | Velfærdsministeriet | Karen Jespersen
    indenrigs- og socialminister | 2009-09-01 | Indenrigs- og Socialministeriet | Karen Ellemann
    Social- og integrationsminister | 2012-09-01 | Social- og Integrationsministeriet | Karen Hækkerup
    social-, børne- og integrationsminister | 2013-09-01 | Social-, Børne- og Integrationsministeriet | Annette Vilhelmsen
    Minister for Børn, Ligestilling, Integration og Sociale Forhold | 2014-09-01 | Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold | Manu Sareen
    Social- og indenrigsminister | 2015-09-01 | Social- og Indenrigsministeriet | Karen Ellemann
    Social- og indenrigsministeren | 2020-09-01 | Social- og Indenrigsministeriet | Astrid Krag
    social- og indenrigsministers | 2020-09-01 | Social- og Indenrigsministeriet | Astrid Krag
    SOCIAL- OG INDENRIGSMINISTEREN | 2020-09-01 | Social- og Indenrigsministeriet | Astrid Krag
    Social & indenrigsminister | 2020-09-01 | Social- og Indenrigsministeriet | Astrid Krag
    Børne- og socialminister | 2018-09-01 | Børne- og Socialministeriet | Mai Mercado
    Social- og ældreminister | 2021-09-01 | Social- og Ældreministeriet | Astrid Krag
    social- og boligminister | 2023-09-01 | Social-, Bolig- og Ældreministeriet | Pernille Rosenkrantz-Theil
    social- og boligminister | 2024-10-01 | Social- og Boligministeriet | Sophie Hæstorp Andersen
    ældreminister | 2018-09-01 | Sundheds- og Ældreministeriet | Thyra Frank
    ældreminister | 2023-09-01 | Social-, Bolig- og Ældreministeriet | Mette Kierkgaard
    Ældreministeren | 2024-10-01 | Ældreministeriet | Mette Kierkgaard
    ældreminister | 2005-10-01 | - | -
    sundhedsminister | 1999-10-01 | Sundhedsministeriet | Carsten Koch
    indenrigs- og sundhedsminister | 2003-10-01 | Indenrigs- og Sundhedsministeriet | Lars Løkke Rasmussen
    sundhedsminister | 2003-10-01 | Indenrigs- og Sundhedsministeriet | Lars Løkke Rasmussen
    Ministeren for Sundhed og Forebyggelse | 2012-10-01 | Ministeriet for Sundhed og Forebyggelse | Astrid Krag
    sundheds- og ældreminister | 2016-10-01 | Sundheds- og Ældreministeriet | Sophie Løhde
    sundhedsminister | 2018-10-01 | Sundheds- og Ældreministeriet | Ellen Trane Nørby
    sundhedsminister | 2022-10-01 | Sundhedsministeriet | Magnus Heunicke
    indenrigs- og sundhedsministeren | 2024-10-01 | Indenrigs- og Sundhedsministeriet | Sophie Løhde
    finansminister | 2008-10-01 | Finansministeriet | Lars Løkke Rasmussen
    finansminister | 2012-10-01 | Finansministeriet | Bjarne Corydon
    udenrigsminister | 1995-10-01 | Udenrigsministeriet | Niels Helveg Petersen
    udenrigsminister | 2014-01-01 | Udenrigsministeriet | Holger K. Nielsen
    udviklingsminister | 2008-10-01 | Udenrigsministeriet | Ulla Tørnæs
    minister for udviklingssamarbejde | 2018-10-01 | Udenrigsministeriet | Ulla Tørnæs
    justitsminister | 2009-10-01 | Justitsministeriet | Brian Mikkelsen
    justitsminister | 2013-12-20 | Justitsministeriet | Karen Hækkerup
    justitsminister | 2014-10-10 | Justitsministeriet | Mette Frederiksen
    undervisningsminister | 2006-10-01 | Undervisningsministeriet | Bertel Haarder
    børne- og undervisningsminister | 2012-10-01 | Ministeriet for Børn og Undervisning | Christine Antorini
    undervisningsminister | 2014-10-01 | Undervisningsministeriet | Christine Antorini
    børne- og undervisningsministeren | 2021-10-01 | Børne- og Undervisningsministeriet | Pernille Rosenkrantz-Theil
    videnskabsminister | 2006-10-01 | Ministeriet for Videnskab, Teknologi og Udvikling | Helge Sander
    uddannelses- og forskningsminister | 2017-10-01 | Uddannelses- og Forskningsministeriet | Søren Pind
    kulturminister | 2016-03-01 | Kulturministeriet | Bertel Haarder
    kultur- og kirkeminister | 2016-03-01 | Kulturministeriet | Bertel Haarder
    kirkeminister | 2006-03-01 | Kirkeministeriet | Bertel Haarder
    kirkeminister | 2024-03-01 | By-, Land- og Kirkeministeriet | Morten Dahlin
    minister for ligestilling og kirke | 2012-03-01 | Ministeriet for Ligestilling og Kirke | Manu Sareen
    skatteminister | 2007-03-01 | Skatteministeriet | Kristian Jensen
    skatteminister | 2013-03-01 | Skatteministeriet | Holger K. Nielsen
    forsvarsminister | 2022-03-01 | Forsvarsministeriet | Morten Bødskov
    arbejdsminister | 1999-03-01 | Arbejdsministeriet | Ove Hygum
    beskæftigelsesminister | 2008-03-01 | Beskæftigelsesministeriet | Claus Hjort Frederiksen
    integrationsminister | 2006-03-01 | Ministeriet for Flygtninge, Indvandrere og Integration | Rikke Hvilshøj
    integrationsminister | 2012-03-01 | Social- og Integrationsministeriet | Karen Hækkerup
    udlændinge- og integrationsminister | 2018-03-01 | Udlændinge- og Integrationsministeriet | Inger Støjberg
    miljø- og energiminister | 1998-03-01 | Miljø- og Energiministeriet | Svend Auken
    miljøminister | 2012-03-01 | Miljøministeriet | Ida Auken
    miljøminister | 2020-03-01 | Miljø- og Fødevareministeriet | Lea Wermelin
    fødevareminister | 2020-03-01 | Miljø- og Fødevareministeriet | Mogens Jensen
    fødevareminister | 2014-03-01 | Ministeriet for Fødevarer, Landbrug og Fiskeri | Dan Jørgensen
    klima- og energiminister | 2010-03-01 | Klima- og Energiministeriet | Lykke Friis
    energi-, forsynings- og klimaminister | 2018-03-01 | Energi-, Forsynings- og Klimaministeriet | Lars Christian Lilleholt
    klimaminister | 2021-03-01 | Klima-, Energi- og Forsyningsministeriet | Dan Jørgensen
    transportminister | 2018-03-01 | Transport-, Bygnings- og Boligministeriet | Ole Birk Olesen
    trafikminister | 2002-03-01 | Trafikministeriet | Flemming Hansen
    økonomi- og indenrigsminister | 2012-03-01 | Økonomi- og Indenrigsministeriet | Margrethe Vestager
    økonomi- og indenrigsminister | 2018-03-01 | Økonomi- og Indenrigsministeriet | Simon Emil Ammitzbøll-Bille
    indenrigs- og boligminister | 2021-03-01 | Indenrigs- og Boligministeriet | Kaare Dybvad Bek
    boligminister | 2020-03-01 | Transport- og Boligministeriet | Kaare Dybvad Bek
    familie- og forbrugerminister | 2007-03-01 | Ministeriet for Familie- og Forbrugeranliggender | Carina Christensen
    erhvervs- og vækstminister | 2013-03-01 | Erhvervs- og Vækstministeriet | Annette Vilhelmsen
    statsminister | 2025-12-01 | Statsministeriet | -
    finansminister | 1990-12-01 | Finansministeriet | -
    minister | 2016-12-01 | - | -
    ministeren | 2016-12-01 | - | -
    fremtids- og rumminister | 2016-12-01 | - | -
    kontorchef | 2016-12-01 | - | -
    borgmester | 2016-12-01 | - | -
     | 2016-12-01 | - | -
    """
}
