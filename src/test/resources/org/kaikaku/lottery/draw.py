"""Draws a small month as docs/lottery.md says and writes what is published of it: python3 draw.py > drawn.json

Written from that page alone, so that the house's own words for how it draws are tried by somebody who shares no code with it.
"""
import hashlib, hmac, json, unicodedata


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def entry(number, group, room, parts, weight):
    return {"pseudonym": sha("%064x\n%s" % (number, "entry-%d" % number)), "group": sha("salt\n" + group), "room": room,
            "parts": parts, "weight": weight}


days = ["2027-02-%02d" % day for day in (6, 7, 13, 14)]
entries, blocked = [], ["civic-hall-b/2027-02-07/am", "civic-hall-a/2027-02-14/am"]
for number in range(40):
    day, group = days[number % 4], "group-%d" % (number % 13)
    hall = ["civic-hall-%s/%s/am" % (part, day) for part in "abc"]
    if number % 5 == 0:
        entries.append(entry(number, group, "civic-hall", hall, 1 + number % 4))
    else:
        entries.append(entry(number, group, "civic-hall-" + "abc"[number % 3], [hall[number % 3]], 1 + number % 4))
lines = ["\t".join([e["pseudonym"], e["group"], e["room"], ",".join(e["parts"]), str(e["weight"])])
         for e in sorted(entries, key=lambda e: e["pseudonym"])] + ["blocked\t" + part for part in sorted(blocked)]
entries_hash = sha("".join(line + "\n" for line in lines))
seed, result, wins = "5eed" * 16, "１２ 34", 2
plain = "".join(unicodedata.normalize("NFKC", result).split())
key = bytes.fromhex(sha(seed + "\n" + plain + "\n" + entries_hash))


def score(e):
    return min(hmac.new(key, ("%s/%d" % (e["pseudonym"], ticket)).encode(), "sha256").hexdigest()
               for ticket in range(1, e["weight"] + 1))


taken, won, results = set(blocked), {}, []
for e in sorted(entries, key=lambda e: (score(e), e["pseudonym"])):
    wins_now = won.get(e["group"], 0) < wins and not taken & set(e["parts"])
    if wins_now:
        taken |= set(e["parts"])
        won[e["group"]] = won.get(e["group"], 0) + 1
    results.append({"pseudonym": e["pseudonym"], "won": wins_now})
print(json.dumps({"format": "kaikaku-lottery/1", "month": "2027-02", "closes": "2026-12-13T14:59:59Z", "commitment": sha(seed),
                  "publicDraw": "ナンバーズ4 第6000回", "publicOn": "2026-12-15", "wins": wins, "blocked": blocked,
                  "entries": entries, "entriesHash": entries_hash, "seed": seed, "publicResult": result,
                  "results": results}, ensure_ascii=False, indent=1))
