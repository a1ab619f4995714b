import type { Agency } from '../model/agency.ts';
import { nameKey } from '../text/normalise.ts';

/** What took over an agency that ended; one that lives on at another level under its own name did not. */
export function endedInto(agency: Agency | undefined): string | undefined {
  const role = agency?.successor?.role;
  return agency && role !== undefined && !nameKey(role).startsWith(nameKey(agency.name)) ? role : undefined;
}

/** Finds the agency that a paper means by an identifier, a name or a variant spelling. */
export class AgencyIndex {
  readonly #byKey = new Map<string, Agency>();
  readonly #names: string[] = [];

  /** Adds an agency. Returns the spellings that another agency already has, with that agency's id. */
  add(agency: Agency): { spelling: string; owner: string }[] {
    const taken: { spelling: string; owner: string }[] = [];
    for (const spelling of [agency.id, agency.name, ...agency.aliases]) {
      const key = nameKey(spelling);
      const owner = this.#byKey.get(key);
      if (owner && owner.id !== agency.id) taken.push({ spelling, owner: owner.id });
      else {
        this.#byKey.set(key, agency);
        this.#names.push(spelling);
      }
    }
    return taken;
  }

  find(wording: string): Agency | undefined {
    return this.#byKey.get(nameKey(wording));
  }

  /** Every spelling that is known. */
  get names(): readonly string[] {
    return this.#names;
  }
}
