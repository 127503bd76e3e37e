// Days as numbers since 1970 and the calendars of data/calendar, for the peer in JavaScript.
import { readFileSync } from 'node:fs';

const dayLength = 86_400_000;

export const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / dayLength;

export const monthsAfter = (day, n) => {
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + n;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / dayLength;
};

/** The first column of a table of bank holidays: a set of days. */
const holidays = (file) =>
  new Set(
    readFileSync(new URL(`../../../data/calendar/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => dayNumber(line.slice(0, 10))),
  );

const tribunalClosed = (day) => {
  const text = new Date(day * dayLength).toISOString();
  const monthAndDay = text.slice(5, 10);
  return text.slice(5, 7) === '08' || monthAndDay >= '12-25' || monthAndDay === '01-01';
};

/** Counted days in order from 2014 to 2028, and for every day how many counted days came before. */
const table = (closed) => {
  const first = dayNumber('2014-01-01');
  const last = dayNumber('2028-12-31');
  const counted = [];
  const before = [];
  for (let day = first; day <= last + 1; day++) {
    before.push(counted.length);
    const weekday = (day + 4) % 7;
    if (weekday !== 0 && weekday !== 6 && !closed(day)) counted.push(day);
  }
  return { nthAfter: (day, n) => counted[before[day + 1 - first] + n - 1] };
};

const inEngland = holidays('bank-holidays-england.csv');
const inTheUk = holidays('bank-holidays-uk.csv');

export const england = table((day) => inEngland.has(day));
export const uk = table((day) => inTheUk.has(day));
export const tribunal = table((day) => inEngland.has(day) || tribunalClosed(day));
