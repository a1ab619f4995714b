/** The catalogue of a portal: its own content, and beside it what was collected of other offices' sites. */
import { CITATION_STATUS_NAMES } from '../i18n/names.ts';
import { portal as words, quoted } from '../i18n/portal.ts';
import { citationKey, type Citation } from '../model/citation.ts';
import type { Day } from '../model/days.ts';
import type { Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';
import { fold } from '../text/normalise.ts';
import type { Copy } from './copy.ts';
import { PaperMaker, there } from './gathered-paper.ts';
import { arranged } from './arranged.ts';
import type { Clash, Gathered, Office } from './portal-types.ts';
import { leftOut, spokenFor } from './spoken-for.ts';
import type { Catalogue, KnownAgency, Paper } from './types.ts';

/** What is known of a site when the portal is built. */
export interface Collected {
  site: Site;
  /** The day of the copy. */
  on: Day | null;
  tried: Day | null;
  problem: string | null;
  /** Papers that the copy before had and this one does not. */
  lost: number;
  copy: Copy | null;
}

const officeOf = ({ site: { id, name, address }, on, problem }: Collected): Office => ({
  id,
  name,
  address,
  since: problem === null ? null : on,
});

/** An id that nothing has yet: a site may publish any. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(free)) return free;
  }
}

class Joined {
  readonly own: Catalogue;
  readonly units: Map<string, Unit>;
  readonly agencies: Map<string, KnownAgency>;
  readonly citations: Map<string, Citation>;
  readonly areas;
  readonly papers: Paper[] = [];
  readonly clashes: Clash[] = [];
  readonly sites: Gathered[] = [];
  /** What no file of the portal's own content has, with the first office that has it. */
  readonly fresh = {
    units: new Map<string, Office>(),
    agencies: new Map<string, Office>(),
    citations: new Map<string, Office>(),
  };
  readonly #byKey: Map<string, string>;

  constructor(own: Catalogue) {
    this.own = own;
    this.units = new Map(own.units);
    this.agencies = new Map(own.agencies);
    this.citations = new Map(own.citations);
    this.areas = new Map(own.areas);
    this.#byKey = new Map([...own.citations.values()].map((item) => [citationKey(item), item.id]));
  }

  add(collected: Collected, sites: readonly Site[]): void {
    const { site, on, tried, problem, lost, copy } = collected;
    const gathered: Gathered = { site, on, tried, problem, papers: 0, tasks: 0, units: [], lost, left: [] };
    this.sites.push(gathered);
    if (!copy) return;
    const office = officeOf(collected);
    const speaks = spokenFor(site, sites, this.own.units, copy);
    gathered.left = leftOut(copy, speaks);
    const items = [...copy.plans, ...copy.reports].filter(({ unit }) => speaks(unit));
    gathered.units = [...new Set(items.map(({ unit }) => unit))];
    this.#addUnits(copy, new Set(gathered.units), office);
    for (const area of copy.areas)
      if (!this.areas.has(area.id)) this.areas.set(area.id, { ...area, summary: area.name } as never);
    const papers = new PaperMaker(copy, office, {
      agency: this.#agencies(copy, office),
      citation: this.#citations(copy, office),
      measured: (id, unit) => this.own.indicators.get(id)?.unit === unit,
      area: (id) => this.areas.has(id),
    });
    for (const item of items) {
      const paper = papers.make(item);
      this.papers.push(paper);
      gathered.papers++;
      gathered.tasks += paper.tasks.length;
    }
  }

  /** The units that the portal does not have; one stands below another only where that is known here. */
  #addUnits(copy: Copy, wanted: ReadonlySet<string>, office: Office): void {
    const fresh: Unit[] = [];
    for (const { id, name, level, type, parent, validFrom, validTo } of copy.units) {
      if (!wanted.has(id)) continue;
      const known = this.units.get(id);
      if (known) {
        if (known.name !== name)
          this.#clash(words.unitClash(id, known.name, name, office.name), [
            [office.name, there(office, `/don-vi/${id}/`)],
          ]);
        continue;
      }
      const unit: Unit = {
        id,
        name,
        level,
        type,
        successors: [],
        ...(parent === null ? {} : { parent }),
        ...(validFrom === null ? {} : { validFrom }),
        ...(validTo === null ? {} : { validTo }),
      };
      fresh.push(unit);
      this.units.set(id, unit);
      this.fresh.units.set(id, office);
    }
    for (const unit of fresh) {
      const seen = new Set([unit.id]);
      let up = unit.parent;
      while (up !== undefined && this.units.has(up) && !seen.has(up)) {
        seen.add(up);
        up = this.units.get(up)?.parent;
      }
      if (up !== undefined && (seen.has(up) || up === unit.parent)) delete unit.parent;
    }
  }

  /** Who an id of the site is here: the same id with the same name is the same agency, with another name another one. */
  #agencies(copy: Copy, office: Office): (id: string) => string {
    const ids = new Map<string, string>();
    const items = new Map(copy.agencies.map((item) => [item.id, item]));
    return (id) => {
      const done = ids.get(id);
      if (done !== undefined) return done;
      const item = items.get(id);
      const name = item?.name ?? id;
      const known = this.agencies.get(id);
      let here = id;
      if (known && known.name !== name) {
        here = freeId(`${id}-${office.id}`, this.agencies);
        this.#clash(words.agencyClash(id, known.name, name, office.name), [
          [known.name, `/co-quan/${id}/`],
          [name, there(office, `/co-quan/${id}/`)],
        ]);
      }
      if (!this.agencies.has(here)) {
        this.fresh.agencies.set(here, office);
        this.agencies.set(here, {
          id: here,
          name,
          kind: item?.kind ?? 'body',
          aliases: item?.aliases ?? [],
          ...(item?.note ? { note: item.note } : {}),
          unlisted: true,
        });
      }
      ids.set(id, here);
      return here;
    };
  }

  /** What a cited paper of the site is here: issuer, type, number and year tell papers apart, whatever their ids. */
  #citations(copy: Copy, office: Office): (id: string) => string {
    const ids = new Map<string, string>();
    const items = new Map(copy.citations.map((item) => [item.id, item]));
    return (id) => {
      const done = ids.get(id);
      if (done !== undefined) return done;
      const item = items.get(id);
      if (!item) return id;
      const key = citationKey(item);
      let here = this.#byKey.get(key);
      const same = here === undefined ? undefined : this.citations.get(here);
      if (same) this.#compareLaw(same, item, office);
      if (here === undefined) {
        const known = this.citations.get(id);
        here = known ? freeId(`${id}-${office.id}`, this.citations) : id;
        if (known)
          this.#clash(words.citationClash(id, known.code, item.code, office.name), [
            [known.code, `/van-ban/${id}/`],
            [item.code, there(office, `/van-ban/${id}/`)],
          ]);
        const { type, number, year, code, issuedOn, inForceOn, issuer, title, aliases, status, note } = item;
        this.citations.set(here, {
          ...{ id: here, type, number, year, code, issuer, title, aliases, status, relations: [] },
          ...(issuedOn === null ? {} : { issuedOn }),
          ...(inForceOn === null ? {} : { inForceOn }),
          ...(note === null ? {} : { note }),
        });
        this.fresh.citations.set(here, office);
        this.#byKey.set(key, here);
      }
      ids.set(id, here);
      return here;
    };
  }

  /** A cited paper is what the first says of it; who says otherwise of its title or of whether it is in force is told. */
  #compareLaw(known: Citation, item: Copy['citations'][number], office: Office): void {
    const isKnown = (one: Pick<Citation, 'status'>) => one.status.value !== 'unknown';
    const links: [string, string][] = [
      [known.code, `/van-ban/${known.id}/`],
      [office.name, there(office, `/van-ban/${item.id}/`)],
    ];
    if (fold(known.title) !== fold(item.title))
      this.#clash(words.lawClash(known.code, quoted(known.title), quoted(item.title), office.name), links);
    if (isKnown(known) && isKnown(item) && known.status.value !== item.status.value) {
      const nameOf = ({ status }: Pick<Citation, 'status'>) => quoted(CITATION_STATUS_NAMES[status.value]);
      this.#clash(words.lawClash(known.code, nameOf(known), nameOf(item), office.name), links);
    }
  }

  #clash(text: string, links: [name: string, url: string][]): void {
    this.clashes.push({ text, links: links.map(([name, url]) => ({ name, url })) });
  }

  /** What stands in two places. */
  compare(all: readonly Paper[]): void {
    const placeOf = ({ office }: Paper) => office?.name ?? words.own;
    const nameOf = (unit: string) => this.units.get(unit)?.name ?? unit;
    for (const [unit, papers] of Map.groupBy(all, (paper) => paper.unit)) {
      const places = Map.groupBy(papers, placeOf);
      if (places.size < 2) continue;
      const said = [...places].map(([place, list]) => words.papersAt(place, list.length)).join(', ');
      this.#clash(words.twoPlaces(nameOf(unit), said), []);
      const versions = Map.groupBy(papers, ({ kind, year, code }) => [kind, year, code].join('|'));
      for (const [first, ...others] of versions.values())
        for (const other of others)
          if (first && placeOf(first) !== placeOf(other))
            this.#clash(
              words.twoVersions(first.name, nameOf(unit), placeOf(first), placeOf(other), differences(first, other)),
              [first, other].map((paper) => [placeOf(paper), paper.url]),
            );
    }
  }
}

