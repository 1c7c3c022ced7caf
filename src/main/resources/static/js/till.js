// What is chosen costs so much, and so much goes back: shown while somebody types. The house computes both once more when it takes the money.
"use strict";
const yen = (typed) => Number(typed.normalize("NFKC").replaceAll(/[\s,¥円]/g, ""));
for (const till of document.querySelectorAll("[data-till]")) {
  const total = till.querySelector("[data-total]");
  const change = till.querySelector("[data-change]");
  const tendered = till.querySelector("[name=tendered]");
  const reckon = () => {
    const sum = [...till.querySelectorAll("[data-yen]")].reduce((all, one) => all + one.dataset.yen * Math.max(0, yen(one.value) || 0), 0);
    total.textContent = sum.toLocaleString("en-US");
    if (change) {
      const back = yen(tendered.value) - sum;
      change.textContent = tendered.value && back >= 0 ? back.toLocaleString("en-US") : "–";
    }
  };
  for (const part of till.querySelectorAll("[data-shown]")) part.hidden = false;
  till.addEventListener("input", reckon);
  reckon();
}
