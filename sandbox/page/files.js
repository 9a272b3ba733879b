// A file chosen on this computer, as a phone would send it.

import { Refused } from "./api.js";
import { say } from "./words.js";

const LARGEST = 20 * 1024 * 1024;

export async function part(file, text) {
  if (file.size > LARGEST) throw new Refused(say("bigFile"));
  const content = { name: file.name, base64: await encoded(file) };
  return { [kind(file)]: content, ...(text ? { text } : {}) };
}

function kind({ type }) {
  if (type === "image/png" || type === "image/jpeg") return "photo";
  if (type.startsWith("video/")) return "video";
  return type.startsWith("audio/") ? "audio" : "document";
}

function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
