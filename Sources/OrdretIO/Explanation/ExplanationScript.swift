/// What the page of an explained letter does when it is used. It can be read without.
enum ExplanationScript {
  /// The script. It begins and ends with a line end; its digest stands in the page's policy.
  static let source = """

    "use strict";
    (() => {
      document.documentElement.classList.add("js");
      const byId = (id) => document.getElementById(id);
      const [sides, form, legend, aside, list, about] = ["sides", "controls", "legend", "changes", "list", "about"].map(byId);
      const output = form.querySelector("output");
      const items = list ? [...list.children] : [];
      const marks = [...sides.querySelectorAll("a.c")];
      const number = (link) => link.getAttribute("href").slice(2);
      let off = [];
      const isOff = (element) => off.some((mark) => element.classList.contains(mark));

      // The changes of a mark, by the number of the first.
      const itemsOf = new Map();
      for (const item of items) {
        const place = number(item.firstElementChild);
        if (!itemsOf.has(place)) itemsOf.set(place, []);
        itemsOf.get(place).push(item);
      }

      // What is looked at is shown on both sides.
      let chosen = [];
      const choose = (...elements) => {
        for (const old of chosen) old.classList.remove("on");
        chosen = elements.filter((element) => element);
        for (const element of chosen) element.classList.add("on");
      };
      const showItem = (item) => {
        const box = aside.getBoundingClientRect(), place = item.getBoundingClientRect();
        if (place.top < box.top + 20 || box.bottom - 20 < place.bottom) {
          aside.scrollTo({ top: aside.scrollTop + place.top - box.top - box.height / 3, behavior: "instant" });
        }
      };

      // What is told of the word below the pointer or with the focus.
      let shownFor = null, timer = 0;
      const hide = () => {
        if (shownFor) shownFor.removeAttribute("aria-describedby");
        shownFor = null;
        about.hidden = true;
      };
      const place = () => {
        if (!shownFor) return;
        const word = shownFor.getBoundingClientRect();
        if (word.bottom < 0 || innerHeight < word.top) return hide();
        const box = about.getBoundingClientRect(), gap = 8;
        const below = word.bottom + gap + box.height <= innerHeight || word.top < innerHeight - word.bottom;
        const top = below ? word.bottom + gap : word.top - gap - box.height;
        about.style.top = Math.max(gap, Math.min(top, innerHeight - box.height - gap)) + "px";
        about.style.left = Math.max(gap, Math.min(word.left, document.documentElement.clientWidth - box.width - gap)) + "px";
      };
      const tell = (mark) => {
        clearTimeout(timer);
        if (shownFor === mark) return;
        hide();
        const parts = (itemsOf.get(number(mark)) || []).map((item) => {
          const part = document.createElement("div");
          part.className = item.classList[0];
          for (const node of item.cloneNode(true).children) {
            part.append(...(node.localName === "a" ? node.childNodes : [node.cloneNode(true)]));
          }
          return part;
        });
        if (!parts.length) return;
        about.replaceChildren(...parts);
        about.hidden = false;
        shownFor = mark;
        mark.setAttribute("aria-describedby", "about");
        place();
      };
      const leave = () => {
        clearTimeout(timer);
        timer = setTimeout(hide, 200);
      };
      const markAt = (event) => event.target.closest ? event.target.closest("a.c") : null;
      sides.addEventListener("pointerover", (event) => {
        const mark = markAt(event);
        if (mark && event.pointerType !== "touch") tell(mark);
      });
      sides.addEventListener("pointerout", (event) => { if (markAt(event)) leave(); });
      sides.addEventListener("focusin", (event) => { if (markAt(event)) tell(markAt(event)); });
      sides.addEventListener("focusout", (event) => { if (markAt(event)) leave(); });
      about.addEventListener("pointerenter", () => clearTimeout(timer));
      about.addEventListener("pointerleave", leave);
      addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
      addEventListener("scroll", place, { capture: true, passive: true });
      addEventListener("resize", place);

      // A word leads to its change, a change to its word.
      const plain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      const showMark = (mark, item) => {
        mark.scrollIntoView({ block: "center", behavior: "instant" });
        mark.focus({ preventScroll: true });
        choose(mark, item);
        tell(mark);
      };
      sides.addEventListener("click", (event) => {
        const link = event.target.closest ? event.target.closest("a") : null;
        if (!link || !plain(event)) return;
        if (link.matches("a.c")) {
          event.preventDefault();
          const item = (itemsOf.get(number(link)) || [])[0];
          choose(link, item);
          tell(link);
          // Beside the pages the list follows; below them it does not.
          if (item && getComputedStyle(aside).position === "sticky") showItem(item);
        } else if (link.parentElement.parentElement === list) {
          const mark = byId("w" + number(link));
          if (!mark) return;
          event.preventDefault();
          showMark(mark, link.parentElement);
        }
      });

      // The next and the previous of those that are marked.
      const named = marks.filter((mark) => mark.id);
      const step = (way) => {
        const open = named.filter((mark) => !isOff(mark));
        if (!open.length) return;
        const last = chosen.find((element) => element.matches("a.c"));
        const from = named.indexOf(last);
        const next = way > 0 ? open.find((mark) => named.indexOf(mark) > from)
          : from < 0 ? undefined : open.findLast((mark) => named.indexOf(mark) < from);
        const mark = next || open[way > 0 ? 0 : open.length - 1];
        const item = (itemsOf.get(number(mark)) || [])[0];
        showMark(mark, item);
        if (item && getComputedStyle(aside).position === "sticky") showItem(item);
      };
      form.elements.previous.addEventListener("click", () => step(-1));
      form.elements.next.addEventListener("click", () => step(1));
      form.addEventListener("submit", (event) => event.preventDefault());

      // What is shown.
      const setView = () => {
        const view = form.elements.view.value;
        sides.classList.toggle("old", view === "old");
        sides.classList.toggle("scan", view === "scan");
        place();
      };
      for (const box of form.querySelectorAll("[name=view]")) box.addEventListener("change", setView);
      const setMarks = () => {
        const before = off;
        const boxes = [...legend.querySelectorAll("[data-mark]")];
        off = boxes.filter((box) => !box.checked).map((box) => box.dataset.mark);
        for (const box of boxes) sides.classList.toggle("off-" + box.dataset.mark, !box.checked);
        if (before.length || off.length) {
          for (const mark of marks) mark.setAttribute("tabindex", isOff(mark) ? "-1" : "0");
        }
        const shown = items.filter((item) => !isOff(item)).length;
        const count = (value) => value.toLocaleString(document.documentElement.lang);
        output.textContent = shown === 0 ? form.dataset.none
          : form.dataset.shown.replace("{shown}", count(shown)).replace("{all}", count(items.length));
      };
      legend.addEventListener("change", setMarks);
      const order = byId("order");
      if (order) {
        const sort = () => {
          const sorted = order.value === "place" ? items
            : [...items].sort((a, b) => a.dataset.p - b.dataset.p);
          list.append(...sorted);
        };
        order.addEventListener("change", sort);
        // A browser may remember what was chosen before.
        if (order.value !== "place") sort();
      }
      setView();
      setMarks();
    })();

    """
}
