// The crew's pages, with or without signal. What is done is kept before anything is shown; the house hears of it when it can be reached.
import {remaining, wareki} from "./calendar.js";
import {html, language} from "./html.js";
import * as house from "./house.js";
import {Queue} from "./queue.js";
import {Talk, read} from "./talk.js";
import {parse, subject} from "./rules.js";
import {MOST_TRIES, Vault, forHouse, forgetSealed, handedIn, isWeak, label, relabel, wipe} from "./vault.js";

const {t, of, plain} = language;
const MINUTE = 60_000;
const NOT_THEIRS = 404;
const IDLE = 10 * MINUTE;
const ZONE = "Asia/Tokyo";
const main = document.getElementById("main");
const status = document.getElementById("status");

const state = {label: null, vault: null, day: null, queue: null, draft: null, view: "", problems: {}, typed: {}, signal: navigator.onLine, signIn: false, said: null};

const dayOf = (millis) => new Intl.DateTimeFormat("sv-SE", {timeZone: ZONE}).format(new Date(millis));
const time = (at) => new Intl.DateTimeFormat("ja-JP", {timeZone: ZONE, hour: "2-digit", minute: "2-digit"}).format(new Date(at));
const moment = (at) => new Intl.DateTimeFormat("ja-JP", {timeZone: ZONE, month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit"}).format(new Date(at));

// —— Where one is ——
/** @param what is said on that page of the step before; null for nothing */
const go = (view, said = null) => {
  state.said = said;
  state.keepSaid = said !== null;
  state.problems = {};
  state.typed = {};
  if (location.hash.slice(1) !== view) {
    location.hash = view;
    return;
  }
  state.keepSaid = false;
  show();
};
window.addEventListener("hashchange", () => {
  if (!state.keepSaid) state.said = null;
  state.keepSaid = false;
  state.problems = {};
  state.typed = {};
  show();
});

/** Draws what is to be seen, and tells those who do not see it. */
const show = ({keepFocus = false} = {}) => {
  const [view, id] = location.hash.slice(1).split("=");
  const drawn = state.label === null ? unloaded() : state.label.shut ? shut() : state.vault === null ? locked() : over() ? views.queue() : (views[view] ?? views.day)(id);
  draw(main, drawn);
  document.title = `${main.querySelector("h1").textContent}|${plain("tablet.title")}`;
  showStatus();
  if (keepFocus) return;
  (main.querySelector(".error-summary") ?? main.querySelector("h1")).focus();
  scrollTo(0, 0);
};
/** Whoever goes by keyboard stays where they are, if that is still there. */
const draw = (place, drawn) => {
  const before = place.contains(document.activeElement) ? document.activeElement.outerHTML : null;
  place.innerHTML = drawn.text;
  if (before !== null) [...place.querySelectorAll("a, button, input, select, [tabindex]")].find((one) => one.outerHTML === before)?.focus();
};
const showStatus = () => {
  const waiting = state.queue?.waiting.length ?? state.label?.waiting ?? 0;
  const people = state.queue?.forPeople.length ?? 0;
  draw(status, html`<span class="no-print ${state.signal ? "state state--done" : "state state--wait"}">${t(state.signal ? "tablet.online" : "tablet.offline")}</span>
    ${waiting > 0 ? html`<span class="no-print state state--go">${t("tablet.waiting", waiting)}</span>` : ""}${people > 0 ? html`<span class="no-print state state--stop">${t("tablet.people", people)}</span>` : ""}
    ${state.vault ? html`<a class="no-print" href="#queue">${t("tablet.queue.title")}</a> <button type="button" class="button button--quiet button--low" data-do="lock">${t("tablet.lock")}</button>` : ""}`);
};
const heading = (text) => html`<h1 tabindex="-1">${text}</h1>`;
const errors = () => Object.keys(state.problems).length === 0 ? "" : html`<div class="error-summary" role="alert" tabindex="-1"><h2>${t("procedure.question.error")}</h2>
  ${Object.entries(state.problems).map(([field, key]) => html`<p><a href="#f-${field}" data-to="f-${field}">${t(key)}</a></p>`)}</div>`;
const problem = (field) => state.problems[field] ? html`<p class="field-error" id="f-${field}-error">${t(state.problems[field])}</p>` : "";
const invalid = (field) => state.problems[field] ? html`aria-invalid="true" aria-describedby="f-${field}-error"` : "";
const said = () => state.said === null ? "" : html`<p class="notice" role="status">${t(...state.said)}</p>`;
const signInNotice = () => state.signIn ? html`<p class="notice notice--warn" role="status">${t("tablet.sign-in")} <a href="/sign-in?next=/staff/outreach/tablet/app">${t("tablet.sign-in.do")}</a></p>` : "";
const fail = (problems, typed = {}) => {
  state.problems = problems;
  state.typed = typed;
  show();
};

// —— No day on the device ——
const unloaded = () => html`<section class="section stack gap-5 read">${said()}${signInNotice()}${errors()}${heading(t("tablet.load.title"))}<p>${t("tablet.load.what")}</p>
  ${state.outings == null ? html`<p class="empty">${t(state.signal ? "tablet.load.fetching" : "tablet.load.offline")}</p><p><button type="button" class="button button--second" data-do="look">${t("tablet.load.again")}</button></p>`
    : state.outings.length === 0 ? html`<p class="empty">${t("tablet.load.none")}</p>` : html`<form data-do="load" class="stack gap-4" novalidate>
    <fieldset id="f-outing" tabindex="-1"><legend>${t("tablet.load.which")}</legend>${problem("outing")}<div class="choices">${state.outings.map((outing, at) => html`<label class="choice"><input type="radio" name="outing" value="${at}" ${String(state.typed.outing) === String(at) ? html`checked` : ""} ${outing.calledOff ? html`disabled` : ""}><span>${outing.day} ${of(outing.name)}</span><span class="sub">${outing.calledOff ? t("tablet.load.called-off") : outing.stops.map((stop, n) => html`${n > 0 ? "・" : ""}${of(stop)}`)}</span></label>`)}</div></fieldset>
    <div class="field"><label for="f-name">${t("tablet.load.name")}</label><span class="sub" id="f-name-hint">${t("tablet.load.name.hint")}</span><input class="input" id="f-name" name="name" value="${state.typed.name ?? ""}" maxlength="40" autocomplete="off" aria-describedby="f-name-hint"></div>
    <div class="field"><label for="f-pin">${t("tablet.pin.new")}</label><span class="sub" id="f-pin-hint">${t("tablet.pin.hint", MOST_TRIES)}</span>${problem("pin")}<input class="input input--short" id="f-pin" name="pin" type="password" inputmode="numeric" maxlength="12" autocomplete="off" ${state.problems.pin ? html`aria-invalid="true"` : ""} aria-describedby="f-pin-hint${state.problems.pin ? " f-pin-error" : ""}"></div>
    <div class="field"><label for="f-again">${t("tablet.pin.again")}</label>${problem("again")}<input class="input input--short" id="f-again" name="again" type="password" inputmode="numeric" maxlength="12" autocomplete="off" ${invalid("again")}></div>
    <div class="actions"><button class="button button--big">${t("tablet.load.do")}</button></div></form>`}</section>`;

const look = async () => {
  try {
    state.outings = await house.outings();
    state.signal = true;
    state.signIn = false;
  } catch (away) {
    noted(away);
  }
};

// —— A day, under its PIN ——
const locked = () => html`<section class="section stack gap-5 read">${said()}${errors()}${heading(t("tablet.locked.title"))}
  <p>${of(state.label.van)} ${state.label.day}</p>${state.label.waiting > 0 ? html`<p class="notice">${t("tablet.locked.waiting", state.label.waiting)}</p>` : ""}
  <form data-do="unlock" class="stack gap-4" novalidate><div class="field"><label for="f-pin">${t("tablet.pin")}</label><span class="sub" id="f-pin-hint">${t("tablet.pin.left", MOST_TRIES - state.label.tries)}</span>${problem("pin")}
  <input class="input input--short" id="f-pin" name="pin" type="password" inputmode="numeric" maxlength="12" autocomplete="off" ${state.problems.pin ? html`aria-invalid="true"` : ""} aria-describedby="f-pin-hint${state.problems.pin ? " f-pin-error" : ""}"></div>
  <div class="actions"><button class="button button--big">${t("tablet.unlock")}</button></div></form></section>`;

// —— Shut: the PIN was wrong too often ——
const shut = () => html`<section class="section stack gap-5 read">${said()}${signInNotice()}${heading(t("tablet.shut.title"))}<p>${t("tablet.shut.what")}</p><p>${t("tablet.shut.waiting", state.label.waiting)}</p><p>${t("tablet.shut.how")}</p>
  <div class="actions"><button type="button" class="button button--big" data-do="handIn">${t("tablet.shut.do")}</button></div></section>`;

const unlocked = async (vault, day) => {
  state.vault = vault;
  state.day = {...day ?? await vault.get("day"), bookings: await vault.get("bookings") ?? []};
  state.label = await label();
  state.draft = await vault.get("draft") ?? null;
  state.queue = new Queue(vault, state.day, () => redraw());
  await state.queue.read();
};
const lock = async () => {
  Object.assign(state, {vault: null, day: null, queue: null, draft: null, said: null});
  state.label = await label() ?? null;
  show();
};
const forget = async (why) => {
  await wipe();
  Object.assign(state, {label: null, vault: null, day: null, queue: null, draft: null, outings: null});
  await look();
  go("", [why]);
};

// —— The day ——
const errand = (booking) => state.day.calls.flatMap((call) => call.errands).find((one) => one.key === booking.errand);
const callOf = (booking) => state.day.calls.find((call) => call.stop === booking.stop);
const marked = (booking) => [...state.queue.items].reverse().find((item) => item.booking === booking.id && item.kind !== "APPLICATION")?.kind ?? booking.state;
const applied = (booking) => state.queue.items.filter((item) => item.booking === booking.id && item.kind === "APPLICATION");
const inWords = (booking) => html`<span class="state ${marked(booking) === "BOOKED" ? "state--go" : "state--done"}">${t(`tablet.booking.${marked(booking)}`)}</span>${applied(booking).map((item) => html` <span class="state state--done">${t("tablet.applied", item.slip)}</span>`)}`;

const views = {
  day: () => html`<section class="section stack gap-5 read">${said()}${signInNotice()}${heading(html`${of(state.day.van)} ${state.day.day}`)}
    ${state.draft ? html`<p class="notice">${t("tablet.draft")} <a href="#talk">${t("tablet.draft.go-on")}</a></p>` : ""}
    ${state.day.calls.map((call) => {
    const bookings = state.day.bookings.filter((booking) => booking.stop === call.stop);
    return html`<section class="stack gap-3"><h2>${time(call.from)}–${time(call.until)} ${of(call.name)}</h2><p class="sub">${of(call.place)}</p>
      ${bookings.length === 0 ? html`<p class="empty">${t("tablet.day.none")}</p>` : html`<ul class="stack gap-2">${bookings.map((booking) => html`<li class="card row between"><span><a href="#booking=${booking.id}"><span class="num">${time(booking.from)}</span> <span lang="ja">${booking.name}</span></a> <span class="sub">${of(errand(booking)?.name)}</span></span><span>${inWords(booking)}</span></li>`)}</ul>`}</section>`;
  })}
    <section class="stack gap-3"><h2>${t("tablet.walk-in")}</h2><p class="sub">${t("tablet.walk-in.what")}</p>${events(null)}</section></section>`,

  booking: (id) => {
    const booking = state.day.bookings.find((one) => one.id === id);
    if (!booking) return views.day();
    const now = marked(booking);
    return html`<section class="section stack gap-5 read">${said()}<p><a href="#day">${t("tablet.back")}</a></p>${heading(html`<span lang="ja">${booking.name}</span> <span class="sub" lang="ja">${booking.kana}</span>`)}
      <dl class="facts facts--narrow card"><div><dt>${t("tablet.when")}</dt><dd>${time(booking.from)}–${time(booking.until)} ${of(callOf(booking)?.name)}</dd></div><div><dt>${t("tablet.errand")}</dt><dd>${of(errand(booking)?.name)}</dd></div>
      <div><dt>${t("tablet.number")}</dt><dd class="num">${booking.number}</dd></div>${booking.phone ? html`<div><dt>${t("tablet.phone")}</dt><dd class="num">${booking.phone}</dd></div>` : ""}${booking.needs ? html`<div><dt>${t("tablet.needs")}</dt><dd lang="ja">${booking.needs}</dd></div>` : ""}
      <div><dt>${t("tablet.state")}</dt><dd>${inWords(booking)}</dd></div></dl>
      ${now === "BOOKED" || now === "MET" || now === "MISSED" ? html`<div class="actions">${now === "MET" ? "" : html`<button type="button" class="button" data-do="mark" data-kind="MET" data-id="${booking.id}">${t("tablet.met")}</button>`}${now === "MISSED" ? "" : html`<button type="button" class="button button--second" data-do="mark" data-kind="MISSED" data-id="${booking.id}">${t("tablet.missed")}</button>`}</div>` : ""}
      <section class="stack gap-3"><h2>${t("tablet.talk.begin")}</h2>${events(booking)}</section></section>`;
  },

  talk: () => state.draft === null ? views.day() : talking(),

  slip: (key) => {
    const item = state.queue.items.find((one) => one.key === key);
    if (!item) return views.day();
    return html`<section class="section stack gap-5 read">${heading(t("tablet.paper.title"))}<p class="no-print">${t("tablet.slip.what")}</p>
      <p class="figure slip-number">${item.slip}</p><p lang="ja">${t("tablet.paper.sama", item.who)}</p>
      <dl class="facts facts--narrow card"><div><dt>${t("tablet.paper.when")}</dt><dd>${of(wareki(dayOf(Date.parse(item.deviceAt))))} ${time(item.deviceAt)}</dd></div><div><dt>${t("tablet.paper.where")}</dt><dd>${of(state.day.van)} ${of(item.paper?.stop)}</dd></div><div><dt>${t("tablet.paper.crew")}</dt><dd lang="ja">${state.day.crew}</dd></div></dl>
      <section class="stack gap-3"><h2>${t("tablet.paper.procedures")}</h2><ul class="stack gap-2">${(item.paper?.procedures ?? []).map(onPaper)}</ul></section>
      ${outcome(item)}<p>${t("tablet.paper.ask")}</p>
      <div class="actions"><button type="button" class="button" data-print-now>${t("tablet.slip.print")}</button><a class="button button--second" href="#day">${t("tablet.slip.next")}</a></div></section>`;
  },

  queue: () => html`<section class="section stack gap-5 read">${said()}${signInNotice()}${over() ? html`<p class="notice notice--warn">${t("tablet.over")}</p>` : html`<p><a href="#day">${t("tablet.back")}</a></p>`}${heading(t("tablet.queue.title"))}<p>${t("tablet.queue.what")}</p>
    <div class="actions"><button type="button" class="button" data-do="send">${t("tablet.send")}</button></div>
    ${state.queue.items.length === 0 ? html`<p class="empty">${t("tablet.queue.none")}</p>` : ["forPeople", "waiting", "rest"].map((group) => {
    const items = group === "rest" ? state.queue.items.filter((item) => !state.queue.waiting.includes(item) && !state.queue.forPeople.includes(item)) : state.queue[group];
    return items.length === 0 ? "" : html`<section class="stack gap-3"><h2>${t(`tablet.queue.${group}`)} <span class="num">${items.length}</span></h2><ul class="stack gap-2">${items.map((item) => html`<li class="card stack gap-2"><span><span class="num">${moment(item.deviceAt)}</span> ${t(`tablet.kind.${item.kind}`)} ${item.slip ? html`<b class="num">${item.slip}</b>` : ""} <span class="sub" lang="ja">${item.who}</span></span>${outcome(item)}${item.state === "HELD" && item.reason === "UNREADABLE" && item.application ? told(item.application.facts) : ""}</li>`)}</ul></section>`;
  })}
    <section class="stack gap-3"><h2>${t("tablet.end.title")}</h2><p>${t("tablet.end.what")}</p>${mayEnd() ? html`<div class="actions"><button type="button" class="button button--second" data-do="end">${t("tablet.end.do")}</button></div>` : html`<p class="notice">${t("tablet.end.not-yet")}</p>`}</section></section>`,
};

const procedureOf = ({procedure}) => state.day.definitions.procedures.find((one) => one.key === procedure);
const title = ({procedure, index}) => html`${of(procedureOf({procedure})?.title)}${index > 0 ? ` (${index})` : ""}`;
const onPaper = (one) => {
  const procedure = procedureOf(one);
  return html`<li class="card stack gap-2"><h3>${title(one)}</h3><dl class="facts facts--narrow">${one.due || procedure?.deadline ? html`<div><dt>${t("tablet.paper.due")}</dt><dd>${by(one.due, true)}</dd></div>` : ""}
    <div><dt>${t("tablet.paper.bring")}</dt><dd>${procedure?.bring.length ? procedure.bring.map((paper) => html`<p>${of(paper)}</p>`) : t("tablet.paper.bring.nothing")}</dd></div><div><dt>${t("tablet.paper.office")}</dt><dd>${of(procedure?.section.name)} <span class="num">${procedure?.section.phone}</span></dd></div></dl></li>`;
};
const receiptPaper = (item) => item.receipts.length === 0 ? "" : html`<p class="no-print"><a class="button button--second" href="/staff/outreach/tablets/${state.day.id}/items/${item.key}/receipt.pdf?lang=${language.now}" target="_blank" rel="noopener">${t("tablet.paper.pdf")}</a></p>`;
const outcome = (item) => {
  switch (item.state) {
    case "WAITING": return html`<p><span class="state state--wait">${t("tablet.item.WAITING")}</span></p>`;
    case "TAKEN": return html`<p><span class="state state--done">${t("tablet.item.TAKEN")}</span></p>${item.receipts.map((receipt) => html`<p>${title(receipt)} <b class="num">${receipt.number}</b></p>`)}${receiptPaper(item)}`;
    case "ASIDE": return html`<p><span class="state">${t("tablet.item.ASIDE")}</span></p>`;
    default: return html`<p><span class="state state--stop">${t("tablet.item.HELD")}</span> ${t(`tablet.reason.${item.reason}`)}</p>`;
  }
};
const mayEnd = () => state.queue.needed.length === 0;
const events = (booking) => {
  const wanted = booking ? errand(booking)?.procedures ?? [] : [];
  const fits = (event) => event.procedures.some((key) => wanted.includes(key));
  const all = [...state.day.definitions.events].sort((one, other) => fits(other) - fits(one));
  return html`<form data-do="begin" class="stack gap-3" novalidate><input type="hidden" name="booking" value="${booking?.id ?? ""}"><div class="field"><label for="f-event">${t("tablet.talk.what")}</label><select class="input" id="f-event" name="event">${all.map((event) => html`<option value="${event.key}">${language.plainOf(event.title)}</option>`)}</select></div><div class="actions"><button class="button button--second">${t("tablet.talk.begin")}</button></div></form>`;
};

// —— By when ——
const left = (due) => {
  const {style, words, number} = remaining(due, state.day.day);
  return html`<span class="due due--${style}">${t(`procedure.due.${words}`, number)}</span>`;
};
/** @param hasDeadline whether the law sets a day: then one that is not known here must be asked in the office */
const by = (due, hasDeadline) => due === null
  ? html`<span class="sub">${t(hasDeadline ? "tablet.due.unknown" : "procedure.due.no-day")}</span>`
  : html`<span class="keep">${of(wareki(due.date))} ${t("procedure.result.until")}</span> ${left(due)}${due.rolledFrom ? html` <span class="sub">${t("procedure.result.rolled", wareki(due.rolledFrom)[language.now])}</span>` : ""}`;
const byOf = (match) => by(match.due, match.procedure.deadline !== null);

// —— The interview ——
const talk = () => new Talk(state.day.definitions, state.draft.event, state.day.day);
const matchKey = ({procedure, index}) => `${procedure.key ?? procedure}#${index}`;
const chosenMatches = (step) => step.matches().filter((match) => state.draft.chosen?.includes(matchKey(match)));
const here = (step) => step.matches().filter((match) => match.certain && match.procedure.takenHere);

/** What comes now: a question, the choice, or the confirmation. */
const stage = () => {
  const step = talk().at(state.draft.known);
  const question = step.next();
  if (question) return {step, question};
  if (state.draft.chosen === null) return {step, choose: true};
  const detail = step.nextDetail(chosenMatches(step));
  return detail ? {step, question: detail} : {step, confirm: true};
};

const talking = () => {
  const {step, question, choose} = stage();
  const back = html`<div class="actions">${state.draft.steps.length > 0 || state.draft.chosen !== null ? html`<button type="button" class="button button--quiet" data-do="back">${t("tablet.talk.back")}</button>` : ""}<button type="button" class="button button--quiet" data-do="drop">${t("tablet.talk.drop")}</button></div>`;
  const top = html`<p class="state state--go">${of(state.day.definitions.events.find((event) => event.key === state.draft.event).title)}${state.draft.who ? html` <span lang="ja">${state.draft.who}</span>` : ""}</p>`;
  if (question) return html`<section class="section stack gap-5 read">${top}${errors()}${state.contradicts ? html`<p class="notice notice--warn" role="alert">${t("procedure.problem.contradiction")}</p>` : ""}<form data-do="answer" class="stack gap-4" novalidate>${asking(question)}<div class="actions"><button class="button button--big">${t("procedure.question.next")}</button>${state.contradicts ? html`<button class="button button--second" name="insist" value="1">${t("procedure.question.insist")}</button>` : ""}</div></form>${back}</section>`;
  return choose ? choosing(step, top, back) : confirming(step, top, back);
};

const nth = ({index}, fact) => index > 0 ? html`<p class="state state--go">${t("procedure.question.nth", language.plainOf(state.day.definitions.subjects.find((one) => one.key === subject(fact.key)).label), index)}</p>` : "";
const typedOf = (ref, otherwise) => state.typed[ref] ?? otherwise ?? "";
const asking = (question) => {
  if (question.ticks) return html`${nth(question, question.facts[0].fact)}<fieldset><legend><h1 class="question" tabindex="-1">${of(question.title)}</h1></legend><p class="sub">${t("procedure.question.tick")}</p>${problem(question.facts[0].ref)}<div class="choices choices--ticks">${question.facts.map(({ref, fact}) => html`<label class="choice"><input type="checkbox" id="f-${ref}" name="${ref}" value="yes" ${state.typed[ref] ? html`checked` : ""}><span>${of(fact.label)}</span>${fact.hint ? html`<span class="sub">${of(fact.hint)}</span>` : ""}</label>`)}<label class="choice choice--apart"><input type="checkbox" name="none" value="1" ${state.typed.none ? html`checked` : ""}><span>${t("procedure.question.none")}</span></label><label class="choice"><input type="checkbox" name="unsure" value="1" ${state.typed.unsure ? html`checked` : ""}><span>${t("procedure.question.unsure")}</span></label></div></fieldset>`;
  const lone = question.facts.length === 1;
  return html`${nth(question, question.facts[0].fact)}${lone ? "" : html`<h1 class="question" tabindex="-1">${of(question.title)}</h1>`}${question.facts.map(({ref, fact}) => field(ref, fact, lone))}`;
};
const field = (ref, fact, lone) => {
  const words = lone ? html`<h1 class="question" tabindex="-1">${of(fact.ask ?? fact.label)}</h1>` : html`<span class="ask-title">${of(fact.ask ?? fact.label)}</span>`;
  const value = typedOf(ref);
  if (fact.type === "YESNO" || fact.type === "CHOICE") {
    const options = fact.type === "YESNO" ? [["yes", t("procedure.question.yes")], ["no", t("procedure.question.no")]] : fact.options.map((option) => [option.key, of(option.label), option.hint]);
    if (fact.mayBeUnknown) options.push(["unknown", t("procedure.question.unknown")]);
    return html`<fieldset><legend>${words}</legend>${fact.hint ? html`<p class="sub">${of(fact.hint)}</p>` : ""}${problem(ref)}<div class="choices ${lone ? "" : "choices--row"}">${options.map(([key, label, hint], at) => html`<label class="choice"><input type="radio" ${at === 0 ? html`id="f-${ref}"` : ""} name="${ref}" value="${key}" ${value === key ? html`checked` : ""}><span>${label}</span>${hint ? html`<span class="sub">${of(hint)}</span>` : ""}</label>`)}</div></fieldset>`;
  }
  const kind = fact.type === "NUMBER" ? html`class="input input--short" inputmode="numeric"` : fact.type === "DATE" ? html`class="input input--date" type="date"` : html`class="input"`;
  return html`<div class="field"><label for="f-${ref}">${words}</label><span class="sub" id="f-${ref}-hint">${fact.hint ? of(fact.hint) : ""} ${fact.type === "NUMBER" ? t("procedure.question.number.hint") : ""}</span>${problem(ref)}<input ${kind} id="f-${ref}" name="${ref}" value="${value}" autocomplete="off" ${state.problems[ref] ? html`aria-invalid="true"` : ""} aria-describedby="f-${ref}-hint${state.problems[ref] ? ` f-${ref}-error` : ""}">
    ${fact.mayBeUnknown ? html`<label class="row unknown"><input type="checkbox" name="${ref}.unknown" value="1" ${state.typed[`${ref}.unknown`] ? html`checked` : ""}> ${t("procedure.question.unknown")}</label>` : ""}</div>`;
};

const choosing = (step, top, back) => {
  const mine = here(step);
  const others = step.matches().filter((match) => !mine.some((one) => matchKey(one) === matchKey(match)));
  return html`<section class="section stack gap-5 read">${top}${errors()}${heading(t("tablet.choose.title"))}
    ${mine.length === 0 ? html`<p class="empty">${t("tablet.choose.none")}</p>` : html`<form data-do="choose" class="stack gap-4" novalidate><fieldset id="f-chosen" tabindex="-1"><legend>${t("tablet.choose.which")}</legend>${problem("chosen")}<div class="choices choices--ticks">${mine.map((match) => html`<label class="choice"><input type="checkbox" name="chosen" value="${matchKey(match)}" checked><span>${of(match.procedure.title)}${match.index > 0 ? ` (${match.index})` : ""}</span><span class="sub">${of(match.procedure.because)}<br>${byOf(match)}</span></label>`)}</div></fieldset><div class="actions"><button class="button button--big">${t("procedure.question.next")}</button></div></form>`}
    ${others.length === 0 ? "" : html`<section class="stack gap-3"><h2>${t("tablet.choose.others")}</h2><ul class="stack gap-2">${others.map((match) => html`<li class="card">${of(match.procedure.title)} <span class="sub">${match.certain ? t("tablet.choose.elsewhere") : t("tablet.choose.perhaps")}</span><p>${byOf(match)}</p></li>`)}</ul></section>`}${back}</section>`;
};

const words = (ref, value) => {
  const {fact: key, index} = parse(ref);
  const fact = state.day.definitions.facts.find((one) => one.key === key);
  const answer = value === null ? t("procedure.question.unknown") : value === true ? t("procedure.question.yes") : value === false ? t("procedure.question.no")
    : fact?.type === "CHOICE" ? of(fact.options.find((option) => option.key === value)?.label) : html`<span lang="ja">${value}</span>`;
  return html`<div><dt>${fact ? of(fact.label) : key}${index > 0 ? ` (${index})` : ""}</dt><dd>${answer}</dd></div>`;
};
const told = (known) => html`<dl class="facts card">${Object.entries(known).map(([ref, value]) => words(ref, value))}</dl>`;
const nameOf = () => state.draft.known["applicant.name"] ?? state.draft.who ?? "";
const kanaOf = () => state.draft.known["applicant.kana"] ?? state.draft.kana ?? "";

const confirming = (step, top, back) => html`<section class="section stack gap-5 read">${top}${errors()}${heading(t("tablet.confirm.title"))}<p>${t("tablet.confirm.what")}</p>
  <section class="stack gap-3"><h2>${t("tablet.confirm.procedures")}</h2><ul class="stack gap-2">${chosenMatches(step).map((match) => html`<li class="card">${of(match.procedure.title)}${match.index > 0 ? ` (${match.index})` : ""}${match.procedure.bring.map((paper) => html` <span class="sub">${of(paper)}</span>`)}<p>${byOf(match)}</p></li>`)}</ul></section>
  <section class="stack gap-3"><h2>${t("tablet.confirm.facts")}</h2>${told(state.draft.known)}</section>
  <form data-do="confirm" class="stack gap-4" novalidate>
  <div class="field"><label for="f-who">${t("tablet.confirm.name")}</label>${problem("who")}<input class="input" id="f-who" name="who" lang="ja" value="${typedOf("who", nameOf())}" maxlength="100" autocomplete="off" ${invalid("who")}></div>
  <div class="field"><label for="f-kana">${t("tablet.confirm.kana")}</label><input class="input" id="f-kana" name="kana" lang="ja" value="${typedOf("kana", kanaOf())}" maxlength="100" autocomplete="off"></div>
  <fieldset id="f-proof" tabindex="-1"><legend>${t("tablet.confirm.proof")}</legend>${problem("proof")}<div class="choices">${state.day.definitions.proofs.map((proof) => html`<label class="choice"><input type="radio" name="proof" value="${proof.key}" ${state.typed.proof === proof.key ? html`checked` : ""}><span>${of(proof.label)}</span></label>`)}</div></fieldset>
  <fieldset id="f-yes" tabindex="-1"><legend>${t("tablet.confirm.resident")}</legend>${problem("yes")}<label class="choice"><input type="checkbox" name="yes" value="1"><span>${t("tablet.confirm.yes")}</span></label></fieldset>
  <div class="actions"><button class="button button--big">${t("tablet.confirm.do")}</button></div></form>${back}</section>`;

// —— What is done ——
const keepDraft = () => state.vault.put("draft", state.draft);
const dropDraft = async () => {
  state.draft = null;
  await state.vault.remove("draft");
};
const seenInWords = (booking) => `${booking.number} ${time(booking.from)}–${time(booking.until)} ${callOf(booking)?.name.ja ?? ""} ${errand(booking)?.name.ja ?? ""} ${language.words[`tablet.booking.${booking.state}`].ja}`;
const valuesOf = (form) => Object.fromEntries(new FormData(form));

const actions = {
  look: async () => {
    await look();
    show();
  },

  load: async (form) => {
    const typed = valuesOf(form);
    const problems = {};
    if (typed.outing === undefined) problems.outing = "tablet.load.which.missing";
    if (isWeak(typed.pin)) problems.pin = "tablet.pin.weak";
    else if (typed.pin !== typed.again) problems.again = "tablet.pin.other";
    if (Object.keys(problems).length > 0) return fail(problems, typed);
    const {van, day} = state.outings[Number(typed.outing)];
    const loaded = await house.load({van, day, name: typed.name});
    const vault = await Vault.create(typed.pin, {id: loaded.id, van: loaded.van, day: loaded.day, skew: Date.now() - Date.parse(loaded.now)});
    // Apart, so that who came can be forgotten without the PIN.
    await vault.put("bookings", loaded.bookings);
    await vault.put("day", {...loaded, bookings: []});
    await navigator.storage?.persist?.();
    await unlocked(vault, loaded);
    go("day", ["tablet.loaded"]);
  },

  unlock: async (form) => {
    const vault = await Vault.open(valuesOf(form).pin ?? "");
    if (vault) {
      state.said = null;
      await unlocked(vault);
      await endIfOver();
      state.problems = {};
      show();
      send(false);
      return;
    }
    state.label = await label() ?? null;
    if (state.label?.shut) return show();
    if (state.label) return fail({pin: "tablet.pin.wrong"});
    return forget("tablet.wiped.pin");
  },

  lock: () => lock(),

  mark: async (button) => {
    const booking = state.day.bookings.find((one) => one.id === button.dataset.id);
    await state.queue.add({kind: button.dataset.kind, booking: booking.id, version: booking.version, seen: seenInWords(booking), slip: "", who: booking.name, application: null});
    state.said = ["tablet.kept"];
    show();
    send(false);
  },

  begin: async (form) => {
    const typed = valuesOf(form);
    const booking = state.day.bookings.find((one) => one.id === typed.booking);
    state.draft = {event: typed.event, booking: booking?.id ?? null, who: booking?.name ?? "", kana: booking?.kana ?? "", known: {}, steps: [], chosen: null};
    await keepDraft();
    go("talk");
  },

  answer: async (form, submitter) => {
    const {question} = stage();
    const fields = new FormData(form);
    const {said, problems} = read(question, (name) => fields.get(name), state.day.day);
    if (Object.keys(problems).length > 0) return fail(Object.fromEntries(Object.entries(problems).map(([ref, key]) => [ref, `procedure.problem.${key}`])), Object.fromEntries(fields));
    const known = talk().tidied({...state.draft.known, ...said});
    const contradicts = talk().at(known).contradictory() && !talk().at(state.draft.known).contradictory();
    state.contradicts = contradicts && submitter?.name !== "insist";
    if (state.contradicts) return fail({}, Object.fromEntries(fields));
    state.draft.known = known;
    state.draft.steps.push(Object.keys(said));
    await keepDraft();
    go("talk");
  },

  back: async () => {
    state.contradicts = false;
    const {choose} = stage();
    const {steps, known} = state.draft;
    if (!choose && state.draft.chosen !== null && state.draft.chosenAt === steps.length) {
      state.draft.chosen = null;
    } else if (steps.length > 0) {
      for (const ref of steps.pop()) delete known[ref];
      state.draft.known = talk().tidied(known);
    }
    await keepDraft();
    go("talk");
  },

  drop: async () => {
    state.contradicts = false;
    await dropDraft();
    go("day", ["tablet.talk.dropped"]);
  },

  choose: async (form) => {
    const chosen = new FormData(form).getAll("chosen");
    if (chosen.length === 0) return fail({chosen: "tablet.choose.missing"});
    state.draft.chosen = chosen;
    state.draft.chosenAt = state.draft.steps.length;
    await keepDraft();
    go("talk");
  },

  confirm: async (form) => {
    const typed = valuesOf(form);
    const problems = {};
    if (!typed.who?.trim()) problems.who = "procedure.problem.fill";
    if (!typed.proof) problems.proof = "procedure.problem.choose";
    if (!typed.yes) problems.yes = "tablet.confirm.yes.missing";
    if (Object.keys(problems).length > 0) return fail(problems, typed);
    const booking = state.day.bookings.find((one) => one.id === state.draft.booking) ?? null;
    const {release, on} = state.day.definitions;
    const matches = chosenMatches(talk().at(state.draft.known));
    const chosen = matches.map(({procedure, index}) => ({procedure: procedure.key, index}));
    // What the person takes home stays to be printed again when the answers are gone.
    const paper = {stop: booking ? callOf(booking)?.name ?? null : null, procedures: matches.map(({procedure, index, due}) => ({procedure: procedure.key, index, due}))};
    const application = {event: state.draft.event, release, on, facts: state.draft.known, chosen, name: typed.who.trim(), kana: (typed.kana ?? "").trim(), proof: typed.proof};
    const item = await state.queue.add({kind: "APPLICATION", booking: booking?.id ?? null, version: booking?.version ?? null, seen: booking ? seenInWords(booking) : "", slip: state.queue.nextSlip(), who: typed.who.trim(), application, paper}, "draft");
    state.draft = null;
    go(`slip=${item.key}`);
    send(false);
  },

  send: () => { send(true); },

  handIn: async () => {
    for (const [name, sealed] of await forHouse()) {
      await house.handIn(state.label.id, sealed);
      await handedIn(name);
      state.label = await label();
    }
    await house.end(state.label.id);
    return forget("tablet.shut.done");
  },

  end: async () => {
    try {
      await house.end(state.day.id);
    } catch (away) {
      noted(away);
      state.said = ["tablet.end.offline"];
      return show();
    }
    return forget("tablet.ended");
  },
};

// —— Sending ——
const noted = (away) => {
  if (!(away instanceof house.NoAnswer)) throw away;
  state.signIn = away.signIn;
  state.signal = away.signIn || away.status > 0;
};
const redraw = () => ["slip", "queue"].includes(location.hash.slice(1).split("=")[0]) ? show({keepFocus: true}) : showStatus();

/** Nobody waits for it: a slow line must not keep hands from what is before them. @param asked whether somebody pressed the button, who wants to hear of it */
const send = async (asked) => {
  if (!state.queue) return;
  try {
    const standing = await state.queue.send();
    Object.assign(state, {signal: true, signIn: false});
    await measure();
    if (standing === "REVOKED") return forget("tablet.wiped.revoked");
    if (asked) state.said = ["tablet.sent"];
  } catch (away) {
    noted(away);
    if (asked) state.said = [away.status === NOT_THEIRS ? "tablet.sent.other" : away.status > 0 ? "tablet.sent.trouble" : "tablet.sent.not"];
  }
  if (asked) show();
  else redraw();
  await endIfOver();
};
const measure = async () => {
  const {now} = await house.now();
  await relabel({skew: Date.now() - Date.parse(now)});
  state.label = await label();
};

/** The day has passed, by the clock of the house as far as the device knows it: who came is forgotten, what waits to be sent is not. */
const over = () => state.label !== null && dayOf(Date.now() - state.label.skew) > state.label.day;
const endIfOver = async () => {
  state.label = await label() ?? null;
  if (!over() || state.label.shut) return;
  if (state.vault ? mayEnd() : state.label.needed === 0) {
    await house.end(state.label.id).catch(() => {});
    return forget("tablet.ended");
  }
  await forgetSealed("bookings", "draft");
  if (state.day?.bookings.length > 0) {
    state.day = {...state.day, bookings: [], calls: []};
    state.draft = null;
    show();
  }
};

/** A device that was reported lost learns it before anybody has typed a PIN; what waits on it stays sealed until somebody can send it. */
const whetherLost = async () => {
  if (!state.label || state.vault || !navigator.onLine) return;
  try {
    const {state: standing} = await house.standing(state.label.id);
    if (standing === "REVOKED" && state.label.waiting === 0) await forget("tablet.wiped.revoked");
  } catch (away) {
    noted(away);
  }
};

// —— Hands on it ——
const act = async (name, element, submitter) => {
  try {
    await actions[name](element, submitter);
  } catch (trouble) {
    if (!(trouble instanceof house.NoAnswer)) throw trouble;
    noted(trouble);
    state.said = [trouble.status === NOT_THEIRS ? "tablet.sent.other" : state.signal && !state.signIn ? "tablet.sent.trouble" : "tablet.sent.not"];
    show();
  }
};
let busy = false;
const once = async (name, element, submitter) => {
  if (busy) return;
  busy = true;
  try {
    await act(name, element, submitter);
  } finally {
    busy = false;
  }
};
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-do]");
  if (!form) return;
  event.preventDefault();
  delete form.dataset.sent;
  once(form.dataset.do, form, event.submitter);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[type=button][data-do]");
  if (button) once(button.dataset.do, button);
  if (event.target.closest("[data-print-now]")) window.print();
  const link = event.target.closest("a[data-to]");
  if (link) {
    event.preventDefault();
    document.getElementById(link.dataset.to)?.focus();
  }
  const tongue = event.target.closest("a[data-tongue]");
  if (tongue) {
    event.preventDefault();
    speak(tongue.dataset.tongue);
    show();
  }
});
const speak = (tongue) => {
  language.now = tongue;
  localStorage.setItem("tablet-language", tongue);
  document.documentElement.lang = tongue === "en" ? "en" : "ja";
  document.documentElement.dataset.language = tongue;
  document.body.dataset.noNumber = plain("web.individual-number");
  document.querySelectorAll("a[data-tongue]").forEach((link) => link.setAttribute("aria-current", String(link.dataset.tongue === tongue)));
  document.querySelectorAll("[data-says]").forEach((one) => { one.innerHTML = t(one.dataset.says).text; });
};

let touched = performance.now();
["pointerdown", "keydown"].forEach((kind) => document.addEventListener(kind, () => { touched = performance.now(); }));
setInterval(() => {
  if (state.vault && performance.now() - touched > IDLE) lock();
  if (state.queue && navigator.onLine) send(false);
  else endIfOver();
}, MINUTE);
window.addEventListener("online", () => {
  state.signal = true;
  send(false);
  showStatus();
});
window.addEventListener("offline", () => {
  state.signal = false;
  showStatus();
});

const begin = async () => {
  language.words = await (await fetch("/staff/outreach/tablet/words.json")).json();
  speak(localStorage.getItem("tablet-language") ?? document.documentElement.dataset.language);
  state.label = await label() ?? null;
  if (!state.label) await look();
  show();
  await endIfOver();
  await whetherLost();
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("/staff/outreach/tablet/worker.js", {scope: "/staff/outreach/tablet/"});
};
begin();
