// What a device keeps while there is no signal, encrypted (AES-GCM). The key of the day lies under two others: one made of the PIN (PBKDF2,
// OWASP's number of rounds), and one that the browser made and never hands out. Whoever has the PIN needs this device, whoever has the device the PIN.

const ROUNDS = 600_000;
export const MOST_TRIES = 5;
const NAME = "kaikaku-tablet";
const CLEAR = "clear";
const SEALED = "sealed";
/** What waits to be sent, once more, as only the house can open it. */
const FOR_HOUSE = "for-house";
const STORES = [CLEAR, SEALED, FOR_HOUSE];

const open = () => new Promise((done, failed) => {
  const request = indexedDB.open(NAME, 2);
  request.onupgradeneeded = () => STORES.filter((store) => !request.result.objectStoreNames.contains(store)).forEach((store) => request.result.createObjectStore(store));
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const within = async (stores, mode, work) => {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      // "strict": said to be kept only once it is on the disk, for batteries are pulled.
      const transaction = database.transaction(stores, mode, {durability: "strict"});
      const result = work(transaction);
      transaction.oncomplete = () => done(result.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
};
const get = (store, key) => within([store], "readonly", (transaction) => transaction.objectStore(store).get(key));
const keys = (store) => within([store], "readonly", (transaction) => transaction.objectStore(store).getAllKeys());
const put = (store, key, value) => within([store], "readwrite", (transaction) => transaction.objectStore(store).put(value, key));

const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
const encrypted = async (key, bytes) => {
  const iv = random(12);
  return {iv, data: await crypto.subtle.encrypt({name: "AES-GCM", iv}, key, bytes)};
};
const decrypted = (key, {iv, data}) => crypto.subtle.decrypt({name: "AES-GCM", iv}, key, data);
const ofPin = async (pin, salt, rounds) => {
  const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds}, typed, {name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
};
const ofDay = (bytes) => crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

/** Not so short, and not one that somebody tries first: 000000, 123456, 121212. */
export const isWeak = (pin) => !/^[0-9]{6,12}$/.test(pin) || new Set(pin).size < 3
  || [...pin].every((figure, at) => at === 0 || (Number(figure) - Number(pin[at - 1]) + 10) % 10 === 1)
  || [...pin].every((figure, at) => at === 0 || (Number(pin[at - 1]) - Number(figure) + 10) % 10 === 1);

/** What anybody who finds the device may know: for which van and day it is, how much waits to be sent, how often a wrong PIN was typed, whether it is shut. */
export const label = () => get(CLEAR, "label");
export const relabel = async (change) => {
  const now = await label();
  if (now) await put(CLEAR, "label", {...now, ...change});
};

/** Nothing is left. */
export const wipe = () => within(STORES, "readwrite", (transaction) => {
  transaction.objectStore(SEALED).clear();
  transaction.objectStore(FOR_HOUSE).clear();
  return transaction.objectStore(CLEAR).clear();
});

/** Nobody opens it any more, with or without the PIN: all that is left is what only the house can open. */
const shut = async () => {
  const {waiting, ...rest} = await label();
  const left = (await keys(FOR_HOUSE)).length;
  if (left === 0) return wipe();
  return within(STORES, "readwrite", (transaction) => {
    transaction.objectStore(SEALED).clear();
    transaction.objectStore(CLEAR).delete("lock");
    return transaction.objectStore(CLEAR).put({...rest, shut: true, waiting: left}, "label");
  });
};

/** [name, {key, iv, data}] in their order. */
export const forHouse = async () => {
  const names = (await keys(FOR_HOUSE)).sort();
  return Promise.all(names.map(async (name) => [name, await get(FOR_HOUSE, name)]));
};
export const handedIn = async (name) => {
  await within([FOR_HOUSE], "readwrite", (transaction) => transaction.objectStore(FOR_HOUSE).delete(name));
  await relabel({waiting: (await keys(FOR_HOUSE)).length});
};

/** Without the key: what is gone needs none. */
export const forgetSealed = (...names) => within([SEALED], "readwrite", (transaction) => names.map((name) => transaction.objectStore(SEALED).delete(name)).at(-1));

export class Vault {
  #key;

  constructor(key) {
    this.#key = key;
  }

  static async create(pin, label) {
    await wipe();
    const salt = random(16);
    const day = random(32);
    const device = await crypto.subtle.generateKey({name: "AES-GCM", length: 256}, false, ["encrypt", "decrypt"]);
    const underPin = await encrypted(await ofPin(pin, salt, ROUNDS), day);
    const under = await encrypted(device, underPin.data);
    await put(CLEAR, "lock", {salt, rounds: ROUNDS, device, iv: underPin.iv, under});
    await put(CLEAR, "label", {...label, tries: 0, waiting: 0});
    return new Vault(await ofDay(day));
  }

  /** Empty where the PIN is wrong. Counted before it is tried, so that pulling the battery wins nobody a try; after the last it is shut. */
  static async open(pin) {
    const {tries} = await label();
    await relabel({tries: tries + 1});
    const lock = await get(CLEAR, "lock");
    try {
      const data = await decrypted(lock.device, lock.under);
      const day = await decrypted(await ofPin(pin, lock.salt, lock.rounds), {iv: lock.iv, data});
      await relabel({tries: 0});
      return new Vault(await ofDay(day));
    } catch {
      if (tries + 1 >= MOST_TRIES) await shut();
      return null;
    }
  }

  async put(name, value) {
    await put(SEALED, name, await encrypted(this.#key, new TextEncoder().encode(JSON.stringify(value))));
  }

  async get(name) {
    const sealed = await get(SEALED, name);
    return sealed && JSON.parse(new TextDecoder().decode(await decrypted(this.#key, sealed)));
  }

  /**
   * All or nothing: what was confirmed goes into the queue in the same moment in which it is no draft any more.
   * @param gone names whose place it takes
   * @param forHouse the same as only the house can open it; null once the house has it
   */
  async keep(name, value, {gone = [], forHouse = null} = {}) {
    const sealed = await encrypted(this.#key, new TextEncoder().encode(JSON.stringify(value)));
    await within([SEALED, FOR_HOUSE], "readwrite", (transaction) => {
      gone.forEach((one) => transaction.objectStore(SEALED).delete(one));
      const outside = transaction.objectStore(FOR_HOUSE);
      if (forHouse) outside.put(forHouse, name);
      else outside.delete(name);
      return transaction.objectStore(SEALED).put(sealed, name);
    });
  }

  remove(...names) {
    return forgetSealed(...names);
  }

  async all(prefix) {
    const names = (await keys(SEALED)).filter((name) => name.startsWith(prefix)).sort();
    return Promise.all(names.map((name) => this.get(name)));
  }
}
