// Deadlines where the house cannot be reached: org.kaikaku.platform.calendar.DeadlineRule and Wareki, by the closed days that came along
// (PortableClosedDays). DeadlineAwayTest holds both against each other. Days are written as 2026-12-03 and counted without any time zone.

const DAY = 86_400_000;
const LONGEST_CLOSURE = 366;
const SOON = 14;
const IN_DAYS = 100;
const WEEKDAYS = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

const millis = (day) => Date.parse(`${day}T00:00:00Z`);
const written = (at) => new Date(at).toISOString().slice(0, 10);
const plusDays = (day, count) => written(millis(day) + count * DAY);
const between = (from, to) => Math.round((millis(to) - millis(from)) / DAY);
const parts = (day) => day.split("-").map(Number);
const plusMonths = (day, count) => {
  const [year, month, date] = parts(day);
  const months = year * 12 + month - 1 + count;
  const last = new Date(Date.UTC(Math.floor(months / 12), months % 12 + 1, 0)).getUTCDate();
  return written(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, last)));
};

/** The day before that which corresponds to the first day, and where that month has no such day, the month's last (民法143条2項). */
const lastDay = (first, unit, count) => {
  const corresponding = unit === "DAYS" ? plusDays(first, count) : plusMonths(first, unit === "YEARS" ? count * 12 : count);
  const missing = unit !== "DAYS" && parts(corresponding)[2] !== parts(first)[2];
  return missing ? corresponding : plusDays(corresponding, -1);
};

export class Calendar {
  /** @param closed PortableClosedDays */
  constructor(closed) {
    this.from = closed.from;
    this.until = closed.until;
    this.weekdays = new Set(closed.weekdays.map((name) => WEEKDAYS.indexOf(name)));
    this.days = new Set(closed.days);
  }

  isClosed(day) {
    return this.weekdays.has(new Date(millis(day)).getUTCDay()) || this.days.has(day);
  }

  /** {date, rolledFrom}; null where the closed days that came along do not reach so far. */
  due({firstDay, unit, count, closedDay}, event) {
    const ends = lastDay(firstDay === "EVENT" ? event : plusDays(event, 1), unit, count);
    const counted = firstDay === "NEXT_PASSED" ? plusDays(ends, 1) : ends;
    const last = closedDay === "AS_IS" ? counted : this.#open(counted, closedDay === "NEXT_OPEN" ? 1 : -1);
    return last === null ? null : {date: last, rolledFrom: last === counted ? null : counted};
  }

  #open(day, step) {
    for (let far = 0; far <= LONGEST_CLOSURE; far++) {
      const at = plusDays(day, far * step);
      if (at < this.from || at > this.until) return null;
      if (!this.isClosed(at)) return at;
    }
    return null;
  }
}

/** How long is left, in words first: org.kaikaku.service.procedure.interview.Remaining. */
export const remaining = (due, today) => {
  if (due === null) return {style: "none", words: "none", number: 0};
  const days = between(today, due.date);
  if (days < 0) return {style: "over", words: "over", number: -days};
  if (days === 0) return {style: "today", words: "today", number: 0};
  if (days <= IN_DAYS) return {style: days <= SOON ? "soon" : "later", words: "days", number: days};
  const [year, month, day] = parts(today);
  const [dueYear, dueMonth, dueDay] = parts(due.date);
  return {style: "later", words: "months", number: (dueYear - year) * 12 + dueMonth - month - (dueDay < day ? 1 : 0)};
};

const JAPANESE = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {timeZone: "UTC", era: "long", year: "numeric"});
const ENGLISH = new Intl.DateTimeFormat("en-GB", {timeZone: "UTC", year: "numeric", month: "long", day: "numeric"});
const DAY_READINGS = {1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか", 8: "ようか", 9: "ここのか", 10: "とおか", 14: "じゅうよっか", 20: "はつか", 24: "にじゅうよっか"};
const era = (at) => {
  const said = Object.fromEntries(JAPANESE.formatToParts(at).map(({type, value}) => [type, value]));
  return `${said.era}${said.year === "1" ? "元" : said.year}`;
};

/** A day as people here write it, without its weekday, in three languages. */
export const wareki = (day) => {
  const at = new Date(millis(day));
  const [year, month, date] = parts(day);
  const reading = DAY_READINGS[date];
  return {
    ja: `${era(at)}年${month}月${date}日`,
    easy: `${year}年《ねん》${month}月《がつ》${reading ? `|${date}日《${reading}》` : `${date}日《にち》`}`,
    en: ENGLISH.format(at),
  };
};
