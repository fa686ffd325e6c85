/// How the report looks, beside what all pages have.
enum ReportStyle {
  /// The style sheet.
  static let sheet = PageStyle.base + frame + figures + text + paper

  private static let frame = """
    [data-value], td { font-variant-numeric: tabular-nums lining-nums; }
    .ci { color: var(--soft); font-size: .86em; white-space: nowrap; }
    .ci::before { content: "["; } .ci::after { content: "]"; }
    .strip { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .9rem 1.6rem; margin: 0; }
    .strip dt { color: var(--soft); font-size: .82rem; } .strip dd { margin: 0; font-variant-numeric: tabular-nums; }
    .definitions { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: 1.3rem 3rem; margin: 1.5rem 0 0; font-size: .93rem; }
    .definitions dt { font-weight: 600; } .definitions dd { margin: 0; color: var(--soft); }
    .definitions div:target dt { color: var(--accent); text-decoration: underline; text-decoration-thickness: 2px; }
    .files summary { cursor: pointer; padding: .3rem 0; } .files ul { margin: .2rem 0 1rem; overflow-wrap: anywhere; }

    """

  private static let figures = """
    .scroll { overflow-x: auto; margin: 0 0 .6rem; -webkit-overflow-scrolling: touch; }
    table { border-collapse: collapse; font-size: .9rem; min-width: 100%; }
    th { font-weight: 500; text-align: left; } td, thead th { text-align: right; white-space: nowrap; }
    thead th:first-child { text-align: left; }
    thead th { color: var(--soft); font-size: .8rem; vertical-align: bottom; border-bottom: 1px solid var(--ink);
      padding: .3rem .7rem .4rem; }
    td, tbody th { padding: .42rem .7rem; border-bottom: 1px solid var(--hair); vertical-align: baseline; }
    th:first-child { padding-left: 0; } td:last-child, th:last-child { padding-right: 0; }
    .total tbody tr:last-child > * { border-bottom: 0; font-weight: 600; }
    .total tbody tr:nth-last-child(2) > *, tr:has(+ .across) > * { border-bottom-color: var(--ink); }
    tbody th { white-space: nowrap; }
    .meaning { display: block; color: var(--soft); font-weight: 400; font-size: .82rem; max-width: 19rem; }
    .classes tbody th { white-space: normal; min-width: 9.5rem; } .classes .none { color: var(--soft); }
    .classes .wide { width: 32%; min-width: 9rem; padding-left: 1.2rem; text-align: left; vertical-align: middle; }
    .classes thead .wide { vertical-align: bottom; }
    .bar { display: block; position: relative; height: .6rem; min-width: 5rem; }
    .bar::before, .bar::after { content: ""; position: absolute; left: 0; border-radius: 1px; }
    .bar::before { width: var(--b); top: 0; bottom: 0; background: none; border: 1px solid var(--was); }
    .bar::after { width: var(--a); top: 0; bottom: 0; background: var(--now); }
    .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 2.2rem 2rem; }
    .plot { margin: 0; display: flex; flex-direction: column; justify-content: space-between; }
    .plot svg { display: block; width: 100%; height: auto; overflow: visible; }
    figcaption b { display: block; font-size: .95rem; font-weight: 600; }
    figcaption { font-size: .84rem; color: var(--soft); padding-bottom: .7rem; } figcaption b { color: var(--ink); }
    svg text { font: 11px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
    .grid { stroke: var(--hair); } .axis { stroke: var(--ink); } .grid, .axis, .even, .gap { fill: none; }
    .even { stroke: var(--soft); stroke-dasharray: 4 3; } .gap { stroke: var(--now); stroke-width: 1.5; }
    rect.was { fill: none; stroke: var(--soft); } rect.now { fill: var(--now); }
    .dots { fill: var(--now); fill-opacity: .55; } .dots.same { fill: none; stroke: var(--soft); }
    .dots.worse { fill: var(--broken); fill-opacity: 1; }
    .bin { fill: var(--now); fill-opacity: .3; stroke: var(--now); } .point { fill: var(--ink); }
    .key { white-space: nowrap; padding-left: .2em; }
    .key::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .35em;
      border: 1px solid var(--now); background: var(--now); }
    .key.was::before { background: none; border-color: var(--soft); }
    .key.tot::before { background: none; border-color: var(--was); }
    .key.better::before { border-radius: 50%; opacity: .7; }
    .key.same::before { border-radius: 50%; background: none; border-color: var(--soft); }
    .key.worse::before { border: 0; background: var(--broken); clip-path: polygon(50% 0, 100% 100%, 0 100%); }
    .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem 3rem; align-items: start; margin-top: 1.4rem; }
    @media (min-width: 62rem) { .beside { grid-template-columns: minmax(0, 1fr) auto; }
      #calibration .beside { grid-template-columns: 25rem minmax(0, 1fr); } }
    .plot { max-width: 34rem; } .plots .plot { max-width: none; }
    .beside h3 { margin-top: 0; } .pairs { min-width: 19rem; } .glyph, .pairs th[scope=row] { font-family: var(--serif);
      font-size: 1.05rem; text-align: left; } .pairs th:nth-child(2) { text-align: left; }
    .scale { display: flex; align-items: center; gap: .25rem; font-size: .8rem; color: var(--soft); margin: 0 0 .6rem; }
    .scale i { width: 1.6rem; height: .8rem; }
    .heatmap { min-width: 0; border-collapse: separate; border-spacing: 2px; font-size: .78rem; }
    .heatmap th { border: 0; padding: .15rem .3rem; text-align: center; color: var(--ink); font-size: 1rem;
      font-family: var(--serif); }
    .heatmap thead th:first-child { font: .72rem var(--sans); color: var(--soft); white-space: normal; width: 4.6rem; }
    .heatmap th[scope=row] { position: sticky; left: 0; background: var(--ground); text-align: right; z-index: 1; }
    .heatmap td { position: relative; border: 0; border-radius: 3px; padding: .2rem .3rem .42rem; min-width: 2.3rem; height: 2.5rem;
      text-align: center; line-height: 1.15; vertical-align: middle; background: var(--hair); }
    .heatmap td:empty { background: none; box-shadow: inset 0 0 0 1px var(--hair); }
    .heatmap small { display: block; font-size: .92em; }
    .heatmap td i { position: absolute; left: .3rem; bottom: .2rem; height: 3px; width: calc((100% - .6rem) * .01 * 100);
      background: linear-gradient(to right, currentColor var(--a), transparent 0); border-radius: 2px; outline: .5px solid; }
    .heatmap .h1, .h1 { background: var(--h1); color: var(--ink); } .heatmap .h2, .h2 { background: var(--h2); color: var(--ink); }
    .heatmap .h3, .h3 { background: var(--h3); color: var(--on-h); } .heatmap .h4, .h4 { background: var(--h4); color: var(--on-h4); }
    .heatmap .h5, .h5 { background: var(--h5); color: var(--on-h5); }

    """

