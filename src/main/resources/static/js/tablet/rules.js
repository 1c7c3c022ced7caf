// The house's rules where the house cannot be reached. It decides nothing of its own: it evaluates what the house compiled
// (org.kaikaku.platform.rules.PortableRules) by the same search, and PortableRulesTest holds thousands of random families against both.
// Names are those of org.kaikaku.platform.rules.solve, where each step is explained.

const OLDEST = 130;
const MOST_TRIALS = 500;
const MOST_CONNECTED = 12;
const NO_FOCUS = -1;
const UNCOUNTED = -1;
const AND = -1, OR = -2, CONSTANT = -3;
const ANY = 0, HOLDS = 1, FAILS = 2, DEPENDS = 3;
// Figures are quick and hold 30 cells; a city that compares one fact with more values is searched in big ones.
const MOST_FIGURES = 30;
const FIGURES = {one: 1, none: 0, every: -1, of: Number};
const BIG = {one: 1n, none: 0n, every: -1n, of: BigInt};

/** "child[2].age" is {fact: "child.age", index: 2}. */
export const parse = (ref) => {
  const open = ref.indexOf("[");
  if (open < 0) return {fact: ref, index: 0};
  const close = ref.indexOf("]");
  return {fact: ref.slice(0, open) + ref.slice(close + 1), index: Number(ref.slice(open + 1, close))};
};
export const written = (fact, index) => index === 0 ? fact : fact.replace(".", `[${index}].`);
export const subject = (fact) => fact.slice(0, fact.indexOf("."));
export const ruleRef = (rule, index) => index === 0 ? rule : `${rule}#${index}`;

const packed = ({year, month, day}) => (year * 12 + month - 1) * 32 + day;
const date = (text) => {
  const [year, month, day] = text.split("-").map(Number);
  return {year, month, day};
};
const nextDay = (text) => {
  const {year, month, day} = date(text);
  const next = new Date(0);
  next.setUTCFullYear(year, month - 1, day + 1);
  return {year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate()};
};
/** Completed years at the end of a day (年齢計算ニ関スル法律). */
export const age = (born, on) => Math.trunc(Math.trunc((packed(nextDay(on)) - packed(date(born))) / 32) / 12);

/** Postfix steps over numbered variables. */
class Program {
  constructor(steps, number, bits) {
    this.steps = [];
    this.values = [];
    for (const step of steps) {
      if (step.operation === "IN") {
        this.steps.push(number(step.fact));
        this.values.push(bits.of(step.cells));
      } else {
        this.steps.push({AND, OR, TRUE: CONSTANT, FALSE: CONSTANT}[step.operation]);
        this.values.push(step.operation === "TRUE" ? bits.every : bits.none);
      }
    }
    this.variables = [...new Set(this.steps.filter((step) => step >= 0))];
  }
}

class Domain {
  constructor(cells, bits) {
    this.parts = cells.parts;
    this.bits = bits;
    this.all = cells.count === 0 ? bits.none : (bits.one << bits.of(cells.count)) - bits.one;
  }

  cell(value) {
    return this.bits.one << this.bits.of(this.parts[typeof value === "number" ? this.#range(value) : this.#index(value)].cell);
  }

  #range(number) {
    let at = 0;
    while (at + 1 < this.parts.length && this.parts[at + 1].from <= number) at++;
    return at;
  }

  #index(value) {
    const at = this.parts.findIndex((part) => part.from === value);
    if (at < 0) throw new Error(`never ${value}`);
    return at;
  }

  /** The value, where just one is left in these cells. */
  only(left) {
    const within = this.parts.filter((part) => (left >> this.bits.of(part.cell) & this.bits.one) != 0);
    return within.length === 1 && within[0].single ? within[0].from : undefined;
  }
}

class Evaluation {
  constructor(bits) {
    this.bits = bits;
    this.can = bits.none;
    this.cannot = bits.none;
    this.hold = [];
    this.fail = [];
    this.openFrom = [];
  }

