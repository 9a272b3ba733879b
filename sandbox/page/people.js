// Everybody there is, with what they have not read; and somebody new.

import { post } from "./api.js";
import { box } from "./box.js";
import { asked, h, toast } from "./elements.js";
import { avatar } from "./avatar.js";
import { say } from "./words.js";

export function people(desk, seats) {
  const nav = document.getElementById("people");
  nav.ariaLabel = say("people");
  const find = h("input", { type: "search", placeholder: say("find"), ariaLabel: say("find") });
  const list = h("ul");
  const add = h(
    "button.add",
    { type: "button", onclick: async () => newcomer(desk, (await seats()) ?? []) },
    `+ ${say("add")}`,
  );
  nav.append(find, list, add);
  const rows = new Map();

  function draw() {
    const wanted = find.value.trim().toLowerCase();
    for (const person of box.people) {
      const row = rows.get(person.id) ?? line(person);
      row.hidden = Boolean(wanted) && !person.name.toLowerCase().includes(wanted);
      row.button.classList.toggle("on", desk.has(person.id));
      row.button.setAttribute("aria-pressed", String(desk.has(person.id)));
      const unread = person.unread ? String(person.unread) : "";
      if (row.unread.textContent !== unread) row.unread.textContent = unread;
      row.button.classList.toggle("blocked", person.blocked);
    }
  }

  function line(person) {
    const unread = h("span.unread");
    const button = h(
      "button",
      { type: "button" },
      avatar(person.name),
      h("span.name", {}, person.name),
      unread,
    );
    button.onclick = () => (desk.has(person.id) ? desk.take(person.id) : desk.put(person.id));
    const row = Object.assign(h("li", {}, button), { button, unread });
    rows.set(person.id, row);
    list.append(row);
    return row;
  }

  find.oninput = draw;
  box.addEventListener("people", draw);
  desk.addEventListener("change", draw);
  draw();
}

// seats: what may be taken; token: a link that is opened already.
export async function newcomer(desk, seats, token = "") {
  const name = h("input", {
    required: true,
    maxLength: 64,
    ariaLabel: say("name"),
    placeholder: say("name"),
    autocomplete: "off",
  });
  const seat = h(
    "select",
    { ariaLabel: say("seat") },
    h("option", { value: "" }, say("stranger")),
    seats.map((one) => h("option", { value: one.token }, `${one.role} · ${one.place}`)),
  );
  const fields = [
    h("label", {}, say("name"), name),
    ...(seats.length ? [h("label", {}, say("seat"), seat)] : []),
  ];
  if (!(await asked(say("add"), fields, say("ok")))) return;
  try {
    const person = await post("/api/people", {
      name: name.value,
      language_code: document.documentElement.lang,
    });
    await box.look();
    const phone = desk.put(person.id);
    const link = token || seat.value;
    await phone.send({ text: link ? `/start ${link}` : "/start" });
  } catch (error) {
    toast(error.message, "bad");
  }
}
