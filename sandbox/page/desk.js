// Whose phones lie on the desk. They stay there when the page is opened again.

import { asked, h } from "./elements.js";
import { box } from "./box.js";
import { Phone } from "./phone.js";
import { newcomer } from "./people.js";
import { say } from "./words.js";

const LINK = /^(?:https?:\/\/t\.me\/|tg:\/\/resolve\?domain=)([A-Za-z0-9_]+)[?&]start=([A-Za-z0-9_-]{1,64})/;
const FIRST = 5;

export class Desk extends EventTarget {
  #phones = new Map();

  constructor(cast) {
    super();
    this.element = document.getElementById("desk");
    this.roles = new Map(cast.map((one) => [one.person, one.role]));
    const kept = JSON.parse(sessionStorage.getItem(`desk ${box.pulse.life}`) ?? "null");
    const first = cast.length ? cast.map((one) => one.person) : box.people.map((one) => one.id);
    for (const person of kept ?? first.slice(0, FIRST)) if (box.person(person)) this.put(person, false);
  }

  has(person) {
    return this.#phones.has(person);
  }

  get(person) {
    return this.#phones.get(person) ?? this.put(person);
  }

  put(person, look = true) {
    if (!this.#phones.has(person)) {
      const phone = new Phone(person, this.roles.get(person) ?? "", {
        closes: () => this.take(person),
        opens: (from, address) => this.open(from, address),
      });
      this.#phones.set(person, phone);
      this.element.append(phone.element);
      this.#keep();
    }
    const phone = this.#phones.get(person);
    if (look) phone.element.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
    return phone;
  }

  take(person) {
    this.#phones.get(person)?.close();
    this.#phones.delete(person);
    this.#keep();
  }

  // A deep link is opened by whoever it was sent on to; anything else outside of this page.
  async open(from, address) {
    const link = LINK.exec(address);
    if (!link) return window.open(address, "_blank", "noopener");
    const who = h(
      "select",
      { ariaLabel: say("open") },
      h("option", { value: "new" }, say("add")),
      box.people.map((one) =>
        h(
          "option",
          { value: String(one.id) },
          one.id === from.id ? `${one.name} (${say("here")})` : one.name,
        ),
      ),
    );
    if (!(await asked(say("open"), [who], say("ok")))) return null;
    if (who.value === "new") return newcomer(this, [], link[2]);
    return this.put(Number(who.value)).send({ text: `/start ${link[2]}` });
  }

  #keep() {
    sessionStorage.setItem(`desk ${box.pulse.life}`, JSON.stringify([...this.#phones.keys()]));
    this.dispatchEvent(new Event("change"));
  }
}