  run(program, domains, focus) {
    const {hold, fail, bits} = this;
    let top = -1;
    for (let at = 0; at < program.steps.length; at++) {
      const step = program.steps[at];
      const values = program.values[at];
      if (step >= 0) {
        top++;
        if (step === focus) {
          hold[top] = values;
          fail[top] = ~values;
        } else {
          hold[top] = (domains[step] & values) != 0 ? bits.every : bits.none;
          fail[top] = (domains[step] & ~values) != 0 ? bits.every : bits.none;
        }
      } else if (step === AND) {
        top--;
        hold[top] &= hold[top + 1];
        fail[top] |= fail[top + 1];
      } else if (step === OR) {
        top--;
        hold[top] |= hold[top + 1];
        fail[top] &= fail[top + 1];
      } else {
        top++;
        hold[top] = values;
        fail[top] = ~values;
      }
    }
    this.can = hold[0];
    this.cannot = fail[0];
  }

  /** The variables that stand in parts which are not decided yet. */
  undecided(program, domains) {
    const {hold, fail, openFrom, bits} = this;
    const found = [];
    let top = -1;
    for (let at = 0; at < program.steps.length; at++) {
      const step = program.steps[at];
      if (step >= 0 || step === CONSTANT) {
        top++;
        openFrom[top] = found.length;
        const domain = step >= 0 ? domains[step] : bits.every;
        hold[top] = domain & program.values[at];
        fail[top] = domain & ~program.values[at];
        if (step >= 0 && hold[top] != 0 && fail[top] != 0) found.push(step);
      } else {
        top--;
        const both = step === AND;
        const holds = both ? hold[top] != 0 && hold[top + 1] != 0 : hold[top] != 0 || hold[top + 1] != 0;
        const fails = both ? fail[top] != 0 || fail[top + 1] != 0 : fail[top] != 0 && fail[top + 1] != 0;
        hold[top] = holds ? bits.every : bits.none;
        fail[top] = fails ? bits.every : bits.none;
        if (!holds || !fails) found.length = openFrom[top];
      }
    }
    return found;
  }
}

/** Rules and implications for a given number of each repeated subject. */
class Scene {
  constructor(book, counts) {
    this.book = book;
    this.facts = [];
    this.domains = [];
    this.numbers = new Map();
    this.implications = book.portable.implications.flatMap((one) => this.#indices(one, counts).map((index) => this.#program(one, index)));
    this.cases = new Map(book.portable.rules.map((rule) => [rule.key, this.#indices(rule, counts).map((index) => ({
      ref: ruleRef(rule.key, index), program: this.#program(rule, index), count: this.#count(rule, index)
    }))]));
    this.touching = this.facts.map(() => []);
    this.implications.forEach((program, at) => program.variables.forEach((variable) => this.touching[variable].push(at)));
  }

  #indices(condition, counts) {
    const count = condition.per == null ? undefined : counts[condition.per];
    return count === undefined ? [0] : Array.from({length: count}, (_, at) => at + 1);
  }

  #program(condition, index) {
    const number = (fact) => this.#variable(fact, subject(fact) === condition.per ? index : 0);
    return new Program(index === 0 ? condition.uncounted : condition.steps, number, this.book.bits);
  }

  #count(rule, index) {
    if (rule.per == null || index > 0) return UNCOUNTED;
    const count = this.book.repeats.get(rule.per);
    return count == null ? UNCOUNTED : this.#variable(count, 0);
  }

  #variable(fact, index) {
    const ref = written(fact, index);
    if (!this.numbers.has(ref)) {
      this.numbers.set(ref, this.facts.length);
      this.facts.push({ref, fact, index});
      this.domains.push(this.book.domains.get(fact));
    }
    return this.numbers.get(ref);
  }

  standsForSeveral(variable) {
    const {fact, index} = this.facts[variable];
    return index === 0 && this.book.repeats.has(subject(fact));
  }
}

