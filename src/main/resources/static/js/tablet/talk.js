// What an interview must still ask, and what follows from what it knows: org.kaikaku.service.procedure.interview.Questioning, where the house
// cannot be reached. AwayTalkTest holds both against each other.
import {Calendar} from "./calendar.js";
import {RuleBook, parse, subject, written} from "./rules.js";

const USUAL_ORDER = 50;

// Beside the definitions and not in them: they are written down again, and what is made of them is not to be.
const ready = new WeakMap();
const made = (definitions) => {
  if (!ready.has(definitions)) ready.set(definitions, {book: new RuleBook(definitions.rules), calendar: new Calendar(definitions.closed)});
  return ready.get(definitions);
};

export class Talk {
  /** @param definitions CounterAway.Definitions */
  constructor(definitions, eventKey, today) {
    this.definitions = definitions;
    this.today = today;
    this.event = definitions.events.find((event) => event.key === eventKey);
    ({book: this.book, calendar: this.calendar} = made(definitions));
    this.facts = new Map(definitions.facts.map((fact) => [fact.key, fact]));
    this.places = new Map(definitions.facts.map((fact, place) => [fact.key, place]));
    this.screens = new Map(definitions.screens.map((screen) => [screen.key, screen]));
    this.procedures = new Map(definitions.procedures.map((procedure) => [procedure.key, procedure]));
  }

  /** @param known ref → value; null for "I don't know" */
  at(known) {
    return new Step(this, known);
  }

  /** What was told of the third child goes where there are only two. */
  tidied(known) {
    const tidy = {...known};
    for (const [of, count] of this.book.repeats) {
      if (!(count in tidy)) continue;
      const many = tidy[count] ?? 0;
      for (const ref of Object.keys(tidy)) {
        const {fact, index} = parse(ref);
        if (subject(fact) === of && index > many) delete tidy[ref];
      }
    }
    return tidy;
  }

  screenKey(fact) {
    return fact.screen ?? fact.key;
  }
}

const compared = (one, other) => one < other ? -1 : one > other ? 1 : 0;
const earlier = (one, other) => compared(one.due?.date ?? "~", other.due?.date ?? "~") || compared(one.procedure.key, other.procedure.key) || one.index - other.index;

class Step {
  constructor(talk, known) {
    this.talk = talk;
    this.known = known;
    this.findings = talk.book.find(known, talk.event.procedures, talk.today);
  }

  contradictory() {
    return this.talk.book.contradictory(this.known, this.talk.today);
  }

  /** What must be asked before the list of procedures is complete; null when it is. */
  next() {
    const wanted = new Set(Object.keys(this.findings.open));
    for (const {procedure, index} of this.#verdicts("APPLIES")) {
      const day = procedure.deadline == null ? undefined : this.#refs(procedure.deadline.from, procedure, index)[0];
      if (day !== undefined && !(day in this.known)) wanted.add(day);
    }
    return this.#first(wanted);
  }

  /** What the forms of the chosen procedures must still be told. */
  nextDetail(chosen) {
    const wanted = new Set();
    for (const {procedure, index} of chosen) {
      procedure.needs.flatMap((key) => this.#refs(key, procedure, index)).filter((ref) => !(ref in this.known)).forEach((ref) => wanted.add(ref));
    }
    return this.#first(wanted);
  }

  /** Procedures that apply, earliest deadline first, then those that may apply. Without due: no deadline, or nobody can count it here. */
  matches() {
    const matches = (verdict, certain) => this.#verdicts(verdict).map((match) => ({...match, certain, due: this.#due(match)})).sort(earlier);
    return [...matches("APPLIES", true), ...matches("UNDECIDED", false)];
  }

  #due({procedure, index}) {
    if (procedure.deadline == null) return null;
    const day = this.known[this.#refs(procedure.deadline.from, procedure, index)[0]];
    return day == null ? null : this.talk.calendar.due(procedure.deadline, day);
  }

  #verdicts(verdict) {
    return Object.entries(this.findings.verdicts).filter(([, said]) => said === verdict).map(([ref]) => {
      const [key, index] = ref.split("#");
      return {procedure: this.talk.procedures.get(key), index: Number(index ?? 0)};
    });
  }

