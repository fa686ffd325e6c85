internal import Ordret

/// A page for people as one file that needs nothing else: no network, no other file. It runs no script but
/// its own.
struct WholePage {
  /// The language of its own words.
  var language: String
  var title: String
  var style: String
  /// The script; its digest stands in the page's policy.
  var script: String
  /// Whether there are images in the page.
  var hasImages = false
  /// Where the link for who uses the keyboard leads, and its words.
  var skip: (place: HTML, text: String)
  var header: HTML
  var main: HTML
  /// A sentence at the end.
  var colophon: HTML

  /// What made the page.
  static let generator = "ordret \(OrdretVersion.current)"

  /// The page.
  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="\(Self.generator)">
    <title>\(title)</title>
    <style>\(HTML(markup: style))</style>
    </head>
    <body>
    <a class="skip" href="\(skip.place)">\(skip.text)</a>
    <header>
    \(header)</header>
    <main>
    \(main)</main>
    <footer><p>\(colophon)</p></footer>
    <script>\(HTML(markup: script))</script>
    </body>
    </html>

    """
  }

  /// Nothing is fetched, and no script runs but the page's own.
  private var policy: String {
    let images = hasImages ? ["img-src data:"] : []
    return
      ([
        "default-src 'none'",
        "style-src 'unsafe-inline'",  // The policy's word for styles in the page itself.
        "script-src '\(SHA256.integrity(script))'",
      ] + images).joined(separator: "; ")
  }
}
