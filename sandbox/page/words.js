// What the page says, in the language of its reader.

export const LANGUAGES = { ru: "Русский", en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" };
const TRADITIONAL = /hant|tw|hk|mo/i;

function nearest(tag) {
  if (tag.startsWith("zh")) return TRADITIONAL.test(tag) ? "zh-Hant" : "zh-Hans";
  return tag.startsWith("ru") ? "ru" : "en";
}

const chosen = localStorage.getItem("language");
export const language = chosen in LANGUAGES ? chosen : nearest(navigator.language);
const { WORDS } = await import(`./words-${language}.js`);
export const say = (key) => WORDS[key] ?? key;

export function speak(other) {
  localStorage.setItem("language", other);
  location.reload();
}