class Path {
  constructor(search) {
    this.search = search;
    this.variables = [];
    this.implications = [];
    this.startLength = 0;
  }

  from(start) {
    const {search} = this;
    this.variables = [];
    this.implications = [];
    const entered = new Set();
    const followed = new Set();
    const enter = (variable) => {
      if (!entered.has(variable) && !search.fixed(variable)) {
        entered.add(variable);
        this.variables.push(variable);
      }
    };
    start.forEach(enter);
    this.startLength = this.variables.length;
    for (let at = 0; at < this.variables.length; at++) {
      for (const implication of search.scene.touching[this.variables[at]]) {
        if (!followed.has(implication) && !search.idle[implication]) {
          followed.add(implication);
          this.implications.push(implication);
          search.scene.implications[implication].variables.forEach(enter);
        }
      }
    }
  }
}

/** Arc consistency (Mackworth 1977), with a trail to undo it. */
class Narrowing {
  constructor(search) {
    this.search = search;
    this.trail = [];
    this.queue = [];
    this.queued = new Set();
    this.focus = NO_FOCUS;
  }

  begin(path, focus) {
    this.focus = focus;
    this.trail.length = 0;
    path.variables.filter((variable) => this.search.fixed(variable)).forEach((variable) => this.#enqueue(variable));
    return this.#spread();
  }

  assign(variable, value) {
    this.assume(variable, value);
    this.#enqueue(variable);
    return this.#spread();
  }

  assume(variable, value) {
    this.trail.push(variable, this.search.domains[variable]);
    this.search.domains[variable] = value;
  }

  mark() {
    return this.trail.length;
  }

  undo(mark) {
    while (this.trail.length > mark) {
      const was = this.trail.pop();
      this.search.domains[this.trail.pop()] = was;
    }
  }

  #enqueue(variable) {
    if (!this.queued.has(variable)) {
      this.queued.add(variable);
      this.queue.push(variable);
    }
  }

  #spread() {
    const {scene, idle} = this.search;
    let left = true;
    while (this.queue.length > 0) {
      const variable = this.queue.pop();
      this.queued.delete(variable);
      for (const implication of scene.touching[variable]) {
        if (!left) break;
        left = idle[implication] || this.#apply(scene.implications[implication]);
      }
    }
    return left;
  }

  #apply(implication) {
    const {domains, evaluation} = this.search;
    evaluation.run(implication, domains, NO_FOCUS);
    if (evaluation.cannot == 0) return true;
    if (evaluation.can == 0) return false;
    for (const variable of implication.variables) {
      const domain = domains[variable];
      if (variable === this.focus || !this.search.fixed(variable)) {
        evaluation.run(implication, domains, variable);
        const narrowed = domain & evaluation.can;
        if (narrowed == 0) return false;
        if (narrowed !== domain) {
          this.assume(variable, narrowed);
          this.#enqueue(variable);
        }
      }
    }
    return true;
  }
}

class Search {
  constructor(scene, domains, bits) {
    this.scene = scene;
    this.domains = domains;
    this.bits = bits;
    this.idle = scene.implications.map(() => false);
    this.evaluation = new Evaluation(bits);
    this.path = new Path(this);
    this.narrowing = new Narrowing(this);
    this.before = [];
    this.found = domains.map(() => bits.none);
    this.nothing = new Program([{operation: "TRUE"}], () => NO_FOCUS, bits);
    this.goal = this.nothing;
    this.want = ANY;
    this.focus = NO_FOCUS;
  }

  fixed(variable) {
    const domain = this.domains[variable];
    return (domain & (domain - this.bits.one)) == 0;
  }

  followGoal(goal) {
    this.goal = goal;
    this.path.from(goal.variables);
  }

  followVariable(variable) {
    this.goal = this.nothing;
    this.path.from([variable]);
  }

  exists(want, focus = NO_FOCUS) {
    this.want = want;
    this.focus = focus;
    for (const variable of this.path.variables) this.before[variable] = this.domains[variable];
    if (this.narrowing.begin(this.path, focus) && this.#descend(0)) {
      for (const variable of this.path.variables) this.found[variable] = this.domains[variable];
      return true;
    }
    this.narrowing.undo(0);
    return false;
  }

