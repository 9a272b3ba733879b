// The clock one can move, and the doors to everything beside the phones.

import { post, Refused } from "./api.js";
import { box } from "./box.js";
import { h, pictured, toast } from "./elements.js";
import { dated, instant, localDay } from "./time.js";
import { save } from "./transcript.js";
import { language, LANGUAGES, say, speak } from "./words.js";

const SPEEDS = { minute: 60, ten: 600, hour: 3600, day: 86400 };
const BEAT_MS = 500;
const QUIET_STEPS = 200; // moments at which the bot works without a word to anybody

export class Bar {
  #running = null;

  constructor({ open, timeline, levers, stories }) {
    this.now = h("time.now", { role: "timer" });
    this.play = h("button.main", { type: "button", onclick: () => this.#toggle() });
    this.speed = h(
      "select",
      { ariaLabel: say("speed") },
      Object.entries(SPEEDS).map(([word, rate]) => h("option", { value: String(rate) }, say(word))),
    );
    this.speed.value = "3600";
    const next = h("button", { type: "button", onclick: () => this.next() }, say("next"));
    this.date = h("input", { type: "date", ariaLabel: say("date"), title: say("date") });
    const go = h(
      "form.row",
      { onsubmit: (event) => (event.preventDefault(), this.#to()) },
      this.date,
      h("button", {}, say("goto")),
    );
    const side = [
      stories && h("button.story", { type: "button", onclick: () => open("stories") }, say("stories")),
      timeline && h("button", { type: "button", onclick: () => timeline.toggle() }, say("plan")),
      h("button", { type: "button", onclick: () => open("faults") }, say("faults")),
      h("button", { type: "button", onclick: () => save() }, say("transcript")),
      levers.includes("reset") && h("button", { type: "button", onclick: () => this.#reset() }, say("reset")),
      languages(),
      pictured("shade", say("dark"), shade),
    ];
    document
      .getElementById("bar")
      .append(
        h("h1", {}, say("title")),
        h("div.row.clock", {}, this.now, this.play, this.speed, next, go),
        h("div.row", {}, side.filter(Boolean)),
      );
    box.addEventListener("clock", () => this.#tell());
    timeline?.goes((day) => this.#go({ to: instant(day) }));
    this.#label();
    this.#tell();
  }

  // On to the moment at which somebody gets a message; the bot has much to do that nobody hears of.
  async next() {
    this.#stop();
    const before = box.pulse.seq;
    for (let step = 0; step < QUIET_STEPS; step += 1) {
      const { next } = await box.move({ advance_s: 0 });
      if (!next) return toast(say("nothing"));
      await box.move({ to: next });
      box.pulse = { ...box.pulse, ...(await (await fetch("/api/pulse")).json()) };
      if (box.pulse.seq !== before) return null;
    }
    return null;
  }

  #toggle() {
    if (this.#running) return this.#stop();
    const began = Symbol("run");
    this.#running = began;
    this.#label();
    let since = performance.now();
    const beat = async () => {
      if (this.#running !== began) return;
      const passed = performance.now() - since;
      since = performance.now();
      if (await this.#go({ advance_s: (Math.min(passed, 2 * BEAT_MS) / 1000) * Number(this.speed.value) }))
        setTimeout(beat, BEAT_MS);
      else this.#stop();
    };
    return beat();
  }

  #stop() {
    this.#running = null;
    this.#label();
  }

  #label() {
    this.play.textContent = this.#running ? say("pause") : say("play");
  }

  #to() {
    this.#stop();
    if (this.date.value) this.#go({ to: instant(this.date.value) });
  }

  async #go(body) {
    try {
      return await box.move(body);
    } catch (error) {
      toast(error.message, "bad");
      return null;
    }
  }

  #tell() {
    const moving = box.pulse.moving && !this.#running ? ` · ${say("moving")}` : "";
    this.now.textContent = dated(box.pulse.now) + moving;
    this.now.dateTime = box.pulse.now;
    if (document.activeElement !== this.date) this.date.value = localDay(box.pulse.now);
    this.date.min = localDay(box.pulse.now);
  }

  async #reset() {
    if (!confirm(say("resetSure"))) return;
    this.#stop();
    await post("/api/levers/reset").catch((error) => error instanceof Refused && toast(error.message, "bad"));
  }
}

function shade() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}

function languages() {
  const options = Object.entries(LANGUAGES).map(([tag, name]) => h("option", { value: tag }, name));
  const choice = h("select", { ariaLabel: say("language") }, options);
  choice.value = language;
  choice.onchange = () => speak(choice.value);
  return choice;
}
