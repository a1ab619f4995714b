import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isDatable } from '../../src/catalogue/questions.ts';
import type { DatedDeadline, Task } from '../../src/catalogue/types.ts';
import { uidOf } from '../../src/documents/duty-calendar.ts';
import { ownCatalogue } from '../support/catalogue.ts';
import { SITES } from '../support/sites.ts';

const catalogue = await ownCatalogue();
const ROOT = SITES.root.folder;
const has = (deadline: DatedDeadline | null) =>
  deadline !== null && (isDatable(deadline) || deadline.kind === 'recurring');
/** Whether a day is before that of its paper, which is a slip of the paper: nobody is reminded of it. */
const isSlip = (deadline: DatedDeadline | null, task: Task) => {
  const issued = catalogue.papers.find(({ id }) => id === task.paper)?.issuedOn;
  return (
    deadline !== null && isDatable(deadline) && issued !== null && issued !== undefined && (deadline.end ?? '') < issued
  );
};
const parts = (task: Task) =>
  (task.deadline.kind === 'per-product' ? task.products.map((product) => product.deadline) : [task.deadline]).filter(
    (deadline) => has(deadline) && !isSlip(deadline, task),
  );
/** The ids of the rows and duties that must be in a calendar, once for each dated part. */
const expected = (tasks: readonly Task[], reporting: readonly (typeof catalogue.reporting)[number][]) =>
  [
    ...tasks.flatMap((task) => parts(task).map(() => task.id)),
    ...reporting.filter((duty) => has(duty.deadline)).map((duty) => duty.id),
  ].toSorted();

/** The name of a row or duty in the id of its entries; one of several parts has a number after it. */
const nameOf = (paper: string, known: string[]) => uidOf({ paper, known }).replace(/@.*$/, '');
const known = new Map([
  ...catalogue.tasks.map(
    ({ id, paper, title, condition, leads }) =>
      [nameOf(paper, [condition ? `${title} (${condition})` : title, ...leads.map(({ as }) => as)]), id] as const,
  ),
  ...catalogue.reporting.map(
    ({ id, paper, name, recipient, reporter }) =>
      [nameOf(paper, [name, recipient ?? '', ...reporter.map(({ as }) => as)]), id] as const,
  ),
]);

function read(file: string): { ids: string[]; uids: string[] } {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((item) => new ICAL.Event(item));
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true);
    // The site does not know its address here: no entry has half of one.
    expect(event.description).not.toMatch(/(^|\s)\//);
  }
  return {
    ids: events
      .map(({ uid }) => uid.replace(/@.*$/, ''))
      .map((name) => known.get(name) ?? known.get(name.replace(/\.\d+$/, '')) ?? name)
      .toSorted(),
    uids: events.map((event) => event.uid),
  };
}

function check(file: string, ids: string[]): void {
  expect(existsSync(`${ROOT}/${file}`)).toBe(ids.length > 0);
  if (!ids.length) return;
  const found = read(file);
  expect(found.ids).toEqual(ids);
  expect(new Set(found.uids).size).toBe(found.uids.length);
}

describe('the calendar files hold each dated duty once', () => {
  it('of everything', () => check('lich.ics', expected(catalogue.tasks, catalogue.reporting)));

  it.each([...catalogue.units.keys()])('of the unit %s', (id) =>
    check(
      `don-vi/${id}.ics`,
      expected(
        catalogue.tasks.filter((task) => task.unit === id),
        catalogue.reporting.filter((duty) => duty.unit === id),
      ),
    ),
  );

  it.each([...catalogue.agencies.keys()])('of the agency %s', (id) => {
    const is = (actor: { id: string }) => actor.id === id;
    check(
      `co-quan/${id}.ics`,
      expected(
        catalogue.tasks.filter((task) => task.leads.some(is) || task.coordinating.some(is)),
        catalogue.reporting.filter((duty) => {
          if (duty.reporter.some(is) || duty.via?.id === id) return true;
          // What is asked of a group falls to each office with a task in the paper.
          const group = duty.reporter.some((actor) => catalogue.agencies.get(actor.id)?.kind === 'group');
          const own = catalogue.tasks.filter((task) => task.paper === duty.paper);
          const office = catalogue.agencies.get(id)?.kind === 'body';
          return group && office && own.some((task) => [...task.leads, ...task.coordinating].some(is));
        }),
      ),
    );
  });

  it.each(catalogue.papers.map((paper) => [paper.url, paper] as const))('of the paper %s', (url, paper) =>
    check(`${url.slice(1, -1)}.ics`, expected(paper.tasks, paper.reporting)),
  );

  it('of the years together, as many as of everything', () => {
    const years = readdirSync(`${ROOT}/lich`).filter((file) => file.endsWith('.ics'));
    expect(years.flatMap((file) => read(`lich/${file}`).uids).toSorted()).toEqual(read('lich.ics').uids.toSorted());
  });
});
