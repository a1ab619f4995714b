/** What papers that a text names are in the registry, or could be. */
import type { Citation } from '../model/citation.ts';
import { hasCommittee } from '../model/unit-types.ts';
import type { Unit } from '../model/unit.ts';
import { nameKey } from '../text/normalise.ts';
import { placeOf, proposedId, titleOf } from './proposed-citation.ts';
import type { Mention } from './mentions.ts';

/** The unit and those above it, nearest first. */
export function ancestors(unit: Unit | undefined, units: ReadonlyMap<string, Unit>): Unit[] {
  const chain: Unit[] = [];
  for (let at = unit; at && !chain.includes(at); at = at.parent === undefined ? undefined : units.get(at.parent))
    chain.push(at);
  return chain;
}

/** The people's committee named without its place ("UBND tỉnh", "Huyện ủy"), with the place that is meant. */
export function fullIssuer(raw: string, chain: readonly Unit[]): string {
  const text = raw
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\([^()]*\)/gu, '')
    .replace(/(?:Ủy|Uỷ|ủy|uỷ) ban nhân dân/giu, 'UBND');
  const top = chain.at(-1);
  if (/^tỉnh ủy$/iu.test(text) && top && /^Thành phố/u.test(top.name)) return fullIssuer('Thành ủy', [top]);
  const party = /^(Tỉnh|Thành|Huyện|Thị|Quận|Đảng) [uủ][ỷy]$/iu.exec(text.replace('uỷ', 'ủy'));
  const short = /^((?:Chủ tịch )?(?:UBND|HĐND)) (tỉnh|thành phố|tp|huyện|thị xã|quận|xã|phường|thị trấn)$/iu.exec(text);
  const wanted = party
    ? ({ Tỉnh: 'tỉnh', Thành: 'thành phố', Huyện: 'huyện', Thị: 'thị xã', Quận: 'quận', Đảng: '' }[party[1] ?? ''] ??
      '')
    : (short?.[2]?.toLowerCase().replace('tp', 'thành phố') ?? '');
  if (!wanted) return text;
  const unit = chain.find((item) => nameKey(item.name).startsWith(nameKey(wanted)));
  if (!unit) return text;
  const place = unit.name.replace(/^\p{Lu}\p{Ll}+(?: (?:phố|xã|trấn))?\s+(?=\p{Lu})/u, '');
  if (party) return `${text} ${place}`;
  const name =
    /^Thành phố/u.test(unit.name) && !unit.parent ? unit.name : unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  return `${short?.[1] ?? ''} ${name}`;
}

const codeKey = (code: string) =>
  code
    .replace(/^0+(?=\d)/u, '')
    .toLowerCase()
    .replace(/\s/gu, '');
/** The symbol without the year that some write into it: 25/QĐ-UBND and 25/2021/QĐ-UBND. */
const bareKey = (code: string) => codeKey(code).replace(/^(\d+)\/(?:19|20)\d{2}(?=[/-])/u, '$1');

export interface Proposal {
  citation: Citation;
  place: string;
}

/** Finds mentions in the registry; collects those that it does not have. */
export class CitationFinder {
  readonly proposals: Proposal[] = [];
  readonly #registry: readonly Citation[];
  readonly #chain: readonly Unit[];
  readonly #asOf: string;
  /** The ids of proposals, by kind, number, year and issuer. */
  readonly #proposed = new Map<string, string>();
  readonly #taken: Set<string>;
  /** The registry's papers that this one has named. */
  readonly #named = new Set<string>();

  /**
   * @param chain the unit of the paper and those above it
   * @param asOf the day to write beside "not looked up"
   */
  constructor(registry: Iterable<Citation>, chain: readonly Unit[], asOf: string) {
    this.#registry = [...registry];
    this.#chain = chain;
    this.#asOf = asOf;
    this.#taken = new Set(this.#registry.map(({ id }) => id));
  }

  /** The registry's id of a mention, or that of a proposal made for it. `undefined` when its year is unknown. */
  resolve(mention: Mention, place: string): { id: string; isNew: boolean } | undefined {
    const known = this.#find(mention);
    if (known) {
      this.#named.add(known.id);
      return { id: known.id, isNew: false };
    }
    const year = mention.year;
    const issuer = mention.issuer === undefined ? this.#own(mention) : fullIssuer(mention.issuer, this.#chain);
    if (!year || !issuer) return undefined;
    const key = [mention.type, mention.number, year, nameKey(issuer)].join('|');
    const proposed = this.#proposed.get(key);
    if (proposed) return { id: proposed, isNew: true };
    const id = proposedId(mention, year, issuer);
    let free = id;
    for (let i = 2; this.#taken.has(free); i++) free = `${id}-${i}`;
    this.#taken.add(free);
    this.#proposed.set(key, free);
    this.proposals.push({
      place,
      citation: {
        id: free,
        type: mention.type,
        number: mention.number,
        year,
        code: mention.code,
        issuer,
        ...(mention.issuedOn ? { issuedOn: mention.issuedOn } : {}),
        title: titleOf(mention),
        aliases: [],
        relations: [],
        status: { value: 'unknown', asOf: this.#asOf, source: 'Chưa tra cứu' },
      },
    });
    return { id: free, isNew: true };
  }

  /** Papers of a people's committee that name no issuer are the unit's own. */
  #own(mention: Mention): string | undefined {
    const [unit] = this.#chain;
    return unit && hasCommittee(unit) && /UBND/u.test(mention.code)
      ? `UBND ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`
      : undefined;
  }

  #find(mention: Mention): Citation | undefined {
    const key = codeKey(mention.code);
    const issuer = nameKey(fullIssuer(mention.issuer ?? this.#own(mention) ?? '', this.#chain)).replace(
      /^chủ tịch /u,
      '',
    );
    const sameIssuer = (item: Citation) => nameKey(item.issuer).replace(/^chủ tịch /u, '') === issuer;
    const agrees = (item: Citation) => {
      if (mention.issuedOn && item.issuedOn?.length === 10) return item.issuedOn === mention.issuedOn;
      if (mention.year) return item.year === mention.year;
      // Every body counts its papers from one each year: without the year it is one that the paper has named before.
      if (this.#named.has(item.id)) return mention.issuer === undefined || sameIssuer(item);
      return sameIssuer(item) && !/-(?:UBND|HĐND)/u.test(item.code);
    };
    // Where the day agrees the issuer is the same, however it is worded; where only the year does, it has to be said.
    // Hundreds of bodies have a plan with this number, some of the same day.
    const place = mention.issuer === undefined ? '' : placeOf(issuer);
    const elsewhere = (item: Citation) => place !== '' && ![place, ''].includes(placeOf(nameKey(item.issuer)));
    const best = (all: readonly Citation[]) => {
      const list = all.filter((item) => !elsewhere(item));
      const only = list.length === 1 && !/-(?:UBND|HĐND)/u.test(mention.code);
      const again = list.find(({ id }) => !mention.year && this.#named.has(id));
      return list.find(sameIssuer) ?? again ?? (only || mention.issuedOn ? list[0] : undefined);
    };
    const exact = this.#registry.filter((item) => codeKey(item.code) === key && agrees(item));
    if (exact.length) return best(exact);
    const variant = this.#registry.filter(
      (item) =>
        agrees(item) &&
        (item.aliases.some((alias) => codeKey(alias).endsWith(key) && /\d/u.test(alias)) ||
          (item.number === mention.number &&
            bareKey(item.code) === bareKey(mention.code) &&
            mention.issuedOn !== undefined)),
    );
    return best(variant);
  }
}
