// Better with script, complete without: focus on errors, keys shown beside what they do, print buttons.
"use strict";
document.querySelector(".error-summary")?.focus();
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
const silent = () => localStorage.getItem("keys") === "off" || document.querySelector("dialog[open]");
const typing = (target) => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || silent()) return;
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  if (target.matches("input[type=radio], input[type=checkbox]")) target.click();
  else if (target.matches("input, textarea, select")) target.focus();
  else target.click();
});
// An individual number (マイナンバー) never leaves the browser; the server refuses it too. Check digit: 番号法の総務省令5条.
const isIndividualNumber = (text) => [...text.normalize("NFKC").matchAll(/(?<![0-9]|[0-9a-f]-)[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9]|-[0-9a-f])/g)].some(([run]) => {
  const digits = [...run.replace(/[ -]/g, "")].map(Number).reverse();
  const rest = digits.slice(1).reduce((sum, digit, i) => sum + digit * (i < 6 ? i + 2 : i - 4), 0) % 11;
  return digits[0] === (rest <= 1 ? 0 : 11 - rest);
});
document.addEventListener("submit", (event) => {
  const written = (field) => field.type === "file" ? [...field.files].map((file) => file.name).join("\n") : field.value;
  const fields = [...event.target.querySelectorAll("textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox])")];
  for (const field of fields) field.parentElement.querySelector(":scope > [data-number-error]")?.remove();
  const first = fields.filter((field) => isIndividualNumber(written(field))).map((field) => {
    const error = Object.assign(document.createElement("p"), {className: "field-error", id: field.id + "-number", textContent: document.body.dataset.noNumber});
    error.dataset.numberError = "";
    error.setAttribute("role", "alert");
    field.before(error);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", error.id);
    return field;
  })[0];
  if (!first) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  first.focus();
});
// A double press sends once; the server holds the same promise with its idempotency key.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
// Seven figures of a postal code begin the address at once; without script a button does. Nothing is kept by asking.
const beginAddress = async (block) => {
  const postal = block.querySelector("[data-postal]");
  const sent = new URLSearchParams([...new FormData(postal.form)].filter(([, value]) => typeof value === "string"));
  sent.set("fill", block.querySelector("button[name=fill]").value);
  sent.set("part", "1");
  const answer = await fetch(postal.form.action, {method: "POST", body: sent, headers: {Accept: "text/html"}, redirect: "manual"}).catch(() => null);
  if (!answer || !answer.headers.get("Content-Type")?.startsWith("text/html")) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const filled = page.querySelector(`[data-address="${block.dataset.address}"]`);
  if (!filled) return;
  block.replaceWith(filled);
  const next = filled.querySelector("input[type=radio]") ?? document.getElementById(block.dataset.address);
  next.focus();
  if (next.type !== "radio") next.setSelectionRange(next.value.length, next.value.length);
};
document.addEventListener("input", (event) => {
  const block = event.target.closest("[data-address]");
  const figures = event.target.matches("[data-postal]") ? event.target.value.normalize("NFKC").replace(/[^0-9]/g, "") : "";
  if (block && (figures.length === 7 || event.target.matches("input[type=radio]"))) beginAddress(block);
});
// Lists of cases: J and K move, Enter opens the link that has the focus, A claims its row.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || silent()) return;
  const links = [...document.querySelectorAll("[data-rows] [data-row]")];
  if (!links.length) return;
  const key = event.key.toLowerCase();
  const at = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  if (key === "j" || key === "k") {
    event.preventDefault();
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)))].focus();
  } else if (key === "a" && at >= 0) {
    links[at].closest("tr").querySelector("[data-row-claim]")?.click();
  } else if (key === "x" && at >= 0) {
    links[at].closest("tr").querySelector("[data-row-tick]")?.click();
  }
});
// The sheet of keys is read off the page that it speaks of. Who speaks to the machine switches keys off (WCAG 2.1.4); a button opens it then.
const sheet = document.getElementById("keys-sheet");
const nameOf = (element) => {
  const said = element.getAttribute("aria-label");
  if (said) return [said];
  const name = (element.labels?.[0] ?? element).cloneNode(true);
  name.querySelectorAll("input, select, textarea, kbd, svg, .num, .hint").forEach((part) => part.remove());
  name.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
  return [...name.childNodes];
};
const tellKeys = () => {
  const list = sheet.querySelector("dl");
  list.querySelectorAll("[data-read]").forEach((line) => line.remove());
  list.querySelectorAll("[data-for]").forEach((line) => { line.hidden = !document.querySelector(line.dataset.for); });
  const told = new Set();
  for (const element of document.querySelectorAll("[data-key]")) {
    const key = element.dataset.key;
    if (told.has(key) || !element.checkVisibility()) continue;
    told.add(key);
    const line = list.appendChild(document.createElement("div"));
    line.dataset.read = "";
    line.appendChild(document.createElement("dt")).appendChild(document.createElement("kbd")).textContent = key === "enter" ? "Enter" : key.toUpperCase();
    line.appendChild(document.createElement("dd")).append(...nameOf(element));
  }
  const use = sheet.querySelector("[data-keys-switch]");
  use.checked = localStorage.getItem("keys") !== "off";
  use.onchange = () => use.checked ? localStorage.removeItem("keys") : localStorage.setItem("keys", "off");
  sheet.showModal();
};
if (sheet) {
  sheet.querySelector("[data-keys-close]").addEventListener("click", () => sheet.close());
  for (const button of document.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", tellKeys);
  }
}
// Copy screens: the button puts its field into the clipboard; without script the field can be selected by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard?.writeText(field.value);
    document.querySelector("[data-copied]")?.replaceChildren(button.dataset.said);
  });
}
// Long work: what has come further is shown in place, so that nobody loses their place or their focus on a page that reloads itself.
// A call is said once: the live region stays in its place while what stands around it is renewed.
const announce = () => {
  const live = document.querySelector("[data-live]");
  const said = document.querySelector("[data-say]")?.textContent.trim() ?? "";
  if (live && live.textContent !== said) live.textContent = said;
};
const follow = async () => {
  const answer = await fetch(location.href, {headers: {Accept: "text/html"}, signal: AbortSignal.timeout(10000)}).catch(() => null);
  for (const lost of document.querySelectorAll("[data-lost]")) {
    lost.hidden = Boolean(answer?.ok);
    lost.querySelector("[data-since]")?.replaceChildren(document.querySelector("[data-fresh] time")?.textContent ?? "");
  }
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = document.querySelector("[data-fresh]");
    const next = page.querySelector("[data-fresh]");
    if (!next) return document.querySelector("main").replaceWith(page.querySelector("main"));
    for (const [i, part] of [...next.children].entries()) if (!now.children[i].contains(document.activeElement) && now.children[i].outerHTML !== part.outerHTML) now.children[i].replaceWith(part);
  }
  announce();
  setTimeout(follow, 2000);
};
if (document.querySelector("[data-fresh]")) setTimeout(follow, 2000);
// Before a session ends the page says so and keeps what is written in this tab; whoever signs in again finds it on the same page.
const ending = document.querySelector("[data-ends]");
const written = () => [...document.querySelectorAll("main form :is(textarea, input[type=text], input:not([type]))")].filter((field) => field.name && !field.name.startsWith("_"));
const drawer = "written " + document.querySelector(".here .keep")?.textContent + " " + location.pathname;
if (ending) {
  const kept = JSON.parse(sessionStorage.getItem(drawer) ?? "null");
  if (kept) {
    for (const [i, field] of written().entries()) if (kept[i]?.name === field.name && kept[i].value) field.value = kept[i].value;
  }
  const keep = () => {
    const fields = written().map((field) => ({name: field.name, value: field.value === field.defaultValue ? "" : field.value}));
    if (fields.some((field) => field.value)) sessionStorage.setItem(drawer, JSON.stringify(fields));
  };
  const end = Date.now() + ending.dataset.ends * 1000;
  const look = () => {
    const left = end - Date.now();
    if (left <= ending.dataset.warn * 1000) {
      ending.hidden = false;
      keep();
    }
    if (left <= 0) ending.querySelector("p").firstChild.textContent = ending.dataset.over + " ";
    else setTimeout(look, Math.min(left, 15000));
  };
  look();
  document.addEventListener("input", () => ending.hidden || keep());
  document.addEventListener("submit", (event) => event.target.matches(".here") ? sessionStorage.clear() : sessionStorage.removeItem(drawer));
}
// Calling a colleague in a note: after an @ those whose name goes on like that; without script the name or number is typed.
for (const field of document.querySelectorAll("[data-call]")) {
  const list = document.getElementById(field.dataset.call);
  const plain = (text) => text.replace(/[ \u3000]/g, "");
  const called = () => field.value.slice(0, field.selectionStart).match(/[@＠]([^@＠\n]{0,20})$/);
  field.addEventListener("input", () => {
    const call = called();
    let any = false;
    for (const button of list.children) {
      button.hidden = !call || !plain(button.dataset.name).startsWith(plain(call[1])) || plain(call[1]) === plain(button.dataset.name);
      any ||= !button.hidden;
    }
    list.hidden = !any;
  });
  list.addEventListener("click", (event) => {
    const call = called();
    const name = event.target.closest("button")?.dataset.name;
    if (!call || !name) return;
    const at = field.selectionStart - call[1].length;
    field.setRangeText(name + " ", at, field.selectionStart, "end");
    list.hidden = true;
    field.focus();
  });
}
// A scanner types what it reads, wherever the focus stands: it goes into the field for it, and the Enter at its end sends it.
const scan = document.querySelector("[data-scan]");
if (scan) document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !/^[a-z0-9]$/i.test(event.key)) return;
  scan.value = "";
  scan.focus();
});
// A machine in the hall goes back to its first page when nobody touches it any more.
const machine = document.querySelector("[data-return]");
if (machine) {
  let wait = setTimeout(() => machine.click(), machine.dataset.return * 1000);
  for (const touch of ["pointerdown", "keydown", "scroll"]) document.addEventListener(touch, () => {
    clearTimeout(wait);
    wait = setTimeout(() => machine.click(), machine.dataset.return * 1000);
  });
}
// What comes near appears while somebody types; without script a button asks for it.
for (const form of document.querySelectorAll("form[data-near]")) {
  const shown = document.getElementById("near-found");
  let turn = 0;
  let wait;
  const ask = async () => {
    const mine = ++turn;
    const sent = new URLSearchParams({q: form.querySelector("[name=q]").value, use: form.dataset.near});
    const answer = await fetch("/staff/inquiries/answers?" + sent, {headers: {Accept: "text/html"}}).catch(() => null);
    if (!answer?.ok || mine !== turn) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("near-found");
    if (found) shown.replaceChildren(...found.childNodes);
  };
  form.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 200);
  });
}
