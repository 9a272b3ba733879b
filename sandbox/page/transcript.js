// All that was said, as one file that opens anywhere.

import { get } from "./api.js";
import { box } from "./box.js";
import { dated } from "./time.js";
import { language, say } from "./words.js";

const PICTURE = 2_000_000; // bytes; larger ones are named only

export async function save() {
  const chats = await Promise.all(
    box.people.map(async (person) => ({ person, messages: await get(`/api/people/${person.id}/messages`) })),
  );
  const parts = [];
  for (const { person, messages } of chats.filter((chat) => chat.messages.length)) {
    const said = await Promise.all(messages.filter((one) => !one.deleted).map(drawn));
    parts.push(`<details open><summary>${escaped(person.name)}</summary>${said.join("")}</details>`);
  }
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(say("title"))}</title><style>${STYLE}</style><h1>${escaped(say("title"))} · ${escaped(dated(box.pulse.now))}</h1>${parts.join("")}</html>`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  link.download = "transcript.html";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function drawn(message) {
  const file = ["photo", "document", "video", "audio", "voice", "video_note", "sticker"]
    .map((kind) => message[kind])
    .find(Boolean);
  const shown = file ? await enclosed(message, file) : "";
  const buttons =
    message.keyboard === "inline"
      ? message.buttons
          .map((row) => `<div>${row.map((one) => `<kbd>${escaped(one.text)}</kbd>`).join(" ")}</div>`)
          .join("")
      : "";
  return `<article class="${message.from}"><small>${escaped(dated(message.date))}</small>${shown}<p>${message.html}</p>${buttons}</article>`;
}

async function enclosed(message, file) {
  if (!message.photo || file.size > PICTURE) return `<p>📎 ${escaped(file.name ?? "")}</p>`;
  const blob = await (await fetch(file.url)).blob();
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
  return `<img alt="" src="${address}">`;
}

// Of message.html the box has already escaped what people wrote.
function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE =
  "body{font:16px/1.4 system-ui;max-width:44rem;margin:1rem auto;padding:0 1rem}summary{font-weight:600;font-size:1.2rem;margin:1rem 0}article{border-radius:.6rem;padding:.5rem .8rem;margin:.4rem 0;background:#eef1f4;width:fit-content;max-width:85%}article.person{background:#dcf3d4;margin-left:auto}p{margin:.2rem 0;white-space:pre-wrap}kbd{border:1px solid #9aa;border-radius:.4rem;padding:.1rem .5rem;font:inherit;display:inline-block;margin:.1rem}img{max-width:100%}small{color:#566}";
