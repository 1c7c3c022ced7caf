// What only the house can open: each deed under a key of its own, which lies under the public key that came with the day
// (org.kaikaku.service.outreach.tablet.Seal). Nobody reads it on this device, with or without the PIN.

const LID = {name: "RSA-OAEP", hash: "SHA-256"};

const bytes = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const base64 = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));

/** @param lid as the day brings it; a day of before has none */
export const lidOf = (lid) => lid ? crypto.subtle.importKey("spki", bytes(lid), LID, false, ["wrapKey"]) : null;

/** {key, iv, data} in Base64, as the house takes it. */
export const sealed = async (lid, value) => {
  const key = await crypto.subtle.generateKey({name: "AES-GCM", length: 256}, true, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({name: "AES-GCM", iv}, key, new TextEncoder().encode(JSON.stringify(value)));
  return {key: base64(await crypto.subtle.wrapKey("raw", key, lid, LID)), iv: base64(iv), data: base64(data)};
};
