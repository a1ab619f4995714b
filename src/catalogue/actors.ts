import type { Agency } from '../model/agency.ts';
import type { Day } from '../model/days.ts';
import type { Level } from '../model/levels.ts';
import { editDistance, nearest } from '../text/nearest.ts';
import { fold, nameKey } from '../text/normalise.ts';
import { placeTones } from '../text/tones.ts';
import { hasEnded } from './offered.ts';
import { formsOf, groupKey, isPerson, isReference, looseKey } from './body-names.ts';

/** The paper in which a body is named: the same words mean another one at another level, or at another time. */
export interface Where {
  level?: Level | undefined;
  /** The day of the paper. */
  on?: Day | undefined;
  /** Names of its unit and of those above it. */
  names?: readonly string[];
}

/** For what is written today and later: every body with a last day has ended. */
export const NOW: Day = '9999-12-31';

const isThere = (agency: Agency, on?: Day) =>
  on === undefined || (!hasEnded(agency, on) && (agency.validFrom === undefined || agency.validFrom <= on));

/** How well an agency fits where it is named: it has to be there at the time, and then to be of that level. */
const fit = (agency: Agency, { on }: Where, level: Level | undefined) =>
  (isThere(agency, on) ? 4 : 0) + (!agency.levels ? 1 : level !== undefined && agency.levels.includes(level) ? 2 : 0);

/** Whether two agencies may share a spelling: where one of them is meant, the other is not. */
function apart(a: Agency, b: Agency): boolean {
  const after = (x: Agency, y: Agency) =>
    x.validTo !== undefined && y.validFrom !== undefined && x.validTo < y.validFrom;
  if (after(a, b) || after(b, a)) return true;
  if (!a.levels || !b.levels) return a.levels !== b.levels;
  return !a.levels.some((level) => b.levels?.includes(level));
}

/** What a lead is that another paper names, and what persons are: neither is a body of its own. */
export const BY_REFERENCE: Agency = {
  id: 'theo-van-ban-khac',
  name: 'Theo phân công tại văn bản khác',
  kind: 'group',
  aliases: [],
};
export const PERSONS: Agency = { id: 'ca-nhan', name: 'Cá nhân được phân công', kind: 'position', aliases: [] };

/** Finds the agency that a paper means by an identifier, a name or a variant spelling. */
export class AgencyIndex {
  readonly #exact = new Map<string, Agency[]>();
  readonly #loose = new Map<string, Agency[]>();
  readonly #groups = new Map<string, Agency[]>();
  readonly #names: string[] = [];
  /** The spellings in the form in which they are compared. */
  readonly #spelled: Compared[] = [];
  readonly #words = new Set<string>();
  readonly #near = new Map<string, string | undefined>();
  /** Papers name the same bodies over and over. */
  readonly #found = new Map<string, Agency | null>();

