import type { Path } from '../content/source.ts';
import type { ActorRef, Catalogue, Paper } from '../catalogue/types.ts';
import type { Agency } from '../model/agency.ts';
import { perObject } from '../util/per-object.ts';
import { nameKey } from '../text/normalise.ts';

interface Spelled {
  agency: Agency;
  names: string[];
  /** Where the first spelling stands that is not the canonical one. */
  first: { at: string; where: Path };
}

/** Words that say whose a body is, not which: a paper may add or leave them. */
const OWNER = / (?:huyện|thị xã|thị trấn|quận|thành phố|tỉnh|tp|xã|phường|đặc khu)$/iu;
const bare = (name: string) =>
  nameKey(name)
    .replace(OWNER, '')
    .replace(/ ubnd$/u, '');

/** The agencies that a paper spells in more than one way. */
export const spellings = perObject((paper: Paper, agencies: Catalogue['agencies']): Spelled[] => {
  const seen = new Map<string, { as: string; at: string; where: Path }[]>();
  const add = (actors: readonly ActorRef[], at: string, where: Path) => {
    for (const [i, actor] of actors.entries())
      if (!actor.inherited) {
        const uses = seen.get(actor.id) ?? [];
        uses.push({ as: actor.as, at, where: [...where, i] });
        seen.set(actor.id, uses);
      }
  };
  for (const [i, task] of paper.tasks.entries()) {
    add(task.leads, task.no, ['tasks', i, 'lead']);
    add(task.coordinating, task.no, ['tasks', i, 'coordinating']);
  }
  for (const [i, duty] of paper.duties.entries()) add(duty.actors, 'duties', ['duties', i, 'agency']);
  for (const [i, duty] of paper.reporting.entries()) add(duty.reporter, 'reporting', ['reporting', i, 'reporter']);
  for (const [i, item] of paper.budget.entries()) {
    const holder = item.holder;
    const agency =
      holder === undefined
        ? undefined
        : [...agencies.values()].find((one) => one.id === holder || [one.name, ...one.aliases].includes(holder));
    if (agency && holder !== undefined && holder !== agency.id)
      add([{ id: agency.id, name: agency.name, as: holder }], 'budget', ['budget', i]);
  }
  return [...seen].flatMap(([id, uses]) => {
    const agency = agencies.get(id);
    if (uses.every(({ as }) => as === uses[0]?.as)) return [];
    const names = [...new Map(uses.map(({ as }) => [bare(as), as])).values()];
    const odd = uses.find(({ as }) => agency && bare(as) !== bare(agency.name)) ?? uses[0];
    return agency && odd && names.length > 1 ? [{ agency, names, first: { at: odd.at, where: odd.where } }] : [];
  });
});
