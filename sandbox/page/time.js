// The clock of the box, told in the programme's zone where there is a programme.

import { language } from "./words.js";

let known = "UTC";
export const zone = () => known;
export function tellIn(name) {
  known = name;
}

export function dated(moment) {
  return new Date(moment).toLocaleString(language, {
    weekday: "short",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: known,
  });
}

export function shortDay(day) {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language, {
    weekday: "short",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
}

export function localDay(moment) {
  return new Date(moment).toLocaleDateString("sv", { timeZone: known });
}

// «2022-03-30» or «2022-03-30T10:05», local, as a moment the box understands.
export function instant(local) {
  const wanted = Date.parse(`${local.length === 10 ? `${local}T09:00` : local}:00Z`);
  const there = Date.parse(
    `${new Date(wanted).toLocaleString("sv", { timeZone: known }).replace(" ", "T")}Z`,
  );
  return new Date(wanted - (there - wanted)).toISOString();
}
