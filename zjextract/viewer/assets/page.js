"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const status = document.getElementById("status");
  const sections = [...document.querySelectorAll("section.article")];
  const hidden = new Set(); // the kinds whose chips are switched off
  const open = new Map(); // the articles that were shown, by number
  const beside = matchMedia("(min-width: 62.01rem)"); // the findings stand beside the text

  const say = (text) => { status.textContent = text; };

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function push(map, key, value) {
    if (map.has(key)) map.get(key).push(value);
    else map.set(key, [value]);
  }

  const idsOf = (node) => (node.dataset.id ?? node.dataset.in).split(" ");

  // Mentions, statements and the parts of statements of one article, and what links them

  class Article {
    constructor(section, known) {
      this.section = section;
      this.known = known;
      this.nodes = new Map(); // id: the elements that show it
      this.users = new Map(); // id of a mention or part: the statements that use it
      this.marked = { lit: [], on: [] };
      for (const node of section.querySelectorAll("[data-id], [data-in]")) {
        for (const id of idsOf(node)) push(this.nodes, id, node);
      }
      for (const [id, statement] of Object.entries(known.statements)) {
        for (const [, part] of statement.links) push(this.users, part, id);
      }
      this.details = section.querySelector(".details");
      this.rows = [...section.querySelectorAll("tbody tr")];
      this.marks = [...section.querySelectorAll("mark:not(.more)")];
      this.listen();
      this.refresh();
      this.clear();
    }

    listen() {
      const at = (event) => event.target.closest("[data-id], [data-in]");
      const enter = (event) => { const node = at(event); if (node) this.light(idsOf(node)); };
      const leave = () => this.light([]);
      this.section.addEventListener("pointerover", enter);
      this.section.addEventListener("focusin", (event) => { this.stopAt(event.target); enter(event); });
      this.section.addEventListener("pointerout", leave);
      this.section.addEventListener("focusout", leave);
      this.section.addEventListener("keydown", (event) => this.key(event));
      this.section.addEventListener("click", (event) => {
        const node = at(event);
        if (node && this.isShown(node)) this.select(idsOf(node), node);
      });
      this.section.querySelectorAll("thead button").forEach((button) => {
        button.addEventListener("click", () => this.sort(button.parentNode));
      });
      this.section.querySelector(".csv")?.addEventListener("click", () => {
        const rows = this.rows.filter((row) => this.isShown(row)).map((row) => this.known.rows[row.dataset.place]);
        download(this.known.name, rows.map((row) => [this.known.name, ...row]));
      });
    }

    isShown(node) {
      if (node.tagName === "MARK") return !hidden.has(this.known.parts[node.dataset.id].kind);
      const statements = idsOf(node).flatMap((id) => (id in this.known.statements ? [id] : this.users.get(id) ?? []));
      return statements.some((id) => !hidden.has(id.startsWith("t") ? "targets" : "indicators"));
    }

    // The ids, the statements that they are or are used by, and all that these statements link to.
    related(ids) {
      const all = new Set(ids);
      for (const id of ids) {
        for (const statement of id in this.known.statements ? [id] : this.users.get(id) ?? []) {
          all.add(statement);
          for (const [, part] of this.known.statements[statement].links) all.add(part);
        }
      }
      return [...all];
    }

    light(ids) { this.mark("lit", this.related(ids)); }

    mark(name, ids) {
      for (const node of this.marked[name]) node.classList.remove(name);
      this.marked[name] = ids.flatMap((id) => this.nodes.get(id) ?? []).filter((node) => this.isShown(node));
      for (const node of this.marked[name]) node.classList.add(name);
    }

    select(ids, from) {
      for (const node of this.marked.on) node.removeAttribute("aria-current");
      this.mark("on", this.related(ids));
      for (const node of ids.flatMap((id) => this.nodes.get(id) ?? [])) node.setAttribute("aria-current", "true");
      this.describe(ids);
      const known = ids.map((id) => this.known.statements[id] ?? this.known.parts[id]);
      say(known.map((one) => `${one.noun}: ${one.text}`).join("; "));
      if (from && beside.matches) this.reveal(ids, from);
    }

    // Scroll to the other side: from a finding to the text, from the text to the first finding.
    reveal(ids, from) {
      const inStory = (node) => node.closest(".story") !== null;
      const others = this.related(ids).flatMap((id) => this.nodes.get(id) ?? []);
      const wanted = inStory(from) ? (node) => node.tagName === "TR" : (node) => node.tagName === "MARK";
      others.find(wanted)?.scrollIntoView({ block: inStory(from) ? "nearest" : "center" });
    }

    clear() {
      for (const node of this.marked.on) node.removeAttribute("aria-current");
      this.mark("on", []);
      this.light([]);
      this.details.replaceChildren(element("p", { textContent: "Choose a highlight or a row to see what it says." }));
    }

    describe(ids) {
      const group = ids.length > 1;
      const known = this.known.statements[ids[0]] ?? this.known.parts[ids[0]];
      const pill = element("span", { className: `pill ${known.kind}`, textContent: `${known.noun} ${ids[0]}` });
      const title = element("bdi", { textContent: group ? `${ids.length} ${known.kind} of one date` : known.text });
      const close = element("button", { type: "button", className: "close", textContent: "✕", ariaLabel: "Close details" });
      close.addEventListener("click", () => this.clear());
      const links = known.links ?? (this.users.get(ids[0]) ?? []).map((id) => ["stated in", id]);
      const pairs = group
        ? ids.map((id) => pair(id, this.link(id, this.known.statements[id].text)))
        : [
          ...known.facts.map(([name, value]) => pair(name, element("bdi", { textContent: value }))),
          ...links.map(([name, id]) => pair(name, this.link(id, this.known.parts[id]?.text ?? id))),
        ];
      this.details.replaceChildren(
        element("div", { className: "head" }, element("h4", {}, group ? "" : pill, title), close),
        element("dl", {}, ...pairs),
      );
    }

    // A button that leads to a mention, part or statement.
    link(id, words) {
      const known = this.known.statements[id] ?? this.known.parts[id];
      const button = element("button", { type: "button", textContent: words });
      button.ariaLabel = `${known.noun}: ${known.text}`;
      button.addEventListener("click", () => {
        const nodes = this.nodes.get(id);
        const node = nodes.find((one) => one.tagName === "TR") ?? nodes[0];
        (node.querySelector(".pick") ?? node).focus({ preventScroll: true });
        node.scrollIntoView({ block: "center" });
        this.select([id]);
      });
      return button;
    }

    // One tab stop in the text and one in the table; arrow keys go from there.
    refresh() {
      const marks = this.marks.filter((mark) => this.isShown(mark));
      for (const mark of this.marks) for (const name of ["tabindex", "role", "aria-label"]) mark.removeAttribute(name);
      marks.forEach((mark, i) => {
        mark.tabIndex = i ? -1 : 0;
        mark.setAttribute("role", "button");
        mark.ariaLabel = `${mark.textContent}, ${this.known.parts[mark.dataset.id].noun}`;
      });
      this.picks().forEach((pick, i) => { pick.tabIndex = i ? -1 : 0; });
      this.mark("on", []);
    }

    picks() { return this.rows.filter((row) => this.isShown(row)).map((row) => row.querySelector(".pick")); }

    key(event) {
      const node = event.target;
      if (event.key === "Escape") return this.clear();
      const inText = node.matches("mark");
      if (!inText && !node.matches(".pick")) return;
      if (inText && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        return this.select([node.dataset.id], node);
      }
      const stops = inText ? this.marks.filter((mark) => this.isShown(mark)) : this.picks();
      const here = stops.indexOf(node);
      const keys = inText ? { ArrowLeft: here - 1, ArrowRight: here + 1 } : { ArrowUp: here - 1, ArrowDown: here + 1 };
      const next = stops[{ ...keys, Home: 0, End: stops.length - 1 }[event.key]];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }

    // The element that has the focus is where the tab key comes back to.
    stopAt(node) {
      const kind = ["mark:not(.more)", ".pick"].find((one) => node.matches(`${one}[tabindex]`));
      if (!kind) return;
      this.section.querySelector(`${kind}[tabindex="0"]`)?.setAttribute("tabindex", -1);
      node.tabIndex = 0;
    }

    // Ascending, then descending, then the order of the text.
    sort(head) {
      const order = { none: "ascending", ascending: "descending", descending: "none" }[head.ariaSort];
      const column = Number(head.dataset.column);
      for (const other of head.parentNode.children) other.ariaSort = "none";
      head.ariaSort = order;
      const place = (row) => Number(row.dataset.place);
      const compare = order === "none" ? () => 0 : byColumn(column, order === "ascending" ? 1 : -1);
      this.rows.sort((a, b) => compare(a, b) || place(a) - place(b));
      this.section.querySelector("tbody").append(...this.rows);
      this.picks().forEach((pick, i) => { pick.tabIndex = i ? -1 : 0; });
      say(order === "none" ? "In the order of the text" : `Sorted by ${head.textContent}, ${order}`);
    }
  }

  function pair(name, value) {
    return element("div", {}, element("dt", { textContent: name }), element("dd", {}, value));
  }

  // Sorting: rows without a value come last in either direction

  const collator = new Intl.Collator(undefined, { numeric: true });

  function byColumn(column, sign) {
    const keys = (row) => {
      const cell = row.cells[column];
      if (column === 0) return [row.dataset.kind, row.dataset.id];
      if (column === 3) return [cell.dataset.unit, cell.dataset.number === "" ? "" : Number(cell.dataset.number)];
      return [cell.dataset.sort ?? cell.textContent];
    };
    return (a, b) => {
      const [left, right] = [keys(a), keys(b)];
      for (let i = 0; i < left.length; i++) {
        if (left[i] === right[i]) continue;
        if (i === left.length - 1 && (left[i] === "" || right[i] === "")) return left[i] === "" ? 1 : -1;
        return sign * (typeof left[i] === "number" ? left[i] - right[i] : collator.compare(left[i], right[i]));
      }
      return 0;
    };
  }

  // CSV, with the byte order mark by which spreadsheets know UTF-8

  function download(name, rows) {
    const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const lines = [data.columns, ...rows].map((row) => `${row.map(quoted).join(",")}\n`);
    const link = element("a", {
      href: URL.createObjectURL(new Blob(["\ufeff", ...lines], { type: "text/csv" })),
      download: `${name.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "")}.csv`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say(`${rows.length} statements saved as CSV`);
  }

  document.getElementById("csv-all")?.addEventListener("click", () => {
    download("articles", data.articles.flatMap((known) => known.rows.map((row) => [known.name, ...row])));
  });

  // Filters

  for (const chip of document.querySelectorAll(".chip")) {
    chip.addEventListener("click", () => {
      const kind = chip.dataset.chip;
      const shown = hidden.delete(kind) || !hidden.add(kind);
      chip.ariaPressed = String(shown);
      document.body.classList.toggle(`hide-${kind}`, !shown);
      for (const article of open.values()) article.refresh();
      say(`${kind} ${shown ? "shown" : "hidden"}`);
    });
  }

  // Light and dark: the system's until the button says otherwise

  const theme = document.getElementById("theme");
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  function remember(value) {
    try { // a page in a sandbox, or from a file, may have no storage
      if (value) localStorage.setItem("zjextract-theme", value);
      return localStorage.getItem("zjextract-theme");
    } catch {
      return null;
    }
  }

  function showTheme(value) {
    if (value) root.dataset.theme = value;
    theme.ariaPressed = String((root.dataset.theme ?? (systemDark.matches ? "dark" : "light")) === "dark");
  }

  theme.addEventListener("click", () => {
    showTheme(theme.ariaPressed === "true" ? "light" : "dark");
    remember(root.dataset.theme);
  });
  systemDark.addEventListener("change", () => showTheme());
  showTheme(remember());

  // One article at a time, named by the address: #a1, #a2, ...

  function show() {
    const wanted = sections.findIndex((section) => `#${section.id}` === location.hash);
    const current = Math.max(wanted, 0);
    if (wanted < 0 && location.hash && open.size) return; // a link inside the page
    sections.forEach((section, i) => { section.hidden = i !== current; });
    document.querySelectorAll(".list a").forEach((link, i) => {
      if (i !== current) return link.removeAttribute("aria-current");
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", behavior: "instant" });
    });
    if (!open.has(current)) open.set(current, new Article(sections[current], data.articles[current]));
    if (sections.length > 1) {
      say(`Article ${current + 1} of ${sections.length}: ${data.articles[current].title}`);
      scrollTo({ top: 0, behavior: "instant" });
    }
  }

  root.classList.add("js");
  addEventListener("hashchange", show);
  show();
})();
