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
  if (root.querySelector("textarea")) return;
  draw(view);
  takeUpTyping(view);
}

function newView(root) {
  const view = { root, opened: new Set(), chosen: new Set(), current: null, place: null, data: null };
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
  const known = new Set(data.panels.flatMap((panel) => panel.cards.map((card) => card.id)));
  for (const id of view.chosen) if (!known.has(id)) view.chosen.delete(id);
  panels.replaceChildren(
    ...data.around.map(drawAround),
    ...data.panels.map((panel, index) => drawPanel(view, panel, index)),
  );
  root.querySelector(".bulk").replaceChildren(...drawBulk(view));
  const cards = [...panels.querySelectorAll(".card")];
  const current = cards.find((card) => card.dataset.id === view.current);
  const next = current ?? (hadFocus ? nearest(view, panels) : cards[0]);
  if (next) next.tabIndex = 0;
  if (next && hadFocus) next.focus({ preventScroll: true });
}

// A part of the canvas that is read and not moved.
function drawAround(part) {
  const texts = part.texts.map((text) => make("li", { dir: "auto" }, text));
  return make(
    "section",
    { class: "panel around", "data-slot": part.area, "aria-label": part.label },
    make("div", { class: "head" }, make("h3", {}, part.label)),
    texts.length ? make("ul", { class: "said" }, ...texts) : make("p", { class: "empty" }, part.empty),
  );
}

// What can be done with all chosen cards at once.
function drawBulk(view) {
  const { words, panels } = view.data;
  if (!view.chosen.size) return [];
  const targets = panels.filter((panel) => !panel.tray);
  return [
    make("span", { role: "status" }, words.chosen.replace("{n}", view.chosen.size)),
    ...targets.map((panel) =>
      button("act", panel.label, words.moveAll.replace("{to}", panel.label), () => moveChosen(view, panel)),
    ),
    button("act", words.hide, words.hideAll, () => hideChosen(view)),
    button("act", words.choseNone, words.choseNone, () => choose(view, [], false)),
  ];
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
  const add = view.data.adding && !panel.tray && addButton(view, panel, tail);
  if (add && view.data.layout !== "list") tail.append(add);
  const section = make(
    "section",
    { class: panel.tray ? "panel tray" : "panel", "data-slot": panel.slot, "aria-label": panel.label },
    make(
      "div",
      { class: "head" },
      make("h3", {}, panel.label),
      make("span", { class: "count", title: words.count }, String(panel.cards.length)),
      panel.tip && make("span", { class: "tip" }, panel.tip),
      panel.key && make("span", { class: "key", title: words.keyTip }, panel.key),
      view.data.layout === "list" && add,
    ),
    panel.cards.length ? list : make("p", { class: "empty" }, panel.empty),
    tail,
  );
  if (!panel.tray) acceptDrops(view, panel, section);
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
  const isChosen = view.chosen.has(card.id);
  const node = make("li", {
    class: `card${card.hidden ? " hidden" : ""}${isChosen ? " chosen" : ""}`,
    draggable: "true",
    tabindex: "-1",
    "data-id": card.id,
    "aria-label": `${panel.label}: ${card.text}${isChosen ? `, ${words.isChosen}` : ""}`,
    "aria-keyshortcuts": panel.tray ? "1 2 3 4 Space Enter" : "1 2 3 4 E H Space Enter",
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
  const edit = panel.tray ? null : () => editText(view, node, text, card);
  const hide = panel.tray
    ? null
    : () => send(view, { op: card.hidden ? "show" : "hide", id: card.id, rev: card.rev });
  const open = () => send(view, { op: panel.tray ? "look" : "open", id: card.id, rev: card.rev });
  const pick = () => choose(view, [card.id], !view.chosen.has(card.id), true);
  const acts = make(
    "div",
    { class: "acts" },
    edit && button("act", words.edit, words.editTip, edit),
    hide && button("act", card.hidden ? words.show : words.hide, card.hidden ? words.showTip : words.hideTip, hide),
    button("act", words.evidence, words.evidenceTip, open),
  );
  // Over the foot they cost no room; beside marks they would hide them.
  if (view.data.layout === "list" && !card.marks.length) acts.classList.add("over");
  foot.append(acts);
  node.append(text, foot);
  // In the corner, so that it takes no room beside the other actions.
  if (view.data.layout !== "list") {
    const tip = isChosen ? words.unpickTip : words.pickTip;
    const corner = button(isChosen ? "pick on" : "pick", isChosen ? "✓" : "", tip, pick);
    corner.tabIndex = -1;
    node.append(corner);
  }
  if (edit) text.addEventListener("dblclick", edit);
  node.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) pick();
  });
  node.addEventListener("focusin", () => remember(view, node, place));
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || event.ctrlKey || event.metaKey || event.altKey) return;
    const done = onKey(view, panel, card, node, event, { edit, hide, open, pick });
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

