// Writes the choice where Streamlit looks for it when a page is loaded.

const KEY = /^stActiveTheme-.*-(v\d+)$/;

export default function (component) {
  const { paths, title, schemes } = component.data;
  const root = component.parentElement.querySelector(".scheme");
  const version = Object.keys(localStorage).map((key) => KEY.exec(key)?.[1]).find(Boolean) ?? "v2";
  const chosen = read(version);
  root.replaceChildren(
    Object.assign(document.createElement("legend"), { textContent: title }),
    ...Object.entries(schemes).map(([name, label]) => option(name, label, name === chosen)),
  );
  root.onchange = (event) => {
    for (const path of paths) write(path, version, event.target.value);
    location.reload();
  };
}

function read(version) {
  try {
    return JSON.parse(localStorage.getItem(`stActiveTheme-${location.pathname}-${version}`)) ?? "System";
  } catch {
    return "System";
  }
}

function write(path, version, name) {
  localStorage.setItem(`stActiveTheme-${path}-${version}`, JSON.stringify(name));
}

function option(name, label, checked) {
  const input = Object.assign(document.createElement("input"), {
    type: "radio", name: "scheme", value: name, checked,
  });
  const node = document.createElement("label");
  node.append(input, label);
  return node;
}
