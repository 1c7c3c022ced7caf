// Passkeys (WebAuthn): asks the house for a challenge, the device for its answer, and goes where the house says. Without it the password is there.
"use strict";
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const ask = async (path, body) => {
  const token = document.querySelector("input[data-header]");
  const answer = await fetch(path, {
    method: "POST",
    headers: {"Accept": "application/json", "Content-Type": "application/json", [token.dataset.header]: token.value},
    body: body && JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (said.to) location.assign(said.to);
  else if (!answer.ok) throw new Error(said.problem ?? answer.status);
  return said.to ? null : said;
};
const listed = (credentials) => credentials?.map((credential) => ({...credential, id: bytes(credential.id)}));
const prove = async (part) => {
  const options = await ask("/sign-in/passkey/challenge");
  const found = await navigator.credentials.get({publicKey: {...options, challenge: bytes(options.challenge), allowCredentials: listed(options.allowCredentials)}});
  await ask("/sign-in/passkey?next=" + encodeURIComponent(part.dataset.next ?? ""), {
    id: found.id, rawId: text(found.rawId), type: found.type, authenticatorAttachment: found.authenticatorAttachment, clientExtensionResults: {},
    response: {
      authenticatorData: text(found.response.authenticatorData), clientDataJSON: text(found.response.clientDataJSON),
      signature: text(found.response.signature), userHandle: text(found.response.userHandle),
    },
  });
};
const make = async (part) => {
  const options = await ask(part.dataset.to + "/challenge");
  if (!options) return;
  const made = await navigator.credentials.create({publicKey: {
    ...options, challenge: bytes(options.challenge), user: {...options.user, id: bytes(options.user.id)}, excludeCredentials: listed(options.excludeCredentials),
  }});
  await ask(part.dataset.to + "?next=" + encodeURIComponent(part.dataset.next ?? ""), {
    label: part.querySelector("input[name=label]").value,
    credential: {
      id: made.id, rawId: text(made.rawId), type: made.type, authenticatorAttachment: made.authenticatorAttachment, clientExtensionResults: {},
      response: {
        attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON), transports: made.response.getTransports?.() ?? [],
      },
    },
  });
};
for (const part of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  part.hidden = false;
  const said = part.querySelector("[role=alert]");
  part.querySelector("[data-passkey-do]").addEventListener("click", async (event) => {
    event.preventDefault();
    said.hidden = true;
    try {
      await (part.dataset.passkey === "make" ? make : prove)(part);
    } catch (problem) {
      said.hidden = false;
      said.textContent = problem instanceof DOMException ? part.dataset.stopped : problem.message === "NAME" ? part.dataset.name : part.dataset.refused;
    }
  });
}
for (const part of window.PublicKeyCredential ? document.querySelectorAll("[data-no-passkey]") : []) part.hidden = true;