  restore() {
    for (const variable of this.path.variables) this.domains[variable] = this.before[variable];
  }

  #descend(depth) {
    const {evaluation, domains, path, narrowing} = this;
    evaluation.run(this.goal, domains, this.focus);
    const {can, cannot} = evaluation;
    if (!this.#promising(this.#focusDomain(), can, cannot)) return false;
    let next = depth;
    while (next < path.variables.length && (path.variables[next] === this.focus || this.fixed(path.variables[next]))) next++;
    if (next === path.variables.length) return true;
    const mark = narrowing.mark();
    if (next >= path.startLength && depth <= path.startLength) {
      if (this.#fitsAgain(next, can, cannot)) return true;
      narrowing.undo(mark);
    }
    const variable = path.variables[next];
    for (let rest = domains[variable]; rest != 0; rest &= rest - this.bits.one) {
      if (narrowing.assign(variable, rest & -rest) && this.#descend(next + 1)) return true;
      narrowing.undo(mark);
    }
    return false;
  }

  #fitsAgain(from, can, cannot) {
    const {path, domains, evaluation} = this;
    for (let at = from; at < path.variables.length; at++) {
      const variable = path.variables[at];
      if (variable !== this.focus && !this.fixed(variable)) {
        const again = domains[variable] & this.found[variable];
        const first = again != 0 ? again : domains[variable];
        this.narrowing.assume(variable, first & -first);
      }
    }
    let allowed = this.#focusDomain();
    for (let at = 0; at < path.implications.length && allowed != 0; at++) {
      evaluation.run(this.scene.implications[path.implications[at]], domains, this.focus);
      allowed &= evaluation.can;
    }
    return allowed != 0 && this.#promising(allowed, can, cannot);
  }

  #focusDomain() {
    return this.focus === NO_FOCUS ? this.bits.one : this.domains[this.focus];
  }

  #promising(allowed, can, cannot) {
    const holds = allowed & can;
    const fails = allowed & cannot;
    switch (this.want) {
      case HOLDS: return holds != 0;
      case FAILS: return fails != 0;
      case DEPENDS: return holds != 0 && fails != 0 && (holds !== fails || (holds & (holds - this.bits.one)) != 0);
      default: return true;
    }
  }

  dependsHere(variable) {
    const allowed = this.#allowedHere(variable);
    this.evaluation.run(this.goal, this.domains, variable);
    return (allowed & this.evaluation.can) != 0 && (allowed & this.evaluation.cannot) != 0;
  }

  takeOne(focus) {
    const allowed = this.#allowedHere(focus);
    this.evaluation.run(this.goal, this.domains, focus);
    const left = allowed & this.evaluation.can;
    this.domains[focus] = left & -left;
  }

  #allowedHere(variable) {
    let allowed = this.before[variable];
    for (const implication of this.scene.touching[variable]) {
      if (!this.idle[implication]) {
        this.evaluation.run(this.scene.implications[implication], this.domains, variable);
        allowed &= this.evaluation.can;
      }
    }
    return allowed;
  }
}

/** What follows before any rule is asked; implications that the answers contradict are left aside. */
class Consequences {
  constructor(search) {
    this.search = search;
    this.leftAside = [];
  }

  draw() {
    const {search} = this;
    this.#settle();
    const done = new Set();
    for (let variable = 0; variable < search.domains.length; variable++) {
      if (!done.has(variable) && !search.fixed(variable) && search.scene.touching[variable].length > 0) {
        search.followVariable(variable);
        const group = [...search.path.variables];
        if (search.exists(ANY)) search.restore();
        else this.#leaveAside(group);
        this.#narrow(group);
        group.forEach((member) => done.add(member));
      }
    }
    this.#settle();
  }

