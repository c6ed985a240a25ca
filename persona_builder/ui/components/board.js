// Panels of cards that are dragged, walked, edited and hidden.
// Words reach the page through textContent only; every decision goes back to
// Python as one event, and comes back as new data.

const MIME = "application/x-persona-builder-card";
const views = new WeakMap();

export default function (component) {
  const root = component.parentElement.querySelector(".root");
  const view = views.get(root) ?? newView(root);
  views.set(root, view);
  view.data = component.data;
  view.send = (event) =>
    component.setTriggerValue("event", { ...event, n: `${Date.now()}.${Math.random()}` });
  // A redraw would take the words away from under somebody's fingers.
  if (!root.querySelector("textarea")) draw(view);
}

function newView(root) {
  const view = { root, opened: new Set(), current: null, place: null, data: null };
  root.addEventListener("keydown", (event) => history(view, event));
  return view;
}

// ---------------------------------------------------------------- drawing

function draw(view) {
  const { root, data } = view;
  const focused = root.getRootNode().activeElement;
  const hadFocus = root.contains(focused) || view.refocus;
  view.refocus = false;
  root.className = `root ${data.layout}`;
  root.setAttribute("aria-label", data.words.board);
  const panels = root.querySelector(".panels");
  panels.replaceChildren(...data.panels.map((panel, index) => drawPanel(view, panel, index)));
  const cards = [...panels.querySelectorAll(".card")];
  const current = cards.find((card) => card.dataset.id === view.current);
  const next = current ?? (hadFocus ? nearest(view, panels) : cards[0]);
  if (next) next.tabIndex = 0;
  if (next && hadFocus) next.focus({ preventScroll: true });
}

// The card that was in focus is gone: take the one now in its place.
function nearest(view, panels) {
  const panel = panels.children[view.place?.panel ?? 0];
  const cards = panel ? [...panel.querySelectorAll(".card")] : [];
  return cards[Math.min(view.place?.card ?? 0, cards.length - 1)] ?? panels.querySelector(".card");
}

function drawPanel(view, panel, index) {
  const { words, limit } = view.data;
  const shown = view.opened.has(panel.slot)
    ? panel.cards
    : panel.cards.filter((card, rank) => rank < limit || card.keep || card.id === view.current);
  const rest = panel.cards.length - shown.length;
  const list = make("ul", { class: "cards", role: "list" });
  shown.forEach((card, rank) => list.append(drawCard(view, panel, card, { panel: index, card: rank })));
  const tail = make("div", { class: "tail" });
  if (rest > 0 || view.opened.has(panel.slot)) tail.append(moreButton(view, panel, rest));
  const add = view.data.adding && addButton(view, panel, tail);
  if (add && view.data.layout === "board") tail.append(add);
  const section = make(
    "section",
    { class: "panel", "data-slot": panel.slot, "aria-label": panel.label },
    make(
      "div",
      { class: "head" },
      make("h3", {}, panel.label),
      make("span", { class: "count", title: words.count }, String(panel.cards.length)),
      panel.key && make("span", { class: "key", title: words.keyTip }, panel.key),
      view.data.layout === "list" && add,
    ),
    panel.cards.length ? list : make("p", { class: "empty" }, panel.empty),
    tail,
  );
  acceptDrops(view, panel, section);
  return section;
}

function moreButton(view, panel, rest) {
  const open = view.opened.has(panel.slot);
  const text = open ? view.data.words.fewer : view.data.words.more.replace("{n}", rest);
  return button("more", text, text, () => {
    if (open) view.opened.delete(panel.slot);
    else view.opened.add(panel.slot);
    draw(view);
  });
}

function drawCard(view, panel, card, place) {
  const { words } = view.data;
  const node = make("li", {
    class: card.hidden ? "card hidden" : "card",
    draggable: "true",
    tabindex: "-1",
    "data-id": card.id,
    "aria-label": `${panel.label}: ${card.text}`,
    "aria-keyshortcuts": "1 2 3 4 E H Enter",
  });
  const text = make("p", { dir: "auto" }, card.text);
  const foot = make(
    "div",
    { class: "foot" },
    card.who && make("bdi", { class: "who", title: card.peopleTip }, card.who),
    card.strength && drawStrength(card, words),
    ...card.marks.map((mark) =>
      make("span", { class: mark.warn ? "mark warn" : "mark", title: mark.tip }, mark.text),
    ),
  );
  const edit = () => editText(view, node, text, card);
  const hide = () => send(view, { op: card.hidden ? "show" : "hide", id: card.id, rev: card.rev });
  const open = () => send(view, { op: "open", id: card.id, rev: card.rev });
  const acts = make(
    "div",
    { class: "acts" },
    button("act", words.edit, words.editTip, edit),
    button("act", card.hidden ? words.show : words.hide, card.hidden ? words.showTip : words.hideTip, hide),
    button("act", words.evidence, words.evidenceTip, open),
  );
  // Over the foot they cost no room; beside marks they would hide them.
  if (view.data.layout === "list" && !card.marks.length) acts.classList.add("over");
  foot.append(acts);
  node.append(text, foot);
  text.addEventListener("dblclick", edit);
  node.addEventListener("focusin", () => remember(view, node, place));
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = onKey(view, panel, card, node, event.key, { edit, hide, open });
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  });
  node.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData(MIME, card.id);
    event.dataTransfer.effectAllowed = "move";
    remember(view, node, place);
    node.classList.add("moving");
  });
  node.addEventListener("dragend", () => node.classList.remove("moving"));
  return node;
}

