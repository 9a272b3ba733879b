// A small menu beside a button.

import { h } from "./elements.js";

const GAP = 8;

// ways: [[label, does], ...]; label: what h() takes for children.
export function popup(at, ways) {
  const buttons = ways.map(([label, does]) =>
    h("button", { type: "button", onclick: () => (menu.remove(), does()) }, label),
  );
  const menu = h("menu.popup", { popover: "auto" }, buttons);
  document.body.append(menu);
  menu.showPopover();
  const { left, top } = at.getBoundingClientRect();
  const lowest = innerHeight - menu.offsetHeight - GAP;
  menu.style.left = `${Math.min(left, innerWidth - menu.offsetWidth - GAP)}px`;
  menu.style.top = `${Math.max(GAP, Math.min(top - menu.offsetHeight - GAP / 2, lowest))}px`;
  buttons[0]?.focus();
  menu.ontoggle = (event) => event.newState === "closed" && menu.remove();
}
