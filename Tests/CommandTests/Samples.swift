/// Two letters, one as a scanner without a Danish model gives it, one as it was written.
enum Samples {
  static let damaged = """
    Hgjbro Kommune
    Bgrn og Unge

    Dato 12. marts 2019
    Sagsnr. 2019 - 118

    Til skolebestyrelsen

    Vi star over for en ny skoledag. Derfor beder vi jer om at sende jeres
    bemerkninger senest den 1. april 2019. Det er vigtigt, at alle bgrn bliver hgrt.

    Med venlig hilsen

    Karen Holm
    Skolechef

    """

  static let clean = """
    Sundhedshuset\r
    \r
    Kære Bent Kvist, CPR 010190-1234\r
    \r
    Du er indkaldt til samtale den 4. maj 2021 kl. 9.30. Ring til os på 12 34 56 78, hvis du ikke kan komme.\r
    \r
    Med venlig hilsen\r
    Lægerne\u{C}
    """
}
