// A person's phone: the chat with the bot, from the newest message up.

import { get, post } from "./api.js";
import { box } from "./box.js";
import { Composer } from "./composer.js";
import { asked, h, pictured, toast } from "./elements.js";
import { bubble } from "./message.js";
import { language, say } from "./words.js";
import { zone } from "./time.js";

const AT_ONCE = 60; // messages drawn; those before them when one scrolls up to them

export class Phone {
  #messages = new Map();
  #drawn = new Map();
  #from = Infinity;

  // role: what is known of them; does: { closes(), opens(person, address) }
  constructor(person, role, does) {
    this.id = person;
    this.role = role;
    this.does = does;
    this.composer = new Composer(person, { attempt: (work) => this.attempt(work) });
    this.composer.menu.onclick = () => this.#commands();
    this.log = h("div.log", { role: "log", ariaLabel: box.person(person).name, tabIndex: 0 });
    this.earlier = h("button.earlier", { type: "button", hidden: true, onclick: () => this.#further() }, say("earlier"));
    this.empty = h("p.faint.empty", {}, say("empty"));
    this.list = h("div.list", {}, this.earlier, this.empty);
    this.log.append(this.list);
    this.head = h("header.head");
    this.below = h("div.below");
    this.element = h("section.phone", { "data-person": String(person), ariaLabel: box.person(person).name },
      this.head, this.log, this.below, this.composer.element);
    this.shown = () => this.#head();
    box.addEventListener("people", this.shown);
    new IntersectionObserver(([seen]) => seen.isIntersecting && this.#further()).observe(this.earlier);
    this.#head();
    box.watch(person, (news) => this.#takes(news));
  }

  close() {
    box.removeEventListener("people", this.shown);
    box.unwatch(this.id);
    this.element.remove();
  }

  // The newest message with such a button, and the button: «1» itself rather than «10».
  find(label) {
    const alive = [...this.#messages.values()].filter((one) => !one.deleted).reverse();
    for (const message of alive) {
      const buttons = message.buttons.flat();
      const button = buttons.find((one) => one.text === label) ?? buttons.find((one) => one.text.startsWith(label));
      if (button) return { message, button };
    }
    return null;
  }

  says(text) {
    const last = [...this.#messages.values()].filter((one) => one.from === "bot").slice(-3);
    return last.some((one) => (one.text ?? one.caption ?? "").includes(text));
  }

  // Shows where, and then presses.
  async press(label, pause) {
    const found = this.find(label);
    if (!found) throw new Error(`${say("notSeen")}: ${label}`);
    const drawn = this.#drawn.get(found.message.message_id);
    const buttons = [...(drawn ?? this.element).querySelectorAll("button"), ...this.below.querySelectorAll("button")];
    const shown = buttons.find((one) => one.textContent.startsWith(found.button.text));
    shown?.scrollIntoView({ block: "nearest" });
    shown?.classList.add("pointed");
    await new Promise((resolve) => setTimeout(resolve, pause));
    await this.#press(found.message, found.button, shown);
    shown?.classList.remove("pointed");
  }

  async send(body) {
    await this.attempt(() => post(`/api/people/${this.id}/send?wait=2`, body));
  }

  async attempt(work) {
    try {
      const done = await work();
      await box.look();
      this.log.scrollTop = 0;
      return done ?? true;
    } catch (error) {
      toast(error.message, "bad");
      return null;
    }
  }

  #head() {
    const person = box.person(this.id);
    if (!person) return;
    const line = person.blocked ? say("blocked") : person.doing ? say("typing") : this.role;
    const way = person.blocked ? "unblock" : "block";
    const block = pictured(way, say(way), () => this.attempt(() => post(`/api/people/${this.id}/${way}?wait=2`)));
    const close = pictured("close", say("close"), () => this.does.closes());
    const state = JSON.stringify([person.name, line, person.blocked]);
    if (this.head.dataset.state === state) return;
    this.head.dataset.state = state;
    this.head.replaceChildren(avatar(person.name), h("div.who", {}, h("b", {}, person.name), h("small", {}, line)), block, close);
    this.element.classList.toggle("blocked", person.blocked);
  }

  #takes(news) {
    for (const message of news) {
      const known = this.#messages.has(message.message_id);
      this.#messages.set(message.message_id, message);
      if (known || message.message_id >= this.#from) this.#draw(message);
    }
    if (this.#from === Infinity) this.#further();
    this.empty.hidden = this.#messages.size > 0;
    this.#keyboard();
    if (document.visibilityState === "visible") post(`/api/people/${this.id}/read`).catch(() => {});
  }

  // Draws as many of those before as fit on some screens.
  #further() {
    const before = [...this.#messages.values()].filter((one) => one.message_id < this.#from);
    const some = before.slice(-AT_ONCE);
    if (!some.length) return;
    this.#from = some[0].message_id;
    const drawn = some.map((message) => this.#bubble(message));
    this.earlier.after(...withDays(some, drawn));
    this.earlier.hidden = before.length === some.length;
  }

  #draw(message) {
    const before = this.#drawn.get(message.message_id);
    if (!before && message.message_id < this.#from) return;
    const drawn = this.#bubble(message);
    if (before) return before.replaceWith(drawn);
    const last = [...this.#messages.values()].at(-2);
    this.list.append(...withDays([message], [drawn], last && day(last)));
  }

  #bubble(message) {
    const drawn = bubble(message, {
      opens: (address) => this.does.opens(this, address),
      presses: (of, button, shown) => this.#press(of, button, shown),
      more: (of, at) => this.#more(of, at),
    });
    drawn.id = `m${message.message_id}`;
    this.#drawn.set(message.message_id, drawn);
    return drawn;
  }

  async #press(message, button, shown) {
    shown?.classList.add("waiting");
    const body = { message_id: message.message_id, button: button.data ?? button.text };
    const done = await this.attempt(() => post(`/api/people/${this.id}/press?wait=5`, body));
    shown?.classList.remove("waiting");
    if (done?.url) return this.does.opens(this, done.url);
    const answer = done?.answer;
    if (answer?.text && answer.show_alert) await asked(answer.text, []);
    else if (answer?.text) toast(answer.text);
  }

  #keyboard() {
    const last = [...this.#messages.values()].filter((one) => ["reply", "remove"].includes(one.keyboard) && !one.deleted).at(-1);
    const rows = last?.keyboard === "reply" ? last.buttons : [];
    this.below.replaceChildren(...rows.map((row) =>
      h("div.row", {}, row.map((button) => h("button.key", { type: "button", onclick: () => this.#press(last, button) }, button.text)))));
  }

  async #commands() {
    const commands = await get(`/api/people/${this.id}/menu`);
    const offered = commands.length ? commands : [{ command: "start", description: say("start") }];
    const menu = h("menu.popup", { popover: "auto" }, offered.map(({ command, description }) =>
      h("button", { type: "button", onclick: () => (menu.remove(), this.send({ text: `/${command}` })) },
        h("b", {}, `/${command} `), description)));
    this.#pop(menu, this.composer.menu);
  }

  #more(message, at) {
    const own = message.from === "person";
    const ways = [["reply", () => this.composer.about({ reply: message })]];
    if (own) {
      ways.push(["edit", () => this.composer.about({ edit: message })]);
      ways.push(["remove", () => this.attempt(() => post(`/api/people/${this.id}/delete`, { message_id: message.message_id }))]);
    }
    const menu = h("menu.popup", { popover: "auto" }, ways.map(([word, does]) =>
      h("button", { type: "button", onclick: () => (menu.remove(), does()) }, say(word))));
    this.#pop(menu, at);
  }

  #pop(menu, at) {
    document.body.append(menu);
    menu.showPopover();
    const { left, top } = at.getBoundingClientRect();
    menu.style.left = `${Math.min(left, innerWidth - menu.offsetWidth - 8)}px`;
    menu.style.top = `${Math.max(8, Math.min(top - menu.offsetHeight - 4, innerHeight - menu.offsetHeight - 8))}px`;
    menu.querySelector("button")?.focus();
    menu.ontoggle = (event) => event.newState === "closed" && menu.remove();
  }
}

export function avatar(name) {
  const letters = name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("");
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
  return h("span.avatar", { ariaHidden: "true", style: `--hue:${hue}` }, letters);
}

const day = (message) => new Date(message.date).toLocaleDateString("sv", { timeZone: zone() });

function withDays(messages, drawn, last) {
  return messages.flatMap((message, at) => {
    const before = at ? day(messages[at - 1]) : last;
    if (before === day(message)) return [drawn[at]];
    const shown = new Date(message.date).toLocaleDateString(language, { weekday: "short", day: "numeric", month: "long", timeZone: zone() });
    return [h("p.day", {}, shown), drawn[at]];
  });
}
