// Words in three languages, and markup that lets nothing through that somebody typed.

class Html {
  constructor(text) {
    this.text = text;
  }
}
const escaped = (value) => {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(escaped).join("");
  return String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
};
export const html = (parts, ...values) => new Html(parts.map((part, at) => part + (at < values.length ? escaped(values[at]) : "")).join(""));

// As Aozora Bunko writes readings; see org.kaikaku.platform.language.Ruby.
const NOTED = /(?:[|｜]([^|｜《》]+)|([\p{Script=Han}々〆ヶ〇]+))《([^《》]*)》/gu;
const withReadings = (said) => {
  let out = "";
  let from = 0;
  for (const match of said.matchAll(NOTED)) {
    out += `${escaped(said.slice(from, match.index))}<ruby>${escaped(match[1] ?? match[2])}<rt>${escaped(match[3])}</rt></ruby>`;
    from = match.index + match[0].length;
  }
  return new Html(out + escaped(said.slice(from)));
};

export const language = {
  now: "ja",
  words: {},
  /** A text of a city's file. */
  of: (text) => text == null ? "" : withReadings(text[language.now]),
  /** A text of the house. */
  t: (key, ...values) => withReadings(language.plainly(key, values)),
  /** Without readings, for titles and attributes. */
  plain: (key, ...values) => language.plainly(key, values).replace(NOTED, (_, marked, kanji) => marked ?? kanji),
  plainOf: (text) => text[language.now].replace(NOTED, (_, marked, kanji) => marked ?? kanji),
  plainly: (key, values) => values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), language.words[key][language.now]),
};
