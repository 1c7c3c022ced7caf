// Keeps the crew's pages on the device, so that they open without signal. It holds no datum of anybody: those lie encrypted in the vault.
// The house writes the version in when it hands this file out at /staff/outreach/tablet/worker.js.
"use strict";
const VERSION = "{version}";
const APP = "/staff/outreach/tablet/app";
const PARTS = [APP, "/staff/outreach/tablet/words.json", "/staff/outreach/tablet/manifest.webmanifest", "/css/kaikaku.css", "/icon.svg", "/js/kaikaku.js",
  ...["app", "calendar", "html", "house", "queue", "rules", "seal", "talk", "vault"].map((name) => `/js/tablet/${name}.js`)];

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const answers = await Promise.all(PARTS.map((part) => fetch(part, {cache: "reload", credentials: "same-origin"})));
  // Whoever is not signed in is led elsewhere; that page must not take the place of this one.
  if (answers.some((answer) => !answer.ok || answer.redirected)) throw new Error("not signed in");
  const cache = await caches.open(VERSION);
  await Promise.all(answers.map((answer, at) => cache.put(PARTS[at], answer)));
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name !== VERSION);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const {pathname, origin} = new URL(event.request.url);
  if (event.request.method === "GET" && origin === self.location.origin && PARTS.includes(pathname)) {
    event.respondWith(caches.open(VERSION).then((cache) => cache.match(pathname)).then((kept) => kept ?? fetch(event.request)));
  }
});
