/** The first draft of a paper, from a template: its front matter and body. Without YAML, for the form in the browser. */
import { starterWords } from '../i18n/documents.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { TemplateData } from '../model/template.ts';
import type { Unit } from '../model/unit.ts';
import { isCompanion } from '../model/companion-kinds.ts';
import { nameInSentence, placeOf } from '../model/unit-names.ts';
import { hasCommittee } from '../model/unit-types.ts';
import { filler } from './known-blanks.ts';
import { signatureOf } from './paper/signing.ts';

const words = {
  summary: (title: string) => `Bản nháp lập từ mẫu "${title}". Viết lại hai ba câu cho người đọc vội.`,
  guidance: 'Hướng dẫn (xóa khi viết xong):',
};

/** A section of a draft: a heading as papers write it, and paragraphs, a line each. */
export interface DraftSection {
  level: 1 | 2;
  heading: string;
  guidance: string[];
  text: string[];
}

/** A line that Markdown shall take as it is; a mark of a list at its start is left to be one. */
function escapedLine(text: string): string {
  return (
    text
      .replace(/&(?=#?\w+;)|[\\`*_{}[\]<>|~]/g, (sign) => `\\${sign}`)
      .replace(/^(?=#|=|-(?!\s)|\+(?!\s))/, '\\')
      // At the start of a line they would be read as code.
      .replace(/^[ie](?=(?:mport|xport)\b)/, (letter) => `&#${letter.charCodeAt(0)};`)
  );
}

/** The same for a heading: signs at its end would be taken as its closing, a Roman number as that of the part. */
function escapedHeading(text: string): string {
  return escapedLine(text)
    .replace(/(?<=\s)#(?=#*$)/, '\\#')
    .replace(/^[IVXLC](?=[IVXLC]*\.\d)/, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** `I. MỤC TIÊU` reads `I. Mục tiêu`. */
export function calm(heading: string): string {
  if (heading !== heading.toUpperCase()) return heading;
  const [, no = '', rest = heading] = /^((?:[IVXLC]+|\d+)\.\s+)(.*)$/u.exec(heading) ?? [];
  return no + rest.charAt(0) + rest.slice(1).toLowerCase();
}

/** A template for several levels leaves open whose letters the symbol has: those of a committee are known. */
function symbolOf({ symbol }: TemplateData, unit: Unit | null, fill: (text: string) => string): string {
  return fill(unit && hasCommittee(unit) ? symbol.replace(starterWords.symbol, 'UBND') : symbol);
}

/** The signer is that of the unit's own kind (Nghị định 30/2020/NĐ-CP, Điều 13). */
function signerOf(template: TemplateData, unit: Unit | null, fill: (text: string) => string): TemplateData['signer'] {
  // Who signs minutes does so for those who were there, and not for the unit.
  const own = unit && template.kind !== 'minutes' ? signatureOf(unit) : template.signer;
  return { ...(own.authority === undefined ? {} : { authority: fill(own.authority) }), position: fill(own.position) };
}

/** An object without what is empty. */
function filled<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0)),
  ) as Partial<T>;
}

/** The front matter of a first draft; `unit` and `year` are left out where they are not known. */
export function starterData(
  template: TemplateData,
  unit: Unit | null,
  year: number | null,
  catalogue: Pick<Catalogue, 'units'>,
) {
  const fill = filler(unit, year, catalogue);
  const place = unit ? placeOf(unit, catalogue.units) : undefined;
  const report = template.kind.endsWith('-report');
  const companion = isCompanion(template.kind);
  const attached = template.kind === 'attached-plan';
  const due = (deadline: string | undefined) => (deadline === undefined ? {} : { deadline: fill(deadline) });
  return {
    ...(unit ? { unit: unit.id } : {}),
    kind: template.kind,
    ...(year === null ? {} : { year }),
    symbol: symbolOf(template, unit, fill),
    ...(place === undefined ? {} : { place }),
    status: 'draft',
    title: fill(template.heading),
    ...(companion ? {} : { summary: words.summary(template.title) }),
    ...(attached
      ? {
          attachedTo: {
            type: 'QĐ',
            symbol: fill(template.decision?.symbol ?? 'QĐ-UBND'),
            issuer: unit && hasCommittee(unit) ? starterWords.chair(nameInSentence(unit)) : starterWords.issuer,
          },
        }
      : {}),
    ...(report && year !== null ? { period: { from: `${year}-01-01`, to: `${year}-12-31` } } : {}),
    ...filled({
      basis: template.basis,
      ...(report
        ? {
            // The outlook of a report has no leads and no products.
            directions: template.tasks.map(({ no, area, title, deadline, refs }) =>
              filled({ no, area, title: fill(title), ...due(deadline), refs }),
            ),
          }
        : {
            tasks: template.tasks.map((task) =>
              filled({
                ...task,
                title: fill(task.title),
                activities: task.activities.map(fill),
                products: task.products.map((product) =>
                  filled({ ...product, name: fill(product.name), ...due(product.deadline) }),
                ),
                lead: task.lead.map(fill),
                coordinating: task.coordinating.map(fill),
                ...due(task.deadline),
              }),
            ),
          }),
      ...(report || companion ? { addressedTo: template.addressedTo.map(fill) } : {}),
      recipients: template.recipients.map(fill),
    }),
    ...(attached ? {} : { signer: signerOf(template, unit, fill) }),
  };
}

/** The bases of a template that no register has, as whole lines. */
export function starterBases({ localBasis }: TemplateData, fill: (text: string) => string): string[] {
  return localBasis.map((line) => `Căn cứ ${fill(line)}`);
}

/** The sections of a template, filled where it is known. */
export function starterSections(template: TemplateData, fill: (text: string) => string): DraftSection[] {
  return template.sections.map(({ level, heading, guidance, text }) => ({
    level: level === 1 ? 1 : 2,
    heading: fill(heading),
    guidance: guidance.map(fill),
    text: text.map(fill),
  }));
}

/**
 * The body of a draft as Markdown.
 *
 * @param preface lines before the first heading
 * @param missing what stands in a section that has neither text nor guidance nor sections of its own
 */
export function draftBody(
  sections: readonly DraftSection[],
  preface: readonly string[] = [],
  missing?: string,
): string {
  const body = preface.map(escapedLine);
  let major = '';
  for (const [i, section] of sections.entries()) {
    const { heading } = section;
    if (section.level === 1) major = /^([IVXLC]+)\./.exec(heading)?.[1] ?? '';
    const prefix = section.level === 2 && major && /^\d/.test(heading) ? `${major}.` : '';
    const isLead = i === 0 && heading === '';
    if (!isLead) body.push(`${section.level === 1 ? '##' : '###'} ${prefix}${escapedHeading(heading)}`.trimEnd());
    for (const line of section.guidance) body.push(`> ${words.guidance} ${escapedLine(line)}`);
    for (const line of section.text) body.push(escapedLine(line));
    const next = sections[i + 1];
    if (missing && !section.guidance.length && !section.text.length && !(next && next.level > section.level))
      body.push(missing);
  }
  return body.join('\n\n');
}
