/// What the page does when it is used. It can be read without: the script only finds, sorts, opens and hides.
enum ReportScript {
  /// The script. It begins and ends with a line end; its digest stands in the page's policy.
  static let source = """

    "use strict";
    (() => {
      const list = document.getElementById("list");
      document.documentElement.classList.add("js");
      if (!list) return;
      const form = document.querySelector(".controls");
      const { find, show, open, close } = form.elements;
      const output = form.querySelector("output");
      const pages = [...list.children];
      const texts = new Map();

      // The text of a page with its name, in small letters; made when it is first looked for.
      const textOf = (page) => {
        if (!texts.has(page)) texts.set(page, page.textContent.toLocaleLowerCase("da"));
        return texts.get(page);
      };
      const fits = {
        all: () => true,
        left: (page) => page.classList.contains("left"),
        broken: (page) => page.classList.contains("broken"),
        worse: (page) => page.classList.contains("worse"),
        clean: (page) => !page.classList.contains("left"),
      };
      let words = [];

      // Marks the words that are looked for in the pages that are open.
      const mark = () => {
        if (!window.Highlight || !CSS.highlights) return;
        const ranges = [];
        for (const page of words.length ? pages : []) {
          if (page.hidden) continue;
          const root = page.open ? page : page.querySelector(".n");
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node && ranges.length < 5000; node = walker.nextNode()) {
            const text = node.data.toLocaleLowerCase("da");
            for (const word of words) {
              for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
                if (at + word.length > node.data.length) break;
                const range = new Range();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                ranges.push(range);
              }
            }
          }
        }
        CSS.highlights.set("find", new Highlight(...ranges));
      };

      const update = () => {
        words = find.value.toLocaleLowerCase("da").split(/\\s+/).filter((word) => word);
        const fit = fits[show.value];
        let shown = 0;
        for (const page of pages) {
          page.hidden = !(fit(page) && words.every((word) => textOf(page).includes(word)));
          if (!page.hidden) shown += 1;
        }
        const number = (count) => count.toLocaleString(document.documentElement.lang);
        output.textContent = shown === 0 ? form.dataset.none : form.dataset.matches
          .replace("{shown}", number(shown)).replace("{all}", number(pages.length));
        mark();
      };
      let timer = 0;
      find.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(update, 150);
      });
      show.addEventListener("change", update);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        update();
      });
      open.addEventListener("click", () => {
        for (const page of pages) if (!page.hidden) page.open = true;
      });
      close.addEventListener("click", () => {
        for (const page of pages) page.open = false;
      });
      list.addEventListener("toggle", mark, true);

      // The columns: names upwards, figures downwards; a page without the figure comes last.
      const buttons = [...document.querySelectorAll("[data-sort]")];
      const key = (page, column) => {
        const cell = page.firstElementChild.children[column];
        if (column === 0) return cell.textContent;
        const value = parseFloat(cell.dataset.value);
        return Number.isNaN(value) ? -Infinity : value;
      };
      for (const button of buttons) {
        button.addEventListener("click", () => {
          const column = Number(button.dataset.sort);
          const order = pages.map((page) => [key(page, column), page]);
          const compare = new Intl.Collator("da", { numeric: true }).compare;
          order.sort(column === 0 ? (a, b) => compare(a[0], b[0]) : (a, b) => (b[0] > a[0]) - (b[0] < a[0]));
          list.append(...order.map((entry) => entry[1]));
          for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
        });
      }

      for (const box of document.querySelectorAll("[data-mark]")) {
        const set = () => list.classList.toggle("off-" + box.dataset.mark, !box.checked);
        box.addEventListener("change", set);
        set();
      }
      update();
    })();

    """
}
