// What can go wrong, to be switched on: the bot must live with it.

import { get, post } from "./api.js";
import { h, pictured, toast } from "./elements.js";
import { say } from "./words.js";

const ON = {
  flood: { flood: { per_second: 1, retry_after: 5 } },
  lost: { drop: [{ times: 3, after_accept: true }] },
  slow: { delay_ms: 1500 },
};
const OFF = { flood: { flood: null }, lost: { drop: null }, slow: { delay_ms: 0 } };

export class Faults {
  constructor(levers) {
    this.levers = levers;
  }

  async show(drawer, hide) {
    const state = await get("/api/faults");
    const on = {
      flood: Boolean(state.flood),
      lost: Boolean(state.drop?.length),
      slow: Boolean(state.delay_ms),
    };
    const switches = Object.keys(ON).map((fault) => {
      const box = h("input", { type: "checkbox", checked: on[fault] });
      box.onchange = () =>
        post("/api/faults", box.checked ? ON[fault] : OFF[fault]).catch((error) =>
          toast(error.message, "bad"),
        );
      return h("label.switch", {}, box, say(fault));
    });
    const restart = h("button", { type: "button" }, say("restart"));
    restart.onclick = async () => {
      restart.disabled = true;
      await post("/api/levers/restart").then(
        () => toast(say("restarted")),
        (error) => toast(error.message, "bad"),
      );
      restart.disabled = false;
    };
    drawer.replaceChildren(
      h("header.row", {}, h("h2", {}, say("faults")), pictured("close", say("hide"), hide)),
      ...switches,
      ...(this.levers.includes("restart") ? [restart] : []),
    );
  }
}
