// A person's phone: who it is, the chat with the bot, and what can be done there.

import { get, post } from "./api.js";
import { avatar } from "./avatar.js";
import { box } from "./box.js";
import { Composer } from "./composer.js";
import { asked, h, pictured, toast } from "./elements.js";
import { Log } from "./log.js";
import { popup } from "./popup.js";
import { say } from "./words.js";

export class Phone {
  // role: what is known of them; does: { closes(), opens(phone, address) }
  constructor(person, role, does) {
    this.id = person;
    this.role = role;
    this.does = does;
    this.path = `/api/people/${person}`;
    const { name } = box.person(person);
    this.composer = new Composer(person, { attempt: (work) => this.attempt(work) });
    this.composer.menu.onclick = () => this.#commands();
    this.log = new Log(name, {
      opens: (address) => does.opens(this, address),
      presses: (message, button, shown) => this.#press(message, button, shown),
      more: (message, at) => this.#more(message, at),
    });
    this.head = h("header.head");
    this.below = h("div.below");
    const parts = [this.head, this.log.element, this.below, this.composer.element];
    this.element = h("section.phone", { "data-person": String(person), ariaLabel: name }, parts);
    this.shown = () => this.#head();
    box.addEventListener("people", this.shown);
    this.#head();
    box.watch(person, (news) => this.#takes(news));
  }

  close() {
    box.removeEventListener("people", this.shown);
    box.unwatch(this.id);
    this.element.remove();
  }

  says(text) {
    return this.log.says(text);
  }

  // Shows where, and then presses.
  async press(label, pause) {
    const found = this.log.find(label);
    if (!found) throw new Error(`${say("notSeen")}: ${label}`);
    const places = [found.drawn, this.below].filter(Boolean);
    const buttons = places.flatMap((place) => [...place.querySelectorAll("button")]);
    const shown = buttons.find((one) => one.textContent.startsWith(found.button.text));
    shown?.scrollIntoView({ block: "nearest" });
    shown?.classList.add("pointed");
    await new Promise((resolve) => setTimeout(resolve, pause));
    await this.#press(found.message, found.button, shown);
    shown?.classList.remove("pointed");
  }

  send(body) {
    return this.attempt(() => post(`${this.path}/send?wait=2`, body));
  }

  // Does it and looks what came of it; says why not. null: it was refused.
  async attempt(work) {
    try {
      const done = await work();
      await box.lookAt(this.id);
      this.log.toEnd();
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
    const state = JSON.stringify([line, person.blocked]);
    if (this.head.dataset.state === state) return;
    this.head.dataset.state = state;
    const way = person.blocked ? "unblock" : "block";
    this.head.replaceChildren(
      avatar(person.name),
      h("div.who", {}, h("b", {}, person.name), h("small", {}, line)),
      pictured(way, say(way), () => this.attempt(() => post(`${this.path}/${way}?wait=2`))),
      pictured("close", say("close"), () => this.does.closes()),
    );
    this.element.classList.toggle("blocked", person.blocked);
  }

  #takes(news) {
    this.log.takes(news);
    this.#keyboard();
    if (document.visibilityState === "visible") post(`${this.path}/read`).catch(() => {});
  }

  // The buttons below the chat, of the last message that brought or removed some.
  #keyboard() {
    const last = this.log.messages.findLast((one) => ["reply", "remove"].includes(one.keyboard));
    const rows = last?.keyboard === "reply" ? last.buttons : [];
    const key = (one) => h("button.key", { type: "button", onclick: () => this.#press(last, one) }, one.text);
    this.below.replaceChildren(...rows.map((row) => h("div.row", {}, row.map(key))));
  }

  async #press(message, button, shown) {
    shown?.classList.add("waiting");
    const body = { message_id: message.message_id, button: button.data ?? button.text };
    const done = await this.attempt(() => post(`${this.path}/press?wait=5`, body));
    shown?.classList.remove("waiting");
    if (done?.url) this.does.opens(this, done.url);
    const answer = done?.answer;
    if (answer?.text && answer.show_alert) await asked(answer.text, []);
    else if (answer?.text) toast(answer.text);
  }

  async #commands() {
    const known = await get(`${this.path}/menu`);
    const offered = known.length ? known : [{ command: "start", description: say("start") }];
    const way = ({ command, description }) => [
      [h("b", {}, `/${command} `), description],
      () => this.send({ text: `/${command}` }),
    ];
    popup(this.composer.menu, offered.map(way));
  }

  #more(message, at) {
    const remove = () => post(`${this.path}/delete`, { message_id: message.message_id });
    const own = [
      [say("edit"), () => this.composer.about({ edit: message })],
      [say("remove"), () => this.attempt(remove)],
    ];
    const reply = [say("reply"), () => this.composer.about({ reply: message })];
    popup(at, message.from === "person" ? [reply, ...own] : [reply]);
  }
}
