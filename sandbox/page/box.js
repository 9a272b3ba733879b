// What the box holds, as this page has last seen it; whoever shows something asks to be told of news.

import { get, post } from "./api.js";

const PULSE_MS = 300;

export class Box extends EventTarget {
  people = [];
  pulse = null;
  clock = null;
  here = true;
  #watched = new Map();
  #again = false;
  #looking = null;

  async begin() {
    await this.#beat();
    await this.look();
    setInterval(() => this.#beat().catch(() => {}), PULSE_MS);
  }

  // The phones on screen: person -> function that is given new and changed messages.
  watch(person, takes) {
    this.#watched.set(person, { seq: 0, takes });
    return this.look();
  }

  unwatch(person) {
    this.#watched.delete(person);
  }

  // One phone first, where something was done on it, and then the others.
  async lookAt(person) {
    await this.#read(person);
    await this.look();
  }

  person(id) {
    return this.people.find((one) => one.id === id);
  }

  // One look at a time; what comes meanwhile is looked at afterwards.
  look() {
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = null;
      if (this.#again) {
        this.#again = false;
        return this.look();
      }
    });
    return this.#looking;
  }

  async move(body) {
    this.clock = await post("/api/clock", body);
    await this.look();
    this.#tell("clock");
    return this.clock;
  }

  async #look() {
    const reads = [...this.#watched.keys()].map((person) => this.#read(person));
    [this.people] = await Promise.all([get("/api/people"), ...reads]);
    this.#tell("people");
  }

  async #read(person) {
    const one = this.#watched.get(person);
    if (!one) return;
    const found = await get(`/api/people/${person}/messages?changes=${one.seq}`);
    const news = found.filter((message) => message.change > one.seq); // two reads may have been on their way
    if (!news.length) return;
    one.seq = Math.max(...news.map((message) => message.change));
    one.takes(news);
  }

  async #beat() {
    const before = this.pulse;
    try {
      this.pulse = await get("/api/pulse");
    } catch (error) {
      if (this.here) this.#tell("gone");
      this.here = false;
      throw error;
    }
    if (before && before.life !== this.pulse.life) return location.reload();
    if (!this.here) this.#tell("back");
    this.here = true;
    if (before && (before.seq !== this.pulse.seq || before.people !== this.pulse.people)) await this.look();
    if (before?.now !== this.pulse.now || before?.moving !== this.pulse.moving) this.#tell("clock");
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

export const box = new Box();
