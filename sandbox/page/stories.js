// Guided walks: each step says what to watch and can be done by the page or by hand.

import { get, post } from "./api.js";
import { box } from "./box.js";
import { h, pictured, toast } from "./elements.js";
import { instant } from "./time.js";
import { say } from "./words.js";

const POINT_MS = 900;
const READ_MS = 3500;

export class Stories {
  #story = null;
  #at = 0;
  #auto = false;

  constructor(desk, cast, exhibit) {
    this.desk = desk;
    this.cast = new Map(cast.map((one) => [one.key, one.person]));
    this.exhibit = exhibit;
  }

  async show(drawer, hide) {
    this.drawer = drawer;
    this.hide = hide;
    this.known ??= await this.exhibit("stories");
    this.#story ? this.#step() : this.#list();
  }

  #list() {
    const buttons = this.known.map((story) =>
      h(
        "button.way",
        { type: "button", onclick: () => this.#begin(story) },
        h("b", {}, story.title),
        h("small", {}, ` ${story.minutes} ${say("minutes")}`),
      ),
    );
    this.#draw(say("storiesShort"), [h("p.faint", {}, say("fresh")), ...buttons]);
  }

  async #begin(story) {
    [this.#story, this.#at, this.#auto] = [story, 0, false];
    for (const lever of story.before ?? [])
      await post(`/api/levers/${lever}`).catch((error) => toast(error.message, "bad"));
    if (story.before?.length) await box.look();
    this.#step();
  }

  #step() {
    const story = this.#story;
    if (this.#at >= story.steps.length) {
      this.#auto = false;
      const back = h(
        "button.main",
        { type: "button", onclick: () => ((this.#story = null), this.#list()) },
        say("again"),
      );
      return this.#draw(story.title, [h("p", {}, say("done")), back]);
    }
    const step = story.steps[this.#at];
    const phone = this.cast.get(step.phone);
    if (phone) this.desk.put(phone).element.classList.add("watched");
    for (const other of document.querySelectorAll(".phone.watched"))
      other.classList.toggle("watched", Number(other.dataset.person) === phone);
    const does = h("button.main", { type: "button", onclick: () => this.#do(step, does) }, say("do"));
    const auto = h(
      "button",
      { type: "button", onclick: () => this.#toggle(does, step) },
      say(this.#auto ? "stop" : "auto"),
    );
    const leave = h(
      "button",
      { type: "button", onclick: () => ((this.#auto = false), (this.#story = null), this.#list()) },
      say("again"),
    );
    this.#draw(story.title, [
      h("p.faint", {}, `${say("step")} ${this.#at + 1} ${say("of")} ${story.steps.length}`),
      h("p.said", { role: "status" }, step.text),
      h("p.row", {}, does, auto, leave),
    ]);
    does.focus({ preventScroll: true });
    if (this.#auto) setTimeout(() => this.#auto && story === this.#story && this.#do(step, does), READ_MS);
    return null;
  }

  #toggle(does, step) {
    this.#auto = !this.#auto;
    if (this.#auto) this.#do(step, does);
    else this.#step();
  }

  async #do(step, does) {
    does.disabled = true;
    try {
      await this.#done(step);
      this.#at += 1;
    } catch (error) {
      this.#auto = false;
      toast(error.message, "bad");
    }
    this.#step();
  }

  async #done(step) {
    const phone = step.phone && this.desk.get(this.cast.get(step.phone));
    if (step.press) await phone.press(step.press, POINT_MS);
    else if (step.type)
      await phone.send({
        text: step.type.includes("{link}") ? step.type.replace("{link}", await newestLink()) : step.type,
      });
    else if (step.file) await phone.send({ [step.file.kind]: { name: step.file.name, base64: SAMPLE } });
    else if (step.to)
      await box.move({ to: step.to === "next" ? (await box.move({ advance_s: 0 })).next : instant(step.to) });
    await box.look();
    if (step.sees && phone && !phone.says(step.sees)) throw new Error(`${say("notSeen")}: ${step.sees}`);
  }

  #draw(title, children) {
    this.drawer.replaceChildren(
      h("header.row", {}, h("h2", {}, title), pictured("close", say("hide"), this.hide)),
      ...children,
    );
  }
}

// What stands behind ?start= in the last message that has such a link, whoever got it.
async function newestLink() {
  const chats = await Promise.all(box.people.map((one) => get(`/api/people/${one.id}/messages`)));
  const found = chats
    .flat()
    .map((one) => [one.message_id, /[?&]start=([\w-]+)/.exec(one.html ?? "")?.[1]])
    .filter(([, link]) => link);
  return found.sort(([one], [other]) => other - one)[0]?.[1] ?? "";
}

// The smallest PNG there is.
const SAMPLE =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
