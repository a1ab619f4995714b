/** What a question cannot name whole is refused in words, and not answered in part. */
import { expect, test } from 'vitest';
import { facetsOf, pageOf, reportsBeside } from '../../../src/engine/answer.ts';
import { saidOf, TooMuchAsked } from '../../../src/engine/send.ts';
import { EVERYTHING, type Query } from '../../../src/table/query.ts';
import { abbreviationMap } from '../../../src/table/text.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `xa-${String(i)}`);
const asked = (query: Partial<Query>) => ({
  query: { ...EVERYTHING, ...query },
  today: '2026-11-30',
  abbreviations: abbreviationMap([]),
});

/** Asks everything of a question. Returns what was sent. */
async function sentFor(query: Partial<Query>): Promise<string> {
  const sent: string[] = [];
  const send = (sql: string) => {
    sent.push(sql);
    return Promise.resolve(sql.startsWith('SELECT count()') ? [[0]] : []);
  };
  await pageOf(asked(query), send);
  await facetsOf(asked(query), ['nam'], send);
  await reportsBeside(asked(query), 5, send);
  return sent.join('\n');
}

const MADE: [what: string, made: (count: number) => Partial<Query>, most: number][] = [
  ['values of a facet', (count) => ({ chosen: { 'don-vi': names(count) } }), 60],
  ['picked rows', (count) => ({ onlyPicked: true, picked: names(count) }), 60],
  ['words', (count) => ({ text: names(count).join(' ') }), 20],
];

test.each(MADE)('%s: all of them, or none', async (_, made, most) => {
  expect(await sentFor(made(most))).toMatch(new RegExp(`xa\\\\x2d${String(most - 1)}'`));
  const refused = await sentFor(made(most + 1)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooMuchAsked);
  expect(saidOf(refused)).toContain('nhiều nhất 60 giá trị');
});
