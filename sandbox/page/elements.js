import { say } from "./words.js";

// h("button.small", { onclick, title }, "text", child): never from HTML, so that names stay names.
export function h(what, properties = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key in element && !key.includes("-")) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const ICONS = {
  attach: "M7 12.5l6-6a2.8 2.8 0 0 1 4 4l-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5L10 4.5",
  block: "M5.6 5.6l12.8 12.8M12 3a9 9 0 1 0 .01 0z",
  unblock: "M4 12.5l5 5L20 6.5",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  send: "M4 12h14M12 5l7 7-7 7",
  shade: "M12 3a9 9 0 1 0 .01 0zM12 3v18",
};

// Drawn, not written: not every machine has a font with such signs.
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    width: 20,
    height: 20,
    "aria-hidden": "true",
    class: "icon",
  }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

// A button with a drawing: what it does is said to whoever cannot see it.
export function pictured(name, label, onclick, type = "button") {
  return h("button.icon", { type, title: label, ariaLabel: label, onclick }, icon(name));
}

const ALLOWED = new Set(["B", "I", "U", "S", "A", "CODE", "PRE", "BLOCKQUOTE", "TG-SPOILER"]);
const ADDRESSES = /^(https?|tg|mailto):/i;

// What a message says, with its marks: only tags a message may have, only addresses one may open.
export function marked(html, opens) {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll("*")) {
    const href = element.getAttribute("href") ?? "";
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (!ALLOWED.has(element.tagName)) element.replaceWith(...element.childNodes);
    else if (element.tagName === "A" && ADDRESSES.test(href)) {
      element.href = href;
      element.onclick = (event) => {
        event.preventDefault();
        opens(href);
      };
    } else if (element.tagName === "TG-SPOILER") element.onclick = () => element.classList.add("seen");
  }
  return template.content;
}

export function toast(text, kind = "") {
  const shown = h("p.toast", {}, text);
  if (kind) shown.classList.add(kind);
  document.getElementById("toasts").append(shown);
  setTimeout(() => shown.remove(), 5000);
}

// A question over everything else. fields: elements; resolves to true once it is confirmed.
export function asked(title, fields, confirm) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { "aria-label": title });
    const form = h(
      "form",
      { method: "dialog" },
      h("h2", {}, title),
      ...fields,
      h(
        "p.row",
        {},
        h("button", { value: "no", formNoValidate: true }, say("cancel")),
        confirm && h("button.main", { value: "yes" }, confirm),
      ),
    );
    dialog.append(form);
    dialog.onclose = () => {
      resolve(dialog.returnValue === "yes");
      dialog.remove();
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}