  #settle() {
    const {idle, evaluation, scene, domains} = this.search;
    for (let at = 0; at < idle.length; at++) {
      evaluation.run(scene.implications[at], domains, NO_FOCUS);
      if (!idle[at] && evaluation.can == 0) this.leftAside.push(at);
      idle[at] = idle[at] || evaluation.can == 0 || evaluation.cannot == 0;
    }
  }

  #leaveAside(group) {
    const {search} = this;
    const inForce = new Set();
    for (const variable of group) {
      for (const implication of search.scene.touching[variable]) {
        if (!search.idle[implication]) {
          search.idle[implication] = true;
          inForce.add(implication);
        }
      }
    }
    for (const implication of [...inForce].sort((one, other) => one - other)) {
      search.idle[implication] = false;
      search.followVariable(search.scene.implications[implication].variables.find((variable) => !search.fixed(variable)));
      if (search.exists(ANY)) {
        search.restore();
      } else {
        search.idle[implication] = true;
        this.leftAside.push(implication);
      }
    }
  }

  #narrow(group) {
    const {search} = this;
    const {domains, bits} = search;
    const possible = domains.map(() => bits.none);
    for (const variable of group) {
      search.followVariable(variable);
      const domain = domains[variable];
      for (let rest = domain; rest != 0; rest &= rest - bits.one) {
        const value = rest & -rest;
        if ((possible[variable] & value) == 0) {
          domains[variable] = value;
          if (search.exists(ANY)) {
            for (const along of search.path.variables) possible[along] |= domains[along];
            search.restore();
          }
          domains[variable] = domain;
        }
      }
    }
    for (const variable of group) domains[variable] = possible[variable];
  }
}

/** The fewest answers that would settle the goal of a search for sure. */
class Settling {
  constructor(search, unaskable) {
    this.search = search;
    this.unaskable = unaskable;
    this.found = new Set();
    this.trials = 0;
  }

  fewest() {
    const {path} = this.search;
    const askable = (from, to) => path.variables.slice(from, to).filter((variable) => !this.unaskable.has(variable));
    const own = askable(0, path.startLength);
    this.#among(own);
    if (this.trials > MOST_TRIALS) own.forEach((variable) => this.found.add(variable));
    if (this.found.size === 0 && path.variables.length > path.startLength) {
      this.trials = 0;
      this.#among([...own, ...askable(path.startLength).slice(0, MOST_CONNECTED)]);
    }
    return this.found;
  }

  #among(variables) {
    for (let size = 1; size <= variables.length && this.found.size === 0 && this.trials <= MOST_TRIALS; size++) {
      this.#choose(variables, 0, size, new Set());
    }
  }

  #choose(variables, from, size, chosen) {
    if (size === 0) {
      if (this.#settled()) chosen.forEach((variable) => this.found.add(variable));
      return;
    }
    const {domains, bits} = this.search;
    for (let at = from; at + size <= variables.length && this.trials <= MOST_TRIALS; at++) {
      const variable = variables[at];
      const domain = domains[variable];
      chosen.add(variable);
      for (let rest = domain; rest != 0; rest &= rest - bits.one) {
        domains[variable] = rest & -rest;
        this.#choose(variables, at + 1, size - 1, chosen);
      }
      domains[variable] = domain;
      chosen.delete(variable);
    }
  }

  #settled() {
    this.trials++;
    return this.#possible(HOLDS) !== this.#possible(FAILS);
  }

  #possible(want) {
    const possible = this.search.exists(want);
    if (possible) this.search.restore();
    return possible;
  }
}

class Decision {
  constructor(search, unaskable) {
    this.search = search;
    this.unaskable = unaskable;
  }

  of(rule) {
    const outcome = this.#verdict(rule.program);
    if (rule.count === UNCOUNTED || this.unaskable.has(rule.count) || outcome.verdict === "DOES_NOT_APPLY") return outcome;
    return {verdict: "OPEN", asked: new Set([...outcome.asked, rule.count])};
  }