function drawStrength(card, words) {
  const level = { weak: 1, fair: 2, strong: 3 }[card.strength];
  const bars = make("span", { class: "bars", "aria-hidden": "true" });
  for (let bar = 1; bar <= 3; bar += 1) bars.append(make("i", { class: bar <= level ? "on" : "" }));
  return make("span", { class: "strength", title: card.strengthTip }, bars, words[card.strength]);
}

// ---------------------------------------------------------------- keys

function onKey(view, panel, card, node, key, acts) {
  const target = view.data.panels.find((each) => each.key === key);
  if (target) {
    move(view, panel, card, target);
    return true;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
  if (key === "ArrowDown" || key === "ArrowUp") return walk(view, node, steps[key]);
  if (key === "ArrowRight" || key === "ArrowLeft") return cross(view, node, steps[key]);
  const act = { e: acts.edit, E: acts.edit, h: acts.hide, H: acts.hide, Enter: acts.open }[key];
  if (act) act();
  return Boolean(act);
}

function walk(view, node, step) {
  const cards = [...view.root.querySelectorAll(".card")];
  cards[cards.indexOf(node) + step]?.focus();
  return true;
}

// To the next panel that has cards, at the same height.
function cross(view, node, step) {
  const panels = [...view.root.querySelectorAll(".panel")];
  const here = node.closest(".panel");
  const rank = [...here.querySelectorAll(".card")].indexOf(node);
  for (let at = panels.indexOf(here) + step; panels[at]; at += step) {
    const cards = [...panels[at].querySelectorAll(".card")];
    if (cards.length) {
      cards[Math.min(rank, cards.length - 1)].focus();
      return true;
    }
  }
  return true;
}

// Undo belongs to the board only: in a text box these keys are the browser's.
function history(view, event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target.tagName === "TEXTAREA") return;
  const key = event.key.toLowerCase();
  const op = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
  if (!op) return;
  event.preventDefault();
  event.stopPropagation();
  send(view, { op });
}

function remember(view, node, place) {
  view.current = node.dataset.id;
  view.place = place;
  for (const other of view.root.querySelectorAll('.card[tabindex="0"]')) other.tabIndex = -1;
  node.tabIndex = 0;
}

// ---------------------------------------------------------------- decisions

function send(view, event) {
  view.refocus = event.op !== "open";
  view.send(event);
}

function move(view, panel, card, target) {
  if (target.slot === panel.slot) return;
  view.root.querySelector(".live").textContent = view.data.words.moved.replace("{to}", target.label);
  view.current = card.id;
  send(view, { op: "move", id: card.id, slot: target.slot, rev: card.rev });
  // Shown at once; the data that comes back says whether it holds.
  panel.cards = panel.cards.filter((each) => each !== card);
  target.cards = [{ ...card, keep: true }, ...target.cards];
  draw(view);
}

function acceptDrops(view, panel, section) {
  section.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes(MIME)) return;
    event.preventDefault();
    section.classList.add("over");
  });
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(event.relatedTarget)) section.classList.remove("over");
  });
  section.addEventListener("drop", (event) => {
    section.classList.remove("over");
    const id = event.dataTransfer.getData(MIME);
    const from = view.data.panels.find((each) => each.cards.some((card) => card.id === id));
    if (!from) return;
    event.preventDefault();
    move(view, from, from.cards.find((card) => card.id === id), panel);
  });
}

function editText(view, node, text, card) {
  if (node.querySelector("textarea")) return;
  const box = typing(view, card.text, (typed, byKey) => {
    if (typed && typed !== card.text) {
      send(view, { op: "edit", id: card.id, text: typed, rev: card.rev });
      card.text = typed;
    }
    view.refocus = byKey;
    draw(view);
  });
  node.draggable = false;
  text.replaceWith(box);
  box.querySelector("textarea").focus();
}

function addButton(view, panel, tail) {
  const { words } = view.data;
  return button("add", words.add, words.addTip.replace("{to}", panel.label), () => {
    const box = typing(view, "", (typed, byKey) => {
      if (typed) send(view, { op: "add", slot: panel.slot, text: typed });
      view.refocus = byKey;
      draw(view);
    });
    box.classList.add("own");
    tail.replaceWith(box);
    box.querySelector("textarea").focus();
  });
}

// A text box that is left by Enter, by Escape, or by going elsewhere.
function typing(view, words, finish) {
  const area = make("textarea", { dir: "auto", rows: "2", "aria-label": view.data.words.editing });
  area.value = words;
  const box = make("div", {}, area, make("p", { class: "hint" }, view.data.words.typingHint));
  let over = false;
  const end = (keep, byKey) => {
    if (over) return;
    over = true;
    area.remove();
    finish(keep ? area.value.trim() : "", byKey);
  };
  area.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") end(false, true);
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      end(true, true);
    }
  });
  area.addEventListener("blur", () => end(true, false));
  return box;
}

// ---------------------------------------------------------------- elements

function make(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) node.setAttribute(key, value);
  for (const child of children) if (child) node.append(child);
  return node;
}

function button(kind, text, tip, act) {
  const node = make("button", { class: kind, type: "button", title: tip, "aria-label": tip }, text);
  node.addEventListener("click", (event) => {
    event.stopPropagation();
    act();
  });
  return node;
}
