// The twenty clocks as rules of json-rules-engine. Its rules can not go through a list, so the
// engine is run once for each matter, with the first day of each kind of fact in it.
//
//   node rules_engine.mjs CASES.json     prints cases a second, a line a run, and disagreements
import { readFileSync } from 'node:fs';
import rules from 'json-rules-engine';
import { dayNumber, england, monthsAfter, tribunal, uk } from './calendars.mjs';

const { Engine } = rules;
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const clocks = read(new URL('clocks.json', import.meta.url));
const runs = 5;

const rule = (clock) => ({
  conditions: {
    all: [
      { fact: 'matter', operator: 'equal', value: clock.matter },
      { fact: clock.starts, operator: 'greaterThan', value: 0 },
      {
        fact: clock.judged_by ?? clock.starts,
        operator: 'greaterThanInclusive',
        value: dayNumber(clock.in_force ?? '2014-09-01'),
      },
    ],
  },
  event: { type: clock.clock, params: clock },
});

const counted = (clock, day) => {
  switch (clock.unit) {
    case 'days': return day + clock.within;
    case 'weeks': return day + 7 * clock.within;
    case 'months': return monthsAfter(day, clock.within);
    case 'england': return england.nthAfter(day, clock.within);
    case 'uk': return uk.nthAfter(day, clock.within);
    case 'tribunal': return tribunal.nthAfter(day, clock.within);
    default: throw new Error(`no unit ${clock.unit}`);
  }
};

const lastDay = (clock, day) => {
  const end = counted(clock, day);
  return clock.rolls ? england.nthAfter(end - 1, 1) : end;
};

/** The days due in one case: clock, matter, first and last day. */
const dueIn = async (engine, one) => {
  const due = [];
  for (const matter of one.matters) {
    const facts = { matter: matter.kind };
    const lasts = {};
    for (const fact of matter.facts) {
      const earliest = facts[fact.what];
      const earlier =
        earliest === undefined || fact.first < earliest ||
        (fact.first === earliest && fact.last < lasts[fact.what]);
      if (!earlier) continue;
      facts[fact.what] = fact.first;
      lasts[fact.what] = fact.last;
    }
    const { events } = await engine.run(facts);
    for (const { params: clock } of events)
      due.push([
        clock.clock, matter.id,
        lastDay(clock, facts[clock.starts]), lastDay(clock, lasts[clock.starts]),
      ]);
  }
  return due;
};

const inOrder = (due) => due.map((one) => one.join(' ')).sort();

const disagreements = (ours, theirs) => {
  const others = new Set(theirs);
  const common = ours.filter((one) => others.has(one)).length;
  return ours.length + theirs.length - 2 * common;
};

const cases = read(process.argv[2]);
for (const one of cases) {
  for (const matter of one.matters)
    for (const fact of matter.facts) {
      fact.first = dayNumber(fact.first);
      fact.last = dayNumber(fact.last);
    }
  one.due = one.due.map((d) => [d.clock, d.matter, dayNumber(d.first), dayNumber(d.last)]);
}

const engine = new Engine(clocks.map(rule), { allowUndefinedFacts: true });
let differ = 0;
let dates = 0;
for (const one of cases) {
  const due = inOrder(await dueIn(engine, one));
  dates += due.length;
  differ += disagreements(due, inOrder(one.due));
}
for (let run = 0; run < runs; run++) {
  const start = process.cpuUsage();
  for (const one of cases) await dueIn(engine, one);
  const { user, system } = process.cpuUsage(start);
  console.log(`rate ${Math.round((cases.length * 1e6) / (user + system))}`);
}
console.log(`dates ${dates}`);
console.log(`disagreements ${differ}`);
process.exitCode = differ === 0 ? 0 : 1;