  #verdict(rule) {
    const {search} = this;
    const decided = (verdict) => ({verdict, asked: new Set()});
    search.evaluation.run(rule, search.domains, NO_FOCUS);
    if (search.evaluation.cannot == 0) return decided("APPLIES");
    if (search.evaluation.can == 0) return decided("DOES_NOT_APPLY");
    search.followGoal(rule);
    let asked = new Set();
    if (!search.exists(HOLDS)) return decided("DOES_NOT_APPLY");
    this.#collect(asked);
    if (!search.exists(FAILS)) return decided("APPLIES");
    this.#collect(asked);
    this.#aloneDeciding(asked);
    if (asked.size === 0) asked = new Settling(search, this.unaskable).fewest();
    return asked.size === 0 ? decided("UNDECIDED") : {verdict: "OPEN", asked};
  }

  #own() {
    return this.search.path.variables.slice(0, this.search.path.startLength).filter((variable) => !this.unaskable.has(variable));
  }

  #aloneDeciding(asked) {
    for (const variable of this.#own()) {
      if (!asked.has(variable) && this.search.exists(DEPENDS, variable)) {
        asked.add(variable);
        this.search.takeOne(variable);
        this.#collect(asked);
      }
    }
  }

  #collect(asked) {
    this.#own().filter((variable) => !asked.has(variable) && this.search.dependsHere(variable)).forEach((variable) => asked.add(variable));
    this.search.restore();
  }
}

/** Answers on a day, with the ages that they tell. Known: a value; null: asked, and not known; absent: not asked. */
class Answers {
  constructor(book, known, today) {
    this.book = book;
    this.known = known;
    this.today = today;
  }

  given(ref) {
    return this.known[ref] != null;
  }

  value(ref) {
    if (this.given(ref)) return this.known[ref];
    const years = this.#age(ref);
    return years == null ? undefined : this.#years(ref, years);
  }

  askable(ref) {
    return this.known[ref] !== null && this.sources(ref).every((source) => this.known[source] !== null);
  }

  questions(ref) {
    return this.#age(ref) == null ? [ref] : this.sources(ref).filter((source) => !this.given(source));
  }

  ages() {
    const indices = [...new Set(Object.keys(this.known).map((ref) => parse(ref).index))];
    return [...this.book.facts.values()].filter((fact) => fact.age != null)
      .flatMap((fact) => indices.map((index) => written(fact.key, index)))
      .filter((ref) => this.sources(ref).every((source) => this.given(source)));
  }

  /** Somebody is not yet born, or older than anybody. */
  impossible() {
    return this.ages().some((ref) => {
      const {born, on} = this.#dates(ref);
      return born !== undefined && on !== undefined && (born > on || age(born, on) > OLDEST);
    });
  }

  sources(ref) {
    const years = this.#age(ref);
    if (years == null) return [];
    const born = this.#source(ref, years.born);
    return years.on === "today" ? [born] : [born, this.#source(ref, years.on)];
  }

  #years(ref) {
    const {born, on} = this.#dates(ref);
    return born === undefined || on === undefined ? undefined : Math.min(Math.max(age(born, on), 0), OLDEST);
  }

  #dates(ref) {
    const years = this.#age(ref);
    const day = (source) => this.given(source) ? this.known[source] : undefined;
    return {born: day(this.#source(ref, years.born)), on: years.on === "today" ? this.today : day(this.#source(ref, years.on))};
  }

  #source(ref, fact) {
    const own = parse(ref);
    return written(fact, subject(fact) === subject(own.fact) ? own.index : 0);
  }

  #age(ref) {
    return this.book.facts.get(parse(ref).fact)?.age ?? null;
  }
}

