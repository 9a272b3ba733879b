// The plan over the year: where we are, what is asked now, counts as they move.

import { box } from "./box.js";
import { h, pictured } from "./elements.js";
import { localDay, shortDay } from "./time.js";
import { language, say } from "./words.js";

const DAY = 86400000;
const LANE = 13;
const HEAD = 18;
const MONTH = 34; // pixels that its name needs
const LEAST = 19; // pixels of a day's bar: its number must fit

export class Timeline {
  #goes = () => {};
  #busy = false;
  #stale = false;

  constructor(plan, read) {
    this.plan = plan;
    this.read = read;
    this.element = document.getElementById("timeline");
    this.element.ariaLabel = say("plan");
    this.chart = h("div.chart");
    this.about = h("p.about", { role: "status" });
    this.element.append(this.chart, this.about);
    this.element.hidden =
      (localStorage.getItem("plan") ?? (innerWidth < 800 ? "hidden" : "shown")) === "hidden";
    new ResizeObserver(() => this.#draw()).observe(this.element);
    for (const news of ["clock", "people"]) box.addEventListener(news, () => this.#refresh());
  }

  goes(does) {
    this.#goes = does;
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    localStorage.setItem("plan", this.element.hidden ? "hidden" : "shown");
    this.#draw();
  }

  // One reading at a time, at most two a second.
  async #refresh() {
    this.#stale = true;
    if (this.#busy || this.element.hidden) return;
    this.#busy = true;
    while (this.#stale) {
      this.#stale = false;
      this.plan = await this.read().catch(() => this.plan);
      this.#draw();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    this.#busy = false;
  }

  #draw() {
    const wide = this.element.clientWidth - 24;
    if (this.element.hidden || wide < 50) return;
    const [first, last] = [Date.parse(this.plan.first), Date.parse(this.plan.last) + DAY];
    const x = (day) => ((Date.parse(day) - first) / (last - first)) * wide;
    const lanes = [];
    const bars = this.plan.activities
      .flatMap((one) =>
        one.spans.map((span) => ({
          one,
          span,
          left: x(span.first),
          right: x(span.last) + wide / ((last - first) / DAY),
        })),
      )
      .sort((a, b) => (a.span.state === "window") - (b.span.state === "window") || a.left - b.left);
    for (const bar of bars) {
      bar.right = Math.max(bar.right, bar.left + LEAST);
      const free = lanes.findIndex((end) => end <= bar.left);
      bar.lane = free < 0 ? lanes.length : free;
      lanes[bar.lane] = bar.right + 1;
    }
    const now = h("div.today", { style: `left:${x(localDay(box.pulse.now))}px` });
    const starts = [...this.#months()];
    const months = starts.map((month, at) =>
      h(
        "span.month",
        { style: `left:${x(month)}px` },
        x(starts[at + 1] ?? this.plan.last) - x(month) < MONTH
          ? ""
          : new Date(`${month}T12:00Z`).toLocaleDateString(language, { month: "short", timeZone: "UTC" }),
      ),
    );
    const focused = this.chart.querySelector(":focus")?.dataset.key;
    this.chart.replaceChildren(...months, ...bars.map((bar) => this.#bar(bar)), now);
    this.chart.style.height = `${HEAD + Math.max(lanes.length, 1) * LANE}px`;
    if (focused) this.chart.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
    if (!this.about.dataset.kept) this.#summary();
  }

  #bar({ one, span, left, right, lane }) {
    const share = one.asked ? one.done / one.asked : 0;
    const element = h(
      "button.bar",
      {
        type: "button",
        title: this.#said(one, span),
        ariaLabel: this.#said(one, span),
        "data-key": `${one.no} ${span.first}`,
        style: `left:${left}px;width:${right - left - 1}px;top:${HEAD + lane * LANE}px;--share:${share * 100}%`,
      },
      h("span", {}, one.no),
    );
    const today = localDay(box.pulse.now);
    element.classList.add(span.state);
    element.classList.toggle("open", span.first <= today && today <= span.last);
    element.onclick = () => {
      this.about.dataset.kept = "yes";
      const go =
        span.first > localDay(box.pulse.now) &&
        h(
          "button",
          { type: "button", onclick: () => this.#goes(span.first) },
          `${say("goto")}: ${shortDay(span.first)}`,
        );
      const hide = pictured("close", say("hide"), () => (delete this.about.dataset.kept, this.#summary()));
      this.about.replaceChildren(this.#said(one, span), " ", go || "", " ", hide);
    };
    return element;
  }

  #said(one, span) {
    const days =
      span.first === span.last ? shortDay(span.first) : `${shortDay(span.first)} – ${shortDay(span.last)}`;
    const counts = one.asked ? ` · ${say("asked")} ${one.done} ${say("of")} ${one.asked}` : "";
    return `№ ${one.no} ${one.title} · ${days}${counts}`;
  }

  #summary() {
    const today = localDay(box.pulse.now);
    const open = this.plan.activities.filter(
      (one) =>
        one.missing ||
        one.spans.some((span) => span.state === "dated" && span.first <= today && today <= span.last),
    );
    this.about.textContent = open.length
      ? `${say("busy")}: ${open
          .slice(0, 6)
          .map((one) => `№ ${one.no}${one.asked ? ` — ${one.done} ${say("of")} ${one.asked}` : ""}`)
          .join(" · ")}${open.length > 6 ? " …" : ""}`
      : "";
  }

  *#months() {
    const [year, month] = this.plan.first.split("-").map(Number);
    for (
      let at = new Date(Date.UTC(year, month - 1, 1));
      at <= new Date(this.plan.last);
      at.setUTCMonth(at.getUTCMonth() + 1)
    ) {
      const day = at.toISOString().slice(0, 10);
      yield day < this.plan.first ? this.plan.first : day;
    }
  }
}