/** In what two versions of a paper differ, in words. */
function differences(a: Paper, b: Paper): string[] {
  const said: Record<keyof typeof words.differs, (paper: Paper) => unknown> = {
    title: ({ title }) => title,
    issuedOn: ({ issuedOn }) => issuedOn,
    tasks: ({ tasks }) => tasks.map(({ no, title, deadline }) => [no, title, deadline.raw]),
    targets: ({ targets }) => targets.map(({ id, indicator, op, value }) => [id, indicator, op, value]),
    status: ({ status }) => status,
  };
  return (Object.keys(words.differs) as (keyof typeof words.differs)[])
    .filter((name) => JSON.stringify(said[name](a)) !== JSON.stringify(said[name](b)))
    .map((name) => words.differs[name]);
}

/** Joins what was collected to the portal's own content. Pure: the same copies give the same catalogue. */
export function joinSites(own: Catalogue, collected: readonly Collected[]): Catalogue {
  if (own.sites.length === 0) return own;
  const joined = new Joined(own);
  for (const one of collected) joined.add(one, own.sites);
  const papers = [...own.papers, ...joined.papers];
  joined.compare(papers);
  return {
    ...own,
    ...arranged(joined, papers),
    areas: joined.areas,
    portal: {
      sites: joined.sites,
      clashes: joined.clashes,
      ...joined.fresh,
    },
  };
}
