/// How the page of an explained letter looks, beside what all pages have.
enum ExplanationStyle {
  /// The style sheet.
  static let sheet = PageStyle.base + frame + marks + pages + list + paper

  private static let frame = """
    header, main, footer { max-width: 94rem; }
    header { padding-top: 3rem; } .lead { margin-bottom: 1.2rem; }
    nav ol { max-height: 6.4rem; overflow-y: auto; gap: .15rem 1rem; }
    .notes { margin: 0 0 1.2rem; font-size: .9rem; color: var(--soft); } .notes summary { cursor: pointer; }
    .notes ul { margin: .3rem 0; overflow-wrap: anywhere; }
    #controls { position: sticky; top: 0; z-index: 3; margin: 1rem 0 0; padding: .6rem 0; align-items: center; background: var(--ground); }
    #controls button, .views span { min-height: 2.3rem; padding: .3rem .8rem; }
    .views { display: flex; margin: 0; padding: 0; border: 0; } .views label { display: block; position: relative; }
    .views input { position: absolute; inset: 0; width: 100%; height: 100%; min-height: 0; margin: 0; opacity: 0; cursor: pointer; }
    .controls .views span { display: flex; align-items: center; color: var(--ink); background: var(--sheet); border: 1px solid var(--soft); }
    .views label + label span { border-left: 0; } .views label:first-of-type span { border-radius: 5px 0 0 5px; }
    .views label:last-of-type span { border-radius: 0 5px 5px 0; }
    .controls .views :checked + span { background: var(--accent); color: var(--ground); font-weight: 600; }
    .views :focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
    .steps { display: flex; gap: .4rem; } #controls output { flex: 1 1 9rem; min-height: 0; }
    .legend { margin: .4rem 0 1.6rem; gap: .3rem 1.6rem; } .legend label { cursor: pointer; }

    """

  /// A mark is told by its line as well as by its colour.
  private static let marks = """
    .k1 { --c: var(--good); --w: 1.5px; --s: solid; --d: none; } .k2 { --c: var(--accent); --w: 3px; --s: solid; --d: none; }
    .k3 { --c: var(--miss); --w: 3px; --s: dotted; --d: .1 5; } .k4 { --c: var(--added); --w: 2px; --s: dashed; --d: 6 4; }
    .c { color: inherit; text-decoration: underline var(--s) var(--w) var(--c); text-underline-offset: .22em; border-radius: 2px;
      background: color-mix(in srgb, var(--c) 13%, transparent); }
    .o:empty, .n:empty { display: inline-block; width: .5em; height: .8em; border: 1px dashed var(--soft); }
    .sides.old .n, .sides:not(.old) .o { display: none; }
    a.c:hover, a.c.on { background: color-mix(in srgb, var(--c) 28%, transparent); }
    a.c:target, a.c.on { outline: 2px solid var(--c); outline-offset: 1px; }
    svg a.c { background: none; outline: none; text-decoration: none; }
    svg .c rect { fill: var(--c); fill-opacity: .13; rx: 3px; vector-effect: non-scaling-stroke; }
    svg .c path { fill: none; stroke: var(--c); stroke-width: var(--w); stroke-dasharray: var(--d); vector-effect: non-scaling-stroke; }
    svg .k3 path { stroke-linecap: round; }
    svg .c:hover rect { fill-opacity: .3; }
    svg .c:target rect, svg .c.on rect, svg .c:focus-visible rect { fill-opacity: .3; stroke: var(--c); stroke-width: 2px; }
    .off-k1 a.k1, .off-k2 a.k2, .off-k3 a.k3, .off-k4 a.k4 { text-decoration: none; background: none; pointer-events: none; }
    .off-k1 svg .k1 :is(rect, path), .off-k2 svg .k2 :is(rect, path), .off-k3 svg .k3 :is(rect, path),
    .off-k4 svg .k4 :is(rect, path), .off-k1 li.k1, .off-k2 li.k2, .off-k3 li.k3, .off-k4 li.k4 { display: none; }
    @keyframes flash { from { outline-width: 7px; stroke-width: 12px; } }
    @media (prefers-reduced-motion: no-preference) {
      a.c:target, a.c.on, svg .c:target rect, svg .c.on rect { animation: flash .9s ease-out; }
    }

    """