function onKey(view, panel, card, node, event, acts) {
  const { key } = event;
  const isOneOfMany = view.chosen.has(card.id);
  const target = view.data.panels.find((each) => each.key === key);
  if (target) {
    if (isOneOfMany) moveChosen(view, target);
    else move(view, panel, card, target);
    return true;
  }
  const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
  if (key === "ArrowDown" || key === "ArrowUp") return walk(view, node, steps[key], event.shiftKey);
  if (key === "ArrowRight" || key === "ArrowLeft") return cross(view, node, steps[key]);
  if (key === "Escape" && view.chosen.size) {
    choose(view, [], false, true);
    return true;
  }
  if ((key === "h" || key === "H") && isOneOfMany) {
    hideChosen(view);
    return true;
  }
  const act = {
    e: acts.edit, E: acts.edit, h: acts.hide, H: acts.hide, Enter: acts.open, " ": view.data.layout !== "list" && acts.pick,
  }[key];
  if (act) act();
  return Boolean(act);
}

// With Shift, the card that is left and the one that is reached are chosen.
function walk(view, node, step, isChoosing) {
  const cards = [...view.root.querySelectorAll(".card")];
  const next = cards[cards.indexOf(node) + step];
  next?.focus();
  if (next && isChoosing && view.data.layout !== "list") {
    choose(view, [node.dataset.id, next.dataset.id], true, true);
  }
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

// Choosing is not saved: it lasts until something is done with the chosen.
function choose(view, ids, isOn, hasFocus) {
  if (!ids.length) view.chosen.clear();
  for (const id of ids) view.chosen[isOn ? "add" : "delete"](id);
  view.refocus = Boolean(hasFocus);
  draw(view);
}

function chosenCards(view, isFit) {
  return view.data.panels.flatMap((panel) =>
    panel.cards.filter((card) => view.chosen.has(card.id) && isFit(panel, card)).map((card) => ({ panel, card })),
  );
}

function moveChosen(view, target) {
  const found = chosenCards(view, (panel) => panel.slot !== target.slot);
  const many = found.map(({ panel, card }) => ({ id: card.id, rev: card.rev, tray: Boolean(panel.tray) }));
  view.chosen.clear();
  if (many.length) {
    view.root.querySelector(".live").textContent = view.data.words.moved.replace("{to}", target.label);
    send(view, { op: "move", slot: target.slot, many });
  } else draw(view);
}

function hideChosen(view) {
  const found = chosenCards(view, (panel, card) => !panel.tray && !card.hidden);
  view.chosen.clear();
  if (found.length) send(view, { op: "hide", many: found.map(({ card }) => ({ id: card.id, rev: card.rev })) });
  else draw(view);
}

function move(view, panel, card, target) {
  if (target.slot === panel.slot || target.tray) return;
  view.root.querySelector(".live").textContent = view.data.words.moved.replace("{to}", target.label);
  view.current = card.id;
  send(view, { op: panel.tray ? "put" : "move", id: card.id, slot: target.slot, rev: card.rev });
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
    if (view.chosen.has(id)) moveChosen(view, panel);
    else move(view, from, from.cards.find((card) => card.id === id), panel);
  });
}

// ---------------------------------------------------------------- words not saved yet

// What is being typed is kept in this browser until the answer to it has come back, so that a
// closed tab or a stopped app loses none of it.
const TYPING = "persona-builder/typing/";
const DAY_MS = 86_400_000;

function keepTyping(view, id, words, isSent) {
  const { session, round } = view.data;
  localStorage.setItem(TYPING + id, JSON.stringify({ words, isSent, session, round, at: Date.now() }));
}

function dropTyping(id) {
  localStorage.removeItem(TYPING + id);
}

function keptTyping(view, id) {
  const found = localStorage.getItem(TYPING + id);
  if (!found) return null;
  const { words, isSent, session, round, at } = JSON.parse(found);
  const isAnswered = isSent && session === view.data.session && round !== view.data.round;
  if (!isAnswered && Date.now() - at < DAY_MS) return words;
  dropTyping(id);
  return null;
}

// Opens the box again in which somebody was typing when the window or the app went away.
function takeUpTyping(view) {
  for (const panel of view.data.panels) {
    const section = view.root.querySelector(`.panel[data-slot="${panel.slot}"]`);
    if (keptTyping(view, `${view.data.persona}/${panel.slot}`)) {
      section.querySelector(".add")?.click();
      return;
    }
    for (const card of panel.cards) {
      const words = keptTyping(view, card.id);
      if (words === null) continue;
      if (words === card.text) dropTyping(card.id);
      else {
        view.opened.add(panel.slot);
        draw(view);
        const node = [...view.root.querySelectorAll(".card")].find((each) => each.dataset.id === card.id);
        editText(view, node, node.querySelector("p"), card);
        return;
      }
    }
  }
}

function editText(view, node, text, card) {
  if (node.querySelector("textarea")) return;
  const box = typing(view, card.id, card.text, (typed, byKey) => {
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
    const box = typing(view, `${view.data.persona}/${panel.slot}`, "", (typed, byKey) => {
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
function typing(view, id, words, finish) {
  const area = make("textarea", { dir: "auto", rows: "2", "aria-label": view.data.words.editing });
  area.value = keptTyping(view, id) ?? words;
  area.addEventListener("input", () => keepTyping(view, id, area.value, false));
  const box = make("div", {}, area, make("p", { class: "hint" }, view.data.words.typingHint));
  let over = false;
  const end = (keep, byKey) => {
    if (over) return;
    over = true;
    if (keep && area.value.trim() !== words) keepTyping(view, id, area.value.trim(), true);
    else dropTyping(id);
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
