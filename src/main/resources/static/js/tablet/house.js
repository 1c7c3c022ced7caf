// The way to the house, when there is one.

const HERE = "/staff/outreach/tablet";

/** No signal, or nobody signed in (signIn), or the house said no (status). */
export class NoAnswer extends Error {
  constructor({status = 0, signIn = false, body = null}) {
    super(`no answer ${status}`);
    Object.assign(this, {status, signIn, body});
  }
}

const ask = async (path, options) => {
  const answer = await fetch(HERE + path, {redirect: "manual", cache: "no-store", credentials: "same-origin", ...options})
    .catch(() => { throw new NoAnswer({}); });
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new NoAnswer({signIn: true});
  const body = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : null;
  if (!answer.ok) throw new NoAnswer({status: answer.status, body});
  return body;
};
const tell = async (path, body) => {
  const {header, token} = await now();
  return ask(path, {method: "POST", headers: {"Content-Type": "application/json", [header]: token}, body: JSON.stringify(body)});
};

export const now = () => ask("/now.json");
export const outings = () => ask("/outings.json");
export const load = (wish) => tell("/days", wish);
export const standing = (id) => ask(`/days/${id}`);
export const bring = (id, item) => tell(`/days/${id}/items`, {item, sentAt: new Date().toISOString()});
export const handIn = (id, sealed) => tell(`/days/${id}/sealed-items`, {...sealed, sentAt: new Date().toISOString()});
export const end = (id) => tell(`/days/${id}/end`, {});
