/** The papers that a paper names, as its keys say them: the basis and the places where they are cited. */
import { basisLine } from '../catalogue/basis-line.ts';
import { formatDate } from '../i18n/format.ts';
import { importText as ui } from '../i18n/import.ts';
import type { Citation } from '../model/citation.ts';
import type { Unit } from '../model/unit.ts';
import { nameKey } from '../text/normalise.ts';
import type { Account } from './account.ts';
import { CitationFinder } from './citations.ts';
import { readMentions, type Mention } from './mentions.ts';
import { oneLine } from './pieces.ts';
import { missingWords } from './words.ts';

/** "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025": a law is known by its name, without a number. */
const LAW =
  /(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+([^;.]+?)(?:\s*,?\s*(?:(?:số|ngày)\s.*|năm\s+(\d{4}).*|được\s.*|đã\s.*))?[;.,]?$/u;

export class References {
  readonly uses: { ref: string; role: string; at: string; wording?: string }[] = [];
  readonly #account: Account;
  readonly #finder: CitationFinder;
  readonly #registry: ReadonlyMap<string, Citation>;
  readonly #laws: readonly Citation[];
  readonly #used = new Set<string>();
  /** The number and symbol of the paper and of the Decision that issues it, which are no citation. */
  readonly #self: ReadonlySet<string>;

  constructor(
    account: Account,
    citations: Iterable<Citation>,
    chain: readonly Unit[],
    asOf: string,
    self: readonly string[],
  ) {
    const all = [...citations];
    this.#account = account;
    this.#registry = new Map(all.map((citation) => [citation.id, citation]));
    this.#finder = new CitationFinder(all, chain, asOf);
    this.#laws = all.filter(({ type }) => type === 'L' || type === 'PL' || type === 'HP');
    // A mention is known by its number, without the zeros that a head may have.
    this.#self = new Set(self.map((code) => code.replace(/^0+(?=\d)/u, '')));
  }

  get proposals(): Citation[] {
    return this.#finder.proposals.map(({ citation }) => citation);
  }

  mentions(text: string, place: string, role: string, at: string): { id: string; mention: Mention }[] {
    const found: { id: string; mention: Mention }[] = [];
    for (const mention of readMentions(text)) {
      if (role === 'appendix' && this.#self.has(`${mention.number}/${mention.code.replace(/^\d+[/-]/u, '')}`)) continue;
      const resolved = this.#finder.resolve(mention, place);
      if (!resolved) {
        this.#account.question(place, ui.mentionWithoutYear(mention.wording));
        continue;
      }
      found.push({ id: resolved.id, mention });
      if (role !== 'basis') this.use(resolved.id, role, at);
    }
    return found;
  }

  use(ref: string, role: string, at: string, wording?: string): void {
    const key = [ref, role, at].join('|');
    if (this.#used.has(key)) return;
    this.#used.add(key);
    this.uses.push({ ref, role, at, ...(wording === undefined ? {} : { wording }) });
  }

  /** The paper's own wording of a basis, where the line that its register entry prints has other words. */
  #word(text: string, ids: readonly string[]): void {
    const known = ids.flatMap((id) => this.#registry.get(id) ?? this.proposals.find((one) => one.id === id) ?? []);
    const [first] = ids;
    const days = known.flatMap(({ issuedOn }) => (issuedOn?.length === 10 ? [formatDate(issuedOn), issuedOn] : []));
    const said = known.slice(0, 1).map((citation) => basisLine(citation));
    if (first !== undefined && missingWords(text, [...said, ...days].join(' ')).length)
      this.use(first, 'body', ui.basis, oneLine(text).slice(0, 1990));
    else this.#account.printed.push(text);
  }

  /** The law that a line names, where the register has it. */
  #law(text: string): string | undefined {
    const match = LAW.exec(text.slice(0, 400));
    if (!match?.[1]) return undefined;
    const key = nameKey(match[1]);
    const year = match[2] ?? /năm\s+(\d{4})/u.exec(text)?.[1] ?? /\d{1,2}\/\d{1,2}\/(\d{4})/u.exec(text)?.[1];
    const named = this.#laws.filter(({ title }) => nameKey(title) === key);
    const fitting = year === undefined ? named : named.filter((law) => law.year === Number(year));
    return fitting.length === 1 ? fitting[0]?.id : undefined;
  }

  /**
   * Reads a line of the basis into `basis`, with its own wording where the register has it in other words.
   *
   * @param inBody whether the line stands in the body too
   * @returns whether all that it is the basis for stands there
   */
  basis(text: string, place: string, basis: string[], inBody = false): boolean {
    const mentions = this.mentions(text, place, 'basis', ui.opening);
    if (!mentions.length) {
      const law = this.#law(text);
      if (law !== undefined && !basis.includes(law)) basis.push(law);
      else if (law === undefined && /^(?:[-–]\s*)?Căn cứ/iu.test(text) && !readMentions(text).length)
        this.#account.question(place, ui.basisWithoutNumber(text.slice(0, 100)));
      if (law !== undefined && !inBody) this.#word(text, [law]);
      return law !== undefined;
    }
    if (!inBody) this.#word(text, [...new Set(mentions.map(({ id }) => id))]);
    for (const [i, { id, mention }] of mentions.entries()) {
      if ((i === 0 || mention.listed) && !basis.includes(id)) basis.push(id);
      else if (!basis.includes(id)) this.use(id, 'body', ui.basis);
    }
    return true;
  }
}

export const isBasis = (text: string): boolean => /^(?:[-–]\s*)?(?:Căn cứ|Thực hiện|Theo)\s/iu.test(text);
