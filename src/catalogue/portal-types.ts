/** What a portal knows of the sites that it gathers. */
import type { Day } from '../model/days.ts';
import type { Site } from '../model/site.ts';

/** The office from whose site something was taken. */
export interface Office {
  id: string;
  name: string;
  /** Of its home page, with the slash at the end. */
  address: string;
  /** The day of the copy, where the site has given none since. */
  since: Day | null;
}

/** A site that a portal gathers, and what came of it. */
export interface Gathered {
  site: Site;
  /** The day on which the site last gave what is shown of it. */
  on: Day | null;
  tried: Day | null;
  /** Why there is nothing newer. */
  problem: string | null;
  papers: number;
  tasks: number;
  units: string[];
  /** Papers that the copy before had and this one does not. */
  lost: number;
  /** Papers of units for which the site may not speak. */
  left: { unit: string; papers: number }[];
}

/** What two places say of one thing, as a sentence, with the pages. */
export interface Clash {
  text: string;
  links: { name: string; url: string }[];
}

export interface Portal {
  sites: readonly Gathered[];
  clashes: readonly Clash[];
  /** What no file of the portal's own content has, with the first office that has it. */
  units: ReadonlyMap<string, Office>;
  agencies: ReadonlyMap<string, Office>;
  citations: ReadonlyMap<string, Office>;
}
