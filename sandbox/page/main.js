// The page: phones side by side, a clock above them, people on the left, stories and faults on the right.

import { get } from "./api.js";
import { Bar } from "./bar.js";
import { box } from "./box.js";
import { Desk } from "./desk.js";
import { toast } from "./elements.js";
import { people } from "./people.js";
import { Faults } from "./faults.js";
import { Stories } from "./stories.js";
import { tellIn } from "./time.js";
import { Timeline } from "./timeline.js";
import { language, say } from "./words.js";

document.documentElement.lang = language;
document.title = say("title");
const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;

export const exhibits = await get("/api/exhibits");
const exhibit = (name) =>
  exhibits.shown.includes(name) ? get(`/api/exhibits/${name}?language=${language}`) : null;

const plan = await exhibit("plan");
if (plan) tellIn(plan.zone);
const cast = (await exhibit("cast")) ?? [];
await box.begin();
const desk = new Desk(cast);
const drawer = document.getElementById("drawer");
const panels = { stories: new Stories(desk, cast, exhibit), faults: new Faults(exhibits.levers) };

function open(name) {
  const same = drawer.dataset.open === name;
  drawer.hidden = same;
  drawer.dataset.open = same ? "" : name;
  if (!same) panels[name].show(drawer, () => open(name));
}

const timeline = plan && new Timeline(plan, () => exhibit("plan"));
new Bar({ open, timeline, levers: exhibits.levers, stories: exhibits.shown.includes("stories") });
people(desk, () => exhibit("seats"));
box.addEventListener("gone", () => toast(say("gone"), "bad"));
box.addEventListener("back", () => toast(say("back")));
document.body.dataset.ready = "yes";
