/** What the importer needs to know, and what it gives. */
import type { AgencyIndex } from '../catalogue/actors.ts';
import type { Area } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import type { Unit } from '../model/unit.ts';
import type { Finding } from './account.ts';

export interface Registry {
  units: ReadonlyMap<string, Unit>;
  areas: Iterable<Area>;
  citations: Iterable<Citation>;
  actors: AgencyIndex;
}

export interface Options {
  /** The unit, where it is known beforehand. */
  unit?: string;
  /** The file's name, for the summary. */
  file: string;
  /** The day to write beside proposed citations as "not looked up". */
  asOf: string;
}

export interface Imported {
  type: 'plan' | 'report';
  unit: string | undefined;
  /** `undefined` where neither the title nor a day says it. */
  year: number | undefined;
  /** What the file is called, after the year. */
  slug: string;
  /** The front matter, key by key in the order in which it is written. */
  data: Record<string, unknown>;
  body: string;
  /** What of the paper's words a paper prints by its form, so that no key has them. */
  printed: string[];
  understood: Finding[];
  notUnderstood: Finding[];
  proposals: Citation[];
}
