// The messages of a chat, from the newest one up; those further up are drawn when one scrolls to them.

import { h } from "./elements.js";
import { bubble } from "./message.js";
import { zone } from "./time.js";
import { language, say } from "./words.js";

const AT_ONCE = 60;
const SAID = 3; // messages of the bot in which a story looks for what it has promised

export class Log {
  #messages = new Map();
  #drawn = new Map();
  #from = Infinity;

  // does: as of bubble()
  constructor(name, does) {
    this.does = does;
    const further = { type: "button", hidden: true, onclick: () => this.#further() };
    this.earlier = h("button.earlier", further, say("earlier"));
    this.empty = h("p.faint.empty", {}, say("empty"));
    this.list = h("div.list", {}, this.earlier, this.empty);
    this.element = h("div.log", { role: "log", ariaLabel: name, tabIndex: 0 }, this.list);
    new IntersectionObserver(([seen]) => seen.isIntersecting && this.#further()).observe(this.earlier);
  }

  get messages() {
    return [...this.#messages.values()].filter((one) => !one.deleted);
  }

  takes(news) {
    for (const message of news) {
      this.#messages.set(message.message_id, message);
      if (message.message_id >= this.#from) this.#draw(message);
    }
    if (this.#from === Infinity) this.#further();
    this.empty.hidden = this.#messages.size > 0;
  }

  // The newest message with such a button, the button («1» itself rather than «10»), and where it is drawn.
  find(label) {
    for (const message of this.messages.reverse()) {
      const buttons = message.buttons.flat();
      const button =
        buttons.find((one) => one.text === label) ?? buttons.find((one) => one.text.startsWith(label));
      if (button) return { message, button, drawn: this.#drawn.get(message.message_id) };
    }
    return null;
  }

  says(text) {
    const last = this.messages.filter((one) => one.from === "bot").slice(-SAID);
    return last.some((one) => (one.text ?? one.caption ?? "").includes(text));
  }

  toEnd() {
    this.element.scrollTop = 0; // it is reversed
  }

  #further() {
    const before = [...this.#messages.values()].filter((one) => one.message_id < this.#from);
    const some = before.slice(-AT_ONCE);
    if (!some.length) return;
    this.#from = some[0].message_id;
    this.earlier.after(
      ...withDays(
        some,
        some.map((message) => this.#bubble(message)),
      ),
    );
    this.earlier.hidden = before.length === some.length;
  }

  #draw(message) {
    const before = this.#drawn.get(message.message_id);
    const drawn = this.#bubble(message);
    if (before) return before.replaceWith(drawn);
    const last = [...this.#messages.values()].at(-2);
    return this.list.append(...withDays([message], [drawn], last && day(last)));
  }

  #bubble(message) {
    const drawn = bubble(message, this.does);
    drawn.id = `m${message.message_id}`;
    this.#drawn.set(message.message_id, drawn);
    return drawn;
  }
}

const day = (message) => new Date(message.date).toLocaleDateString("sv", { timeZone: zone() });

function withDays(messages, drawn, last) {
  return messages.flatMap((message, at) => {
    const before = at ? day(messages[at - 1]) : last;
    if (before === day(message)) return [drawn[at]];
    const shown = new Date(message.date).toLocaleDateString(language, {
      weekday: "short",
      day: "numeric",
      month: "long",
      timeZone: zone(),
    });
    return [h("p.day", {}, shown), drawn[at]];
  });
}