  private static let text = """
    .legend .t { padding: 0; max-width: none; line-height: 1; white-space: nowrap; overflow: visible; }
    .heads, .p summary { display: grid; align-items: baseline; column-gap: 1rem;
      grid-template-columns: minmax(0, 1fr) 4rem 4.6rem 4.6rem 4.6rem 4.8rem 4.2rem 8rem; }
    .heads { position: sticky; top: 0; background: var(--ground); border-bottom: 1px solid var(--ink); z-index: 1;
      align-items: end; padding-left: 1.4rem; }
    .heads button { font: .8rem/1.25 var(--sans); color: var(--soft); background: none; border: 0; text-align: right;
      padding: .5rem 0; cursor: pointer; } .heads button:first-child { text-align: left; }
    .heads button[aria-pressed=true] { color: var(--ink); font-weight: 600; text-decoration: underline; text-underline-offset: .25em; }
    .p { border-bottom: 1px solid var(--hair); content-visibility: auto; contain-intrinsic-size: auto 2.4rem; }
    .p { scroll-margin-top: 3.5rem; } .p[hidden] { display: none; }
    .p summary { position: relative; padding: .5rem 0 .5rem 1.4rem; cursor: pointer; list-style: none; font-size: .92rem; }
    .p summary::-webkit-details-marker { display: none; }
    .p summary::before { content: "▸"; position: absolute; left: .1rem; color: var(--soft); } .p[open] > summary::before { content: "▾"; }
    .p summary:hover { background: var(--sheet); } .p summary span { text-align: right; } .p .bar { align-self: center; }
    .p summary .n { text-align: left; overflow-wrap: anywhere; font-weight: 500; }
    .p.worse .n::after { content: " ▲"; color: var(--broken); }
    .t { white-space: pre-wrap; overflow-wrap: anywhere; overflow-x: auto; font: 1.08rem/2.15 var(--serif);
      padding: .6rem 0 2rem 1.4rem; max-width: 54rem; }
    .t p { margin: .45em 0 0; max-width: none; }
    ruby { ruby-align: start; white-space: nowrap; text-decoration: underline solid 1.5px; text-underline-offset: .2em; }
    rt { font: .7em/1.2 var(--sans); text-align: left; white-space: nowrap; text-decoration: none; padding-right: .35em; }
    ruby.r, b.r { text-decoration: underline solid 1px var(--good); } .r > rt { color: var(--good); } .r > rt::before { content: "✓\\a0"; }
    ruby.m, b.m { text-decoration: underline dashed 2px var(--miss); } .m > rt { color: var(--miss); } .m > rt::before { content: "○\\a0"; }
    ruby.w, b.w { text-decoration: underline double 1.5px var(--wrong); } .w > rt { color: var(--wrong); } .w > rt::before { content: "≈\\a0"; }
    ruby.b, b.b { text-decoration: underline wavy 1.5px var(--broken); } .b > rt { color: var(--broken); } .b > rt::before { content: "✕\\a0"; }
    ruby.m, ruby.w, ruby.b { font-weight: 600; } ruby rt { font-weight: 500; }
    ruby.l, .l > rt { white-space: pre-wrap; } ruby.g { text-decoration: none; font-weight: inherit; } ruby.g > rt { color: var(--soft); }
    ruby.g.r > rt { color: var(--good); } ruby.g.m > rt { color: var(--miss); } ruby.g.w > rt { color: var(--wrong); }
    ruby.g.b > rt { color: var(--broken); } b { font-weight: inherit; } b.m, b.w, b.b { font-weight: 600; }
    ins { font: .74em var(--sans); text-decoration: underline dotted 2px; color: var(--added); }
    ins::before { content: "+\\a0"; } ins.d { color: var(--good); text-decoration: line-through; } ins.d::before { content: "✓\\a0"; }
    .off-r .r, .off-m .m, .off-w .w, .off-b .b { text-decoration: none !important; font-weight: inherit !important; }
    .off-r .r > rt, .off-m .m > rt, .off-w .w > rt, .off-b .b > rt, .off-a ins.a, .off-d ins.d { display: none; }
    ::highlight(find) { background: var(--find); color: var(--find-ink); }
    @media (max-width: 50rem) {
      header { padding-top: 2.2rem; } section { padding-top: 2.4rem; } .lead { font-size: 1.15rem; }
      .heads { position: static; display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0 0 .3rem; }
      .heads button { padding: .45rem 0; }
      .p summary { display: flex; flex-wrap: wrap; gap: 0 1rem; padding-left: 1.3rem; }
      .p summary .n { flex-basis: 100%; } .p .bar { flex-basis: 100%; margin-top: .25rem; }
      .p summary [data-key]::before { color: var(--soft); font-size: .8rem; content: var(--l1) " "; }
      .p summary span:nth-of-type(3)::before { content: var(--l2) " "; } .p summary span:nth-of-type(4)::before { content: var(--l3) " "; }
      .p summary span:nth-of-type(5)::before { content: var(--l4) " "; } .p summary span:nth-of-type(6)::before { content: var(--l5) " "; }
      .p summary span:nth-of-type(7)::before { content: var(--l6) " "; }
      .t { padding-left: 0; font-size: 1rem; }
      .scroll tbody th, .scroll thead th:first-child { position: sticky; left: 0; background: var(--ground); z-index: 1; }
    }

    """

  private static let paper = """
    @media print {
      :root { color-scheme: light; --ground: #fff; --sheet: #fff; }
      body { font-size: 10pt; } header, main, footer { max-width: none; padding: 0; }
      nav, .skip, .controls, .no-script, .legend input { display: none; }
      .scroll, .t { overflow: visible; } .heads { position: static; }
      .bar, .heat, .cards, .key, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .card, .plot, tr, .definitions div { break-inside: avoid; } h2, h3 { break-after: avoid; }
      .p { content-visibility: visible; } .p summary { break-after: avoid; } section { break-inside: auto; }
      .beside { display: block; } .heatmap { font-size: 6.5pt; } .heatmap td { min-width: 0; }
      table { font-size: 8pt; } td, tbody th, thead th { padding: .25rem .3rem; }
    }

    """
}
