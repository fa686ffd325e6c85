/// What all pages for people look like: in light and dark, on a screen of any width. No font and no image is
/// fetched.
enum PageStyle {
  /// What every style sheet begins with.
  static let base = colours + frame + controls

  /// The light scheme, also for what stands on the image of a page.
  static let light = """
    --ground: #fbfaf7; --sheet: #fffefc; --ink: #211f1c; --soft: #5f5b53; --rule: #e2ddd2; --hair: #efebe3;
    --accent: #17596f; --was: #8b8578; --now: #2b7a94; --good: #1b6b3d; --miss: #8f5200; --wrong: #b0341a;
    --broken: #a01052; --added: #5a3f9e; --find: #ffe38a; --find-ink: #211f1c;
    --h1: #eaf1f3; --h2: #c6dde4; --h3: #8fbccb; --h4: #33768e; --h5: #14495c; --on-h: #211f1c; --on-h4: #ffffff; --on-h5: #ffffff;
    """

  /// Two schemes. Every text has a contrast of at least 4.5 to 1 with its ground (WCAG 2.2, 1.4.3).
  private static let colours = """

    :root {
      color-scheme: light dark;
      \(light)
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "URW Palladio L", Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #15171a; --sheet: #1b1e22; --ink: #e7e4de; --soft: #a8a49b; --rule: #343940; --hair: #262a30;
        --accent: #86c5dc; --was: #6f7479; --now: #4fa3c0; --good: #7ecf9b; --miss: #e6b063; --wrong: #f58f73;
        --broken: #ff8db5; --added: #bba8f5; --find: #665200; --find-ink: #ffffff;
        --h1: #1e2a30; --h2: #23414d; --h3: #2b6075; --h4: #4c9cb8; --h5: #a5dcef; --on-h: #f2f0ec; --on-h4: #0d1c22; --on-h5: #10222a;
      }
    }

    """

  private static let frame = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 var(--sans); }
    header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
    header { padding-top: 4rem; }
    h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.15; text-wrap: balance;
      overflow-wrap: anywhere; }
    h1 { font-size: clamp(2rem, 6vw, 3.1rem); margin: .3rem 0 .8rem; letter-spacing: -.012em; }
    h2 { font-size: 1.75rem; margin: 0 0 1rem; }
    h3 { font-size: .95rem; font-weight: 600; margin: 2.5rem 0 .6rem; }
    p { max-width: 42rem; margin: .4rem 0 1rem; }
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    section { padding: 3.2rem 0 1rem; border-top: 1px solid var(--rule); margin-top: 2.6rem; scroll-margin-top: 0; }
    section:first-child { border-top: 0; margin-top: 0; padding-top: 2rem; }
    footer { padding: 3rem 1.25rem 4rem; color: var(--soft); font-size: .85rem; }
    .eyebrow { margin: 0; color: var(--accent); font-size: .82rem; font-weight: 600; letter-spacing: .04em; }
    .facts { max-width: none; color: var(--soft); margin: 0 0 1.6rem; }
    .facts span + span:not([data-key])::before { content: "·"; padding: 0 .35em 0 .15em; }
    nav ol { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin: 0; padding: .8rem 0; list-style: none;
      border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font-size: .9rem; }
    nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--sheet);
      padding: .5rem .8rem; z-index: 2; }
    .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .lead { font: 1.32rem/1.5 var(--serif); max-width: 46rem; margin-bottom: 2.2rem; text-wrap: pretty; }
    .note, .soft, .small { color: var(--soft); } .note { font-size: .86rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12.4rem, 1fr)); gap: 1px;
      background: var(--rule); border: 1px solid var(--rule); border-radius: 8px; overflow: hidden; }
    .card { background: var(--sheet); padding: 1.1rem 1.2rem 1rem; }
    .card h3 { margin: 0 0 .35rem; font-size: .86rem; } .card h3 a { color: inherit; text-decoration: none; }
    .card h3 a:hover { text-decoration: underline; }
    .big { font: 600 1.85rem/1.2 var(--serif); margin: 0 0 .4rem; white-space: nowrap; letter-spacing: -.01em; }
    .big .was { color: var(--soft); font-size: .62em; font-weight: 400; }
    .big .arrow { color: var(--soft); font-size: .62em; font-weight: 400; }
    .small { font-size: .82rem; margin: 0; line-height: 1.5; }

    """

  private static let controls = """
    .no-script { display: block; } .js .no-script { display: none; }
    html:not(.js) .controls, html:not(.js) .legend input { display: none; }
    .legend { border: 0; padding: 0; margin: 1.6rem 0; display: flex; flex-wrap: wrap; gap: .5rem 1.8rem; font-size: .88rem; }
    .legend legend { padding: 0; font-weight: 600; margin-bottom: .3rem; }
    .legend label { display: flex; align-items: baseline; gap: .5rem; }
    .controls { display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; margin: 1.6rem 0 1.4rem; font-size: .88rem; }
    .controls label { display: grid; gap: .25rem; } .controls .grow { flex: 1 1 15rem; }
    .controls label span { color: var(--soft); }
    .controls input, .controls select, .controls button { font: inherit; color: inherit; background: var(--sheet);
      border: 1px solid var(--soft); border-radius: 5px; padding: .5rem .7rem; min-height: 2.6rem; min-width: 0; width: 100%; }
    .controls button { width: auto; cursor: pointer; } .controls button:hover { border-color: var(--accent); color: var(--accent); }
    .controls output { flex-basis: 100%; color: var(--soft); min-height: 1.4em; }

    """
}
