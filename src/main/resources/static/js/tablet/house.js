// The way to the house, when there is one.

const HERE = "/staff/outreach/tablet";

/** No signal, or nobody signed in (signIn), or the house said no (status). */
export class NoAnswer extends Error {
  constructor({status = 0, signIn = false, body = null}) {
    super(`no answer ${status}`);
    Object.assign(this, {status, signIn, body});
  }
}

// A line that hangs says nothing for as long as the browser has patience, and everything else would wait behind it.
const SOON = 20_000;
const LONG = 60_000;

const ask = async (path, options = {}, patience = SOON) => {
  const enough = new AbortController();
  const waited = setTimeout(() => enough.abort(), patience);
  const lost = () => { throw new NoAnswer({}); };
  try {
    const answer = await fetch(HERE + path, {redirect: "manual", cache: "no-store", credentials: "same-origin", signal: enough.signal, ...options}).catch(lost);
    if (answer.type === "opaqueredirect" || answer.status === 401) throw new NoAnswer({signIn: true});
    const body = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json().catch(lost) : null;
    if (!answer.ok) throw new NoAnswer({status: answer.status, body});
    return body;
  } finally {
    clearTimeout(waited);
  }
};
const tell = async (path, body) => {
  const {header, token} = await now();
  return ask(path, {method: "POST", headers: {"Content-Type": "application/json", [header]: token}, body: JSON.stringify(body)}, LONG);
};

export const now = () => ask("/now.json");
export const outings = () => ask("/outings.json");
export const load = (wish) => tell("/days", wish);
export const standing = (id) => ask(`/days/${id}`);
export const bring = (id, item) => tell(`/days/${id}/items`, {item, sentAt: new Date().toISOString()});
export const handIn = (id, sealed) => tell(`/days/${id}/sealed-items`, {...sealed, sentAt: new Date().toISOString()});
export const end = (id) => tell(`/days/${id}/end`, {});