  /** Adds an agency. Returns the spellings that another agency already has, with that agency's id. */
  add(agency: Agency): { spelling: string; owner: string }[] {
    const taken: { spelling: string; owner: string }[] = [];
    this.#found.clear();
    for (const spelling of [agency.id, agency.name, ...agency.aliases]) {
      const key = nameKey(spelling);
      const owner = this.#exact.get(key)?.find((other) => other.id !== agency.id && !apart(agency, other));
      if (owner) {
        taken.push({ spelling, owner: owner.id });
        continue;
      }
      put(this.#exact, key, agency);
      const group = agency.kind === 'group' ? groupKey(spelling) : undefined;
      if (group !== undefined) put(this.#groups, group, agency);
      this.#names.push(spelling);
      // An identifier is no name that could be meant.
      if (spelling === agency.id) continue;
      put(this.#loose, looseKey(spelling), agency);
      const known = compared(spelling);
      this.#spelled.push(known);
      for (const word of known.words) this.#words.add(word);
    }
    return taken;
  }

  find(wording: string, where: Where = {}): Agency | undefined {
    const key = `${where.level ?? ''} ${where.on ?? ''} ${where.names?.join() ?? ''} ${wording}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      found = this.#look(wording, where) ?? null;
      if (this.#found.size >= MOST_KEPT) this.#found.clear();
      if (wording.length < 200) this.#found.set(key, found);
    }
    return found ?? undefined;
  }

  #look(wording: string, where: Where): Agency | undefined {
    const exact = this.#best(this.#exact.get(nameKey(wording)), where);
    // A body by its whole name is that body, also where it has ended; a group may go on under another.
    if (exact && (isThere(exact, where.on) || exact.kind !== 'group')) return exact;
    const like = formsOf(wording, where.names).flatMap(
      ({ key, level }) => this.#best(this.#loose.get(key), where, level) ?? [],
    );
    const there = like.find((agency) => isThere(agency, where.on));
    if (there) return there;
    const group = groupKey(wording);
    const groups = group === undefined ? undefined : this.#best(this.#groups.get(group), where);
    if (groups && isThere(groups, where.on)) return groups;
    // Nothing that was there at the time: what had this name at another.
    return exact ?? like[0] ?? groups;
  }

  #best(among: readonly Agency[] | undefined, where: Where, level = where.level): Agency | undefined {
    // Of no paper: what had the name first.
    if (where.on === undefined && level === undefined)
      return among?.find(({ validFrom }) => validFrom === undefined) ?? among?.[0];
    return among?.reduce<Agency | undefined>(
      (best, one) => (best && fit(best, where, level) >= fit(one, where, level) ? best : one),
      undefined,
    );
  }

  /** What a wording names: an agency, another paper, a person; `undefined` where it is none that is known. */
  named(wording: string, where: Where = {}): Agency | undefined {
    const found = this.find(wording, where);
    if (found) return found;
    return isReference(wording) ? BY_REFERENCE : isPerson(wording) ? PERSONS : undefined;
  }

  /**
   * The wordings of several bodies in one, where at least one of them is known: "A, B và C". A name that is not known
   * stays by itself, in the words between those that are.
   */
  apart(wording: string, where: Where = {}): string[] {
    if (this.named(wording, where)) return [wording];
    const between = [...wording.matchAll(BETWEEN)];
    if (!between.length || between.length > MOST_PIECES) return [wording];
    const starts = [0, ...between.map((match) => match.index + match[0].length)];
    const ends = [...between.map((match) => match.index), wording.length];
    const piece = (from: number, to: number) => wording.slice(starts[from], ends[to]).trim();
    /** For each number of pieces from the first: the fewest names, as many known as can be. */
    const best: { names: string[]; known: number; cost: number }[] = [{ names: [], known: 0, cost: 0 }];
    for (let to = 0; to < starts.length; to++) {
      for (let from = 0; from <= to; from++) {
        const before = best[from];
        const name = piece(from, to);
        if (!before || !name) continue;
        const known = this.named(name, where) !== undefined;
        // What is not known is taken apart no further than marks tell: "và" may stand in a name.
        const marks = between.slice(from, to).filter(([mark]) => mark.includes(',') || mark.includes(';')).length;
        const cost = before.cost + (known ? 1 : 100 + marks * 100 + (to - from));
        if (!best[to + 1] || cost < (best[to + 1]?.cost ?? 0))
          best[to + 1] = { names: [...before.names, name], known: before.known + (known ? 1 : 0), cost };
      }
    }
    const whole = best.at(-1);
    return whole?.known ? whole.names : [wording];
  }

  /** The known name of which this is only a slip of the pen; `undefined` for a name that is like no other. */
  nearMiss(wording: string): string | undefined {
    const own = compared(wording);
    // Each costs time; a paper with more of them names no bodies.
    if (!this.#near.has(own.key) && this.#near.size < MOST_UNKNOWN) this.#near.set(own.key, this.#nearest(own));
    return this.#near.get(own.key);
  }

  #nearest({ key, words, figures }: Compared): string | undefined {
    // Words that other names have too are no slips: "Bộ Xây dựng" is not "Sở Xây dựng".
    if (key.length < 5 || key.length > 100 || words.every((word) => this.#words.has(word))) return undefined;
    const most = key.length < 10 ? 1 : Math.min(3, Math.floor(key.length / 8));
    return this.#spelled.find(
      (known) =>
        known.figures === figures &&
        Math.abs(known.key.length - key.length) <= most &&
        editDistance(known.key, key, most) <= most,
    )?.name;
  }

  /** The known names that are most like a wording. */
  like(wording: string): string[] {
    return nearest(wording, this.#names);
  }

  /** Every spelling that is known. */
  get names(): readonly string[] {
    return this.#names;
  }
}

const BETWEEN = /\s*[,;\n]\s*(?:và\s+)?|\s+(?:và|&)\s+|\s+(?=(?:Sở|Phòng) \p{Lu})/gu;
const MOST_PIECES = 16;
const MOST_UNKNOWN = 1000;
const MOST_KEPT = 20_000;

interface Compared {
  name: string;
  key: string;
  words: string[];
  figures: string;
}

/** A name as slips are told: without marks and accents, with its words as they are written. */
function compared(name: string): Compared {
  const text = placeTones(name.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const key = fold(text);
  return { name, key, words: text.split(' '), figures: key.replace(/\D/g, '') };
}

function put(map: Map<string, Agency[]>, key: string, agency: Agency): void {
  const list = map.get(key);
  if (!list) map.set(key, [agency]);
  else if (!list.includes(agency)) list.push(agency);
}