  #refs(key, procedure, index) {
    const of = subject(key);
    const count = this.talk.book.repeats.get(of);
    if (count == null) return [key];
    if (of === procedure.per) return index === 0 ? [] : [written(key, index)];
    const many = typeof this.known[count] === "number" ? this.known[count] : 0;
    return Array.from({length: many}, (_, at) => written(key, at + 1));
  }

  /** The screen that stands first in the city's order. */
  #first(wanted) {
    const screens = new Map();
    for (const ref of wanted) {
      const {fact: key, index} = parse(ref);
      const fact = this.talk.facts.get(key);
      if (!fact) continue;
      const screen = this.talk.screenKey(fact);
      const at = `${screen} ${index}`;
      if (!screens.has(at)) screens.set(at, {order: this.talk.screens.get(screen)?.order ?? USUAL_ORDER, index, key: screen, asked: []});
      screens.get(at).asked.push({ref, fact});
    }
    const [first] = [...screens.values()].sort((one, other) => one.order - other.order || one.index - other.index || (one.key < other.key ? -1 : 1));
    return first ? this.#question(first) : null;
  }

  #question({key, index, asked}) {
    const inOrder = asked.sort((one, other) => this.talk.places.get(one.fact.key) - this.talk.places.get(other.fact.key));
    const screen = this.talk.screens.get(key);
    const ticks = screen !== undefined && screen.ticks && inOrder.every(({fact}) => fact.type === "YESNO");
    const only = inOrder[0].fact;
    const title = screen === undefined || inOrder.length === 1 && !ticks && only.ask != null ? only.ask ?? only.label : screen.title;
    return {key, index, title, ticks, facts: inOrder};
  }
}

const plain = (typed) => typed.normalize("NFKC").replace(/[\s‐‑–—―−ー-]/g, "");
const signs = (text) => [...text].length;

/** What was typed into the fields of a question: {said: ref → value, problems: ref → key of a text}. */
export const read = (question, field, today) => {
  const said = {};
  const problems = {};
  if (question.ticks) {
    const ticked = question.facts.map(({ref}) => ref).filter((ref) => field(ref) !== null);
    const none = field("none") !== null;
    const unsure = field("unsure") !== null;
    const first = question.facts[0].ref;
    if (ticked.length > 0 && none) problems[first] = "none-and-some";
    else if (ticked.length === 0 && !none && !unsure) problems[first] = "tick";
    else question.facts.forEach(({ref}) => { said[ref] = ticked.includes(ref) ? true : unsure ? null : false; });
    return {said, problems};
  }
  for (const {ref, fact} of question.facts) {
    const typed = (field(ref) ?? "").trim();
    if (fact.mayBeUnknown && (field(`${ref}.unknown`) !== null || typed === "unknown")) said[ref] = null;
    else if (typed === "") problems[ref] = fact.type === "YESNO" || fact.type === "CHOICE" ? "choose" : "fill";
    else readOne(fact, ref, typed, today, said, problems);
  }
  return {said, problems};
};

const readOne = (fact, ref, typed, today, said, problems) => {
  switch (fact.type) {
    case "YESNO":
      if (typed === "yes" || typed === "no") said[ref] = typed === "yes";
      else problems[ref] = "choose";
      break;
    case "CHOICE":
      if (fact.options.some((option) => option.key === typed)) said[ref] = typed;
      else problems[ref] = "choose";
      break;
    case "NUMBER": {
      const figures = typed.normalize("NFKC").replace(/[人回件台頭匹個つ,\s]/g, "");
      if (/^\d{1,6}$/.test(figures) && Number(figures) <= fact.max) said[ref] = Number(figures);
      else problems[ref] = "number";
      break;
    }
    case "DATE":
      if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || typed < "1873-01-01") problems[ref] = "date";
      else if (fact.past && typed > today) problems[ref] = "future";
      else said[ref] = typed;
      break;
    default: {
      const text = fact.format === "POSTAL_CODE" ? postal(typed) : fact.format === "ACCOUNT" ? account(typed) : typed;
      if (text === null) problems[ref] = fact.format === "ACCOUNT" ? "account" : "postal";
      else if (signs(text) > fact.max) problems[ref] = "long";
      else if (/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ""))) problems[ref] = "signs";
      else said[ref] = text;
    }
  }
};

const postal = (typed) => {
  const code = plain(typed.replaceAll("〒", ""));
  return /^[0-9]{7}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : null;
};
const account = (typed) => {
  const number = plain(typed);
  return /^[0-9]{1,7}$/.test(number) ? number.padStart(7, "0") : null;
};
