// What was done and the house does not know yet. One thing after the other, in its order; each with a key of its own, so that it may be sent
// as often as the line breaks and is taken once.
import * as house from "./house.js";
import {lidOf, sealed} from "./seal.js";
import {relabel} from "./vault.js";

const WAITING = "WAITING";
const name = (place) => `item ${String(place).padStart(6, "0")}`;

/** Once the house has it, nobody needs the answers here; where somebody's individual number is in them, not even the name. */
const rest = ({state, reason}, {application, who}) => ({
  application: (state === "TAKEN" || reason === "NUMBER_LEFT_OUT") && application ? {chosen: application.chosen} : application,
  who: reason === "NUMBER_LEFT_OUT" ? "" : who,
});

/** As the house is told it. */
const brought = ({key, place, kind, booking, version, seen, slip, deviceAt, application}) => ({key, place, kind, booking, version, seen, slip, deviceAt, application});

export class Queue {
  #sending = null;

  constructor(vault, day, changed) {
    this.vault = vault;
    this.day = day;
    this.changed = changed;
    this.items = [];
  }

  async read() {
    this.lid = await lidOf(this.day.seal);
    this.items = await this.vault.all("item ");
    await this.#count();
  }

  get waiting() {
    return this.items.filter((item) => item.state === WAITING);
  }

  /** What nobody may wipe: what the house does not have yet, or could not read. */
  get needed() {
    return this.items.filter((item) => item.state === WAITING || item.state === "HELD" && item.reason === "UNREADABLE");
  }

  get forPeople() {
    return this.items.filter((item) => item.state === "HELD");
  }

  /** Number of the slip that the next application gets. */
  nextSlip() {
    return `${this.day.mark}-${String(this.items.length + 1).padStart(3, "0")}`;
  }

  /** @param gone names in the vault that it takes the place of */
  async add(deed, ...gone) {
    const item = {key: crypto.randomUUID(), place: this.items.length + 1, deviceAt: new Date().toISOString(), state: WAITING, receipts: [], ...deed};
    await this.vault.keep(name(item.place), item, {gone, forHouse: this.lid && await sealed(this.lid, brought(item))});
    this.items.push(item);
    await this.#count();
    return item;
  }

  /** One sending at a time, whoever asks. Throws where there is no way to the house. */
  send() {
    return this.#sending ??= this.#send().finally(() => { this.#sending = null; });
  }

  async #send() {
    const standing = await house.standing(this.day.id);
    for (const answer of standing.items) await this.#answered(answer);
    for (const item of this.waiting) {
      try {
        await this.#answered(await house.bring(this.day.id, brought(item)));
      } catch (problem) {
        if (problem.status !== 422 && problem.status !== 400) throw problem;
        await this.#answered(await this.#unread(item, problem.status));
      }
    }
    return standing.state;
  }

  /**
   * What the house could not even read. With an individual number in it (422) it goes under the seal, where the house leaves out that answer
   * and no other. Else the house hears that there is such a thing, and the thing itself stays here for a person.
   */
  async #unread(item, status) {
    return status === 422 && this.lid
      ? house.handIn(this.day.id, await sealed(this.lid, brought(item)))
      : house.bring(this.day.id, {...brought(item), seen: "", application: null});
  }

  async #answered({key, state, reason, what, receipts}) {
    const item = this.items.find((one) => one.key === key);
    if (item && (item.state !== state || item.reason !== (reason ?? null))) await this.#keep(item, {state, reason: reason ?? null, what, receipts, ...rest({state, reason}, item)});
  }

  async #keep(item, change) {
    Object.assign(item, change);
    await this.vault.keep(name(item.place), item);
    await this.#count();
    this.changed();
  }

  #count() {
    return relabel({waiting: this.waiting.length, needed: this.needed.length});
  }
}
