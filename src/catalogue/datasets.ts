/** The catalogue as the public data sets of `/api/`. */
import type { DatasetItem } from '../model/dataset.ts';
import {
  addressItem,
  findingItem,
  formerOf,
  paperItem,
  reportingItem,
  resultItem,
  siteItem,
  tableItems,
  targetItem,
  taskItem,
} from './dataset-items.ts';
import { formerAddresses } from './former.ts';
import { indicatorUrl } from './indicators.ts';
import { countBy, paperById, usesOf } from './questions.ts';
import type { Catalogue } from './types.ts';

/** For what comes and goes with the sites that a portal gathers. */
const gatheredIn = (ids: ReadonlyMap<string, unknown> | undefined, id: string) =>
  ids?.has(id) ? { gathered: true as const } : {};

function* each<T>(all: Iterable<T>, made: (one: T) => unknown): Iterable<unknown> {
  for (const one of all) yield made(one);
}

/** Every data set by its name, without the `.json`; each item is made when it is asked for, so that few are there at once. */
export function datasets(catalogue: Catalogue): Map<string, () => Iterable<unknown>> {
  const sets = new Map<string, () => Iterable<unknown>>();
  const of = ({ paper }: { paper: string }) => paperById(catalogue, paper);
  const put = (name: string, items: () => Iterable<unknown>) => sets.set(name, items);
  put('units', () =>
    [...catalogue.units.values()].map((unit): DatasetItem<'units'> => ({
      id: unit.id,
      name: unit.name,
      ...(unit.shortName === undefined ? {} : { shortName: unit.shortName }),
      level: unit.level,
      type: unit.type,
      parent: unit.parent ?? null,
      validFrom: unit.validFrom ?? null,
      validTo: unit.validTo ?? null,
      successors: unit.successors.map((item) => ({
        unit: item.unit,
        share: item.share,
        basis: item.basis,
        clause: item.clause ?? null,
      })),
      note: unit.note ?? null,
      url: `/don-vi/${unit.id}/`,
      ...formerOf(unit.formerly),
      ...gatheredIn(catalogue.portal?.units, unit.id),
    })),
  );
  put('agencies', () => {
    const leads = countBy(catalogue.tasks, (task) => task.leads.map((actor) => actor.id));
    const support = countBy(catalogue.tasks, (task) => task.coordinating.map((actor) => actor.id));
    return [...catalogue.agencies.values()].map((agency): DatasetItem<'agencies'> => ({
      id: agency.id,
      name: agency.name,
      kind: agency.kind,
      aliases: agency.aliases,
      levels: agency.levels ?? null,
      validFrom: agency.validFrom ?? null,
      validTo: agency.validTo ?? null,
      ...(agency.unlisted ? { unlisted: true as const } : {}),
      successor: agency.successor?.role ?? null,
      successorNote: agency.successor?.note ?? null,
      note: agency.note ?? null,
      counts: { leads: leads.get(agency.id) ?? 0, coordinating: support.get(agency.id) ?? 0 },
      url: `/co-quan/${agency.id}/`,
      ...formerOf(agency.formerly),
      ...gatheredIn(catalogue.portal?.agencies, agency.id),
    }));
  });
  put('areas', () => {
    const tasks = countBy(catalogue.tasks, (task) => [task.area]);
    const targets = countBy(catalogue.targets, (target) => (target.area ? [target.area] : []));
    return [...catalogue.areas.values()].map((area): DatasetItem<'areas'> => ({
      id: area.id,
      name: area.name,
      shortName: area.shortName,
      axis: area.axis,
      counts: { tasks: tasks.get(area.id) ?? 0, targets: targets.get(area.id) ?? 0 },
      url: `/linh-vuc/${area.id}/`,
    }));
  });
  put('indicators', () => {
    const measured = (item: { measures?: string | undefined }) => (item.measures ? [item.measures] : []);
    const [targets, results] = [countBy(catalogue.targets, measured), countBy(catalogue.results, measured)];
    return [...catalogue.indicators.values()].map((indicator): DatasetItem<'indicators'> => ({
      id: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      better: indicator.better,
      definition: indicator.definition ?? null,
      aliases: indicator.aliases,
      counts: { targets: targets.get(indicator.id) ?? 0, results: results.get(indicator.id) ?? 0 },
      url: indicatorUrl(indicator.id),
    }));
  });
  put('plans', () => each(catalogue.plans, paperItem));
  put('reports', () => each(catalogue.reports, paperItem));
  for (const year of [...new Set(catalogue.tasks.map((task) => task.year))].sort()) {
    put(`tasks-${year}`, () => {
      const tasks = catalogue.tasks.filter((task) => task.year === year);
      return each(tasks, (task) => taskItem(task, of(task)));
    });
  }
  put('targets', () => each(catalogue.targets, (target) => targetItem(target, of(target))));
  put('citations', () =>
    [...catalogue.citations.values()].map((citation): DatasetItem<'citations'> => ({
      id: citation.id,
      type: citation.type,
      number: citation.number,
      year: citation.year,
      code: citation.code,
      issuedOn: citation.issuedOn ?? null,
      inForceOn: citation.inForceOn ?? null,
      issuer: citation.issuer,
      unit: citation.unit ?? null,
      title: citation.title,
      aliases: citation.aliases,
      status: citation.status,
      relations: citation.relations,
      note: citation.note ?? null,
      citedBy: usesOf(catalogue, citation.id).map((use) => ({ plan: use.paper, role: use.role, at: use.at })),
      url: `/van-ban/${citation.id}/`,
      ...formerOf(citation.formerly),
      ...gatheredIn(catalogue.portal?.citations, citation.id),
    })),
  );
  put('reporting', () => each(catalogue.reporting, (duty) => reportingItem(duty, of(duty))));
  put('results', () => each(catalogue.results, (result) => resultItem(result, of(result))));
  put('tables', function* () {
    for (const report of catalogue.reports) yield* tableItems(report);
  });
  put('findings', () => each(catalogue.notes, findingItem));
  put('addresses', () => each([...formerAddresses(catalogue).values()], addressItem));
  const { portal } = catalogue;
  if (portal) put('sites', () => each(portal.sites, siteItem));
  return sets;
}
