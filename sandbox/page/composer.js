// What is written and sent at the foot of a phone.

import { post } from "./api.js";
import { h, pictured } from "./elements.js";
import { part } from "./files.js";
import { say } from "./words.js";

export class Composer {
  #about = null; // { reply } or { edit }: a message

  // does: attempt(work): does it, shows what is refused, and looks for news.
  constructor(person, does) {
    this.person = person;
    this.does = does;
    this.words = h("textarea", { rows: 1, placeholder: say("write"), ariaLabel: say("write") });
    this.file = h("input", { type: "file", hidden: true, tabIndex: -1, ariaLabel: say("attach") });
    this.note = h("p.about", { hidden: true });
    const attach = pictured("attach", say("attach"), () => this.file.click());
    this.file.onchange = () => this.file.files.length && this.#send();
    this.words.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send();
      } else if (event.key === "Escape") this.about(null);
    };
    this.words.oninput = () => this.#grow();
    const send = pictured("send", say("send"), null, "submit");
    this.menu = pictured("menu", say("menu"));
    this.element = h(
      "form.composer",
      { onsubmit: (event) => (event.preventDefault(), this.#send()) },
      this.note,
      h("div.row", {}, this.menu, this.words, this.file, attach, send),
    );
  }

  about(what) {
    this.#about = what;
    this.note.hidden = !what;
    if (!what) return;
    const message = what.reply ?? what.edit;
    this.note.textContent = `${say(what.edit ? "edit" : "reply")}: ${(message.text ?? message.caption ?? "").slice(0, 60)}`;
    if (what.edit) this.words.value = message.text ?? message.caption ?? "";
    this.words.focus();
  }

  async #send() {
    const [text, file, about] = [this.words.value.trim(), this.file.files[0], this.#about];
    if (!text && !file) return;
    const sent = await this.does.attempt(async () => {
      const body = file ? await part(file, text) : { text };
      if (about?.edit) {
        const words = about.edit.text === null ? { caption: text } : { text };
        return post(`/api/people/${this.person}/edit?wait=2`, {
          message_id: about.edit.message_id,
          ...words,
        });
      }
      if (about?.reply) body.reply_to = about.reply.message_id;
      return post(`/api/people/${this.person}/send?wait=2`, body);
    });
    this.file.value = "";
    if (!sent) return;
    this.words.value = "";
    this.about(null);
    this.#grow();
  }

  #grow() {
    this.words.style.height = "auto";
    this.words.style.height = `${Math.min(this.words.scrollHeight, 120)}px`;
  }
}
