// A face for a name.

import { h } from "./elements.js";

export function avatar(name) {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  return h("span.avatar", { ariaHidden: "true", style: `--hue:${hue}` }, letters);
}
