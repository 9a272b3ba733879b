// One message as a phone shows it.

import { h, marked } from "./elements.js";
import { language, say } from "./words.js";
import { zone } from "./time.js";

const FILES = ["document", "video", "audio", "voice", "video_note", "sticker"];

// does: { opens(address), presses(message, button), more(message) }
export function bubble(message, does) {
  const mine = message.from === "person";
  const element = h("article.message", { "data-id": String(message.message_id) });
  element.classList.add(mine ? "mine" : "bots");
  if (message.deleted) {
    element.append(h("p.faint", {}, say("deleted")));
    return element;
  }
  const inside = h("div.bubble");
  if (message.pinned) inside.append(h("p.faint", {}, say("pinned")));
  if (message.reply_to)
    inside.append(h("a.replied", { href: `#m${message.reply_to}` }, `${say("reply")} № ${message.reply_to}`));
  inside.append(...enclosed(message));
  if (message.html) {
    const words = h("div.words");
    words.append(marked(message.html, does.opens));
    inside.append(words);
  }
  inside.append(foot(message, does));
  element.append(inside);
  if (message.keyboard === "inline") element.append(keyboard(message, does));
  return element;
}

function enclosed(message) {
  if (message.photo) {
    const { url, width, height } = message.photo;
    const picture = h("img", {
      src: url,
      alt: message.caption ?? say("photo"),
      loading: "lazy",
      width,
      height,
    });
    return [h("a.picture", { href: url, target: "_blank", rel: "noopener" }, picture)];
  }
  const kind = FILES.find((one) => message[one]);
  if (kind) {
    const file = message[kind];
    const name = file.name ?? kind;
    return [
      h("a.file", { href: file.url, download: name }, name, h("span.faint", {}, ` ${size(file.size)}`)),
    ];
  }
  if (message.location) {
    const { latitude, longitude } = message.location;
    return [h("p", {}, `${say("place")}: ${latitude}, ${longitude}`)];
  }
  if (message.contact) return [h("p", {}, `${say("contact")}: ${message.contact.first_name}`)];
  return [];
}

function foot(message, does) {
  const at = new Date(message.edited ?? message.date);
  const time = at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", timeZone: zone() });
  const label = message.edited ? `${say("edited")} ${time}` : time;
  const more = h(
    "button.more",
    { type: "button", ariaLabel: say("more"), onclick: () => does.more(message, more) },
    "⋯",
  );
  return h("p.foot", {}, more, h("time", { dateTime: at.toISOString() }, label));
}

function keyboard(message, does) {
  const rows = message.buttons.map((row) =>
    h(
      "div.row",
      {},
      row.map((button) => {
        const shown = h("button.inline", { type: "button" }, button.text, button.url && " ↗");
        if (button.style) shown.classList.add(button.style);
        shown.onclick = () => does.presses(message, button, shown);
        return shown;
      }),
    ),
  );
  return h("div.keyboard", {}, rows);
}

function size(bytes) {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1048576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;
}
