// Better with script, complete without: focus on errors, keys shown beside what they do, print buttons.
"use strict";
document.querySelector(".error-summary")?.focus();
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
const typing = (target) => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || localStorage.getItem("keys") === "off") return;
  const target = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  if (target.matches("input[type=radio], input[type=checkbox]")) target.click();
  else if (target.matches("input, textarea, select")) target.focus();
  else target.click();
});
// A double press sends once; the server holds the same promise with its idempotency key.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