/** One set of answers put before the rules. */
class Inquiry {
  constructor(scene, answers, bits) {
    this.scene = scene;
    this.answers = answers;
    const domains = scene.facts.map(({ref}, variable) => {
      const value = answers.value(ref);
      return value === undefined ? scene.domains[variable].all : scene.domains[variable].cell(value);
    });
    this.unaskable = new Set(scene.facts.map((_, variable) => variable)
      .filter((variable) => !answers.askable(scene.facts[variable].ref) || scene.standsForSeveral(variable)));
    this.search = new Search(scene, domains, bits);
    this.consequences = new Consequences(this.search);
    this.consequences.draw();
  }

  contradictory() {
    return this.consequences.leftAside.length > 0;
  }

  implied() {
    const implied = {};
    this.scene.facts.forEach(({ref}, variable) => {
      const only = this.answers.value(ref) ?? this.scene.domains[variable].only(this.search.domains[variable]);
      if (only !== undefined && !this.answers.given(ref) && !this.scene.standsForSeveral(variable)) implied[ref] = only;
    });
    this.answers.ages().filter((ref) => !this.answers.given(ref)).forEach((ref) => implied[ref] ??= this.answers.value(ref));
    return implied;
  }

  findings(rules) {
    const verdicts = {};
    const open = {};
    const reachable = new Set();
    const decision = new Decision(this.search, this.unaskable);
    for (const rule of rules.flatMap((key) => this.scene.cases.get(key))) {
      const {verdict, asked} = decision.of(rule);
      verdicts[rule.ref] = verdict;
      if (verdict === "OPEN") {
        [...asked].flatMap((variable) => this.answers.questions(this.scene.facts[variable].ref))
          .forEach((ref) => { if (!(open[ref] ??= []).includes(rule.ref)) open[ref].push(rule.ref); });
        this.#reach(rule, reachable);
      }
    }
    Object.keys(open).forEach((ref) => reachable.add(ref));
    return {verdicts, open, implied: this.implied(), reachable: [...reachable]};
  }

  #reach(rule, reachable) {
    this.search.path.from(this.search.evaluation.undecided(rule.program, this.search.domains));
    this.search.path.variables.map((variable) => this.scene.facts[variable].ref)
      .filter((ref) => this.answers.askable(ref))
      .flatMap((ref) => this.answers.questions(ref))
      .forEach((ref) => reachable.add(ref));
  }
}

export class RuleBook {
  #scenes = new Map();

  /** @param portable PortableRules, as the house wrote it */
  constructor(portable, big = portable.domains.some((domain) => domain.count > MOST_FIGURES)) {
    this.portable = portable;
    this.bits = big ? BIG : FIGURES;
    this.facts = new Map(portable.facts.map((fact) => [fact.key, fact]));
    this.domains = new Map(portable.domains.map((domain) => [domain.fact, new Domain(domain, this.bits)]));
    this.repeats = new Map(portable.subjects.filter((one) => one.repeats != null).map((one) => [one.key, one.repeats]));
  }

  /** What can be said with the facts known so far: verdicts, what is open, what is implied, what may still be asked. */
  find(known, rules, today) {
    const answers = new Answers(this, known, today);
    return new Inquiry(this.#scene(answers), answers, this.bits).findings(rules);
  }

  /** Whether what is known cannot be true together. */
  contradictory(known, today) {
    const answers = new Answers(this, known, today);
    return answers.impossible() || new Inquiry(this.#scene(answers), answers, this.bits).contradictory();
  }

  #scene(answers) {
    const counts = this.#counts((ref) => answers.value(ref));
    if (Object.keys(counts).length < this.repeats.size) {
      const implied = new Inquiry(this.#ready({}), answers, this.bits).implied();
      Object.assign(counts, this.#counts((ref) => implied[ref]));
    }
    return this.#ready(counts);
  }

  #counts(value) {
    const counts = {};
    for (const [of, count] of [...this.repeats].sort()) {
      const known = value(count);
      if (typeof known === "number") counts[of] = known;
    }
    return counts;
  }

  #ready(counts) {
    const key = JSON.stringify(Object.entries(counts).sort());
    if (!this.#scenes.has(key)) this.#scenes.set(key, new Scene(this, counts));
    return this.#scenes.get(key);
  }
}