  private static let pages = """
    .sides { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 2.5rem; align-items: start; }
    .pages { min-width: 0; } section.page { border: 0; margin: 0 0 2rem; padding: 0; scroll-margin-top: 4.5rem; }
    section.page h2 { font: 600 .86rem/1.4 var(--sans); color: var(--soft); margin: 0 0 .4rem; }
    .frame { content-visibility: auto; border: 1px solid var(--rule); border-radius: 4px; background: var(--sheet); overflow: hidden; }
    .frame svg { display: block; width: 100%; height: 100%; }
    svg text { font-family: var(--serif); fill: var(--ink); white-space: pre; } svg image { display: none; }
    svg.mono text { font-family: "Courier New", "Liberation Mono", "DejaVu Sans Mono", monospace; }
    .scan .scanned { \(PageStyle.light.split(separator: "\n").map { $0.trimmingSpaces }.joined(separator: " ")) color-scheme: light; background: #fff; }
    .scan .scanned image { display: block; } .scan .scanned text { fill: transparent; }
    .scan .scanned .c rect { fill-opacity: .2; }
    .t { white-space: pre-wrap; overflow-wrap: anywhere; font: 1.06rem/1.75 var(--serif); background: var(--sheet);
      border: 1px solid var(--rule); border-radius: 4px; padding: 1.4rem 1.6rem; }
    #about { position: fixed; z-index: 4; width: max-content; max-width: min(26rem, calc(100vw - 1.5rem)); padding: .7rem .9rem;
      background: var(--sheet); border: 1px solid var(--soft); border-radius: 6px; box-shadow: 0 4px 18px rgb(0 0 0 / .22); }
    #about > div + div { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--rule); }

    """

  /// There is no generated content here, nor a `q`: browsers need a time for them that grows with the square
  /// of their number, and a long letter has thousands of changes.
  private static let list = """
    aside h2 { margin-bottom: .6rem; } aside .controls { margin: 0 0 .8rem; }
    aside { scroll-margin-top: 4.5rem; } aside:focus { outline: none; }
    #list { list-style: none; margin: 0; padding: 0; } #list li { padding: .5rem .4rem .55rem .8rem; scroll-margin: 6rem;
      border-left: var(--w) var(--s) var(--c); border-bottom: 1px solid var(--hair); }
    #list li:hover { background: var(--sheet); } #list li:target, #list li.on { background: color-mix(in srgb, var(--c) 8%, var(--sheet)); }
    #list li > a { display: block; color: inherit; text-decoration: none; } #list li > a:hover ins { text-decoration: underline; }
    del, ins, .alt i { font-family: var(--serif); font-size: 1.04rem; overflow-wrap: anywhere; unicode-bidi: isolate; }
    del { color: var(--soft); text-decoration-thickness: 1px; } ins { text-decoration: none; font-weight: 600; }
    .alt i { font-style: normal; font-size: 1em; }
    .d, .alt { margin: .1rem 0 0; font-size: .82rem; line-height: 1.45; color: var(--soft); overflow-wrap: anywhere; }
    .d b { color: var(--ink); font-variant-numeric: tabular-nums; }
    .k4 .verb { color: var(--added); font-weight: 600; }
    @media (min-width: 62rem) {
      .sides { grid-template-columns: minmax(0, 1fr) minmax(20rem, 25rem); }
      .js aside { position: sticky; top: 4rem; max-height: calc(100vh - 5rem); overflow-y: auto; padding-right: .5rem; }
    }
    @media (max-width: 50rem) {
      header { padding-top: 1.8rem; } header, main, footer { padding-left: .8rem; padding-right: .8rem; } .lead { font-size: 1.1rem; }
      #controls { gap: .5rem; } #controls output { flex-basis: 100%; } #controls button, .views span { padding: .3rem .6rem; }
      .legend { display: grid; } .t { padding: .8rem .9rem; font-size: 1rem; line-height: 1.65; }
    }

    """

  private static let paper = """
    @media print {
      :root { color-scheme: light; \(PageStyle.light.split(separator: "\n").map { $0.trimmingSpaces }.joined(separator: " ")) --ground: #fff; --sheet: #fff; }
      body { font-size: 10pt; } header, main, footer { max-width: none; padding: 0; }
      a.c.on, svg .c.on rect { outline: none; stroke: none; } #list li.on { background: none; }
      nav, .skip, .controls, .no-script, .legend input, #about { display: none !important; }
      .sides, .frame { display: block; } .frame { content-visibility: visible; break-inside: avoid; }
      section.page h2 { break-after: avoid; } .js aside { position: static; max-height: none; overflow: visible; }
      aside { break-before: page; } #list { columns: 2; column-gap: 2rem; } #list li { break-inside: avoid; }
      .c, svg .c rect, svg .c path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}

extension Substring {
  /// Without spaces before it.
  fileprivate var trimmingSpaces: Substring { drop { $0 == " " } }
}
