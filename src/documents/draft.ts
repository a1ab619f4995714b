/** The first draft of a paper, from a template: an MDX file that passes the check before a word is added. */
import { stringify } from 'yaml';
import { starterWords } from '../i18n/documents.ts';
import type { Catalogue, Template } from '../catalogue/types.ts';
import type { Unit } from '../model/unit.ts';
import { signingBody } from './paper/signing-body.ts';
import { fold } from '../text/normalise.ts';
import { ND30_2020 } from './nd30-2020.ts';

const words = {
  summary: (title: string) => `Bản nháp lập từ mẫu "${title}". Viết lại hai ba câu cho người đọc vội.`,
  guidance: 'Hướng dẫn (xóa khi viết xong):',
  missing: 'Nội dung của mục này.',
};

/** What the blanks of a template are filled with where it is known; the others stay as `[label]`. */
function filler(unit: Unit | null, year: number, catalogue: Catalogue): (text: string) => string {
  const parent = unit?.parent === undefined ? undefined : catalogue.units.get(unit.parent);
  const known = new Map<string, string>([
    ['nam', String(year)],
    ...(unit
      ? ([
          ['don vi', unit.name.charAt(0).toLowerCase() + unit.name.slice(1)],
          ['xa, phuong, dac khu', unit.type],
        ] as const)
      : []),
    ...(parent ? [['tinh, thanh pho', parent.name.charAt(0).toLowerCase() + parent.name.slice(1)] as const] : []),
  ]);
  return (text) =>
    text.replace(/\{([^{}]*)\}/g, (_, label: string) => known.get(fold(label.trim())) ?? `[${label.trim()}]`);
}

/** Text that Markdown shall take as it is; a mark at the start of a line is left to be a list. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>|~]/g, (sign) => `\\${sign}`);

/** `I. MỤC TIÊU` reads `I. Mục tiêu`. */
function calm(heading: string): string {
  if (heading !== heading.toUpperCase()) return heading;
  const [, no = '', rest = heading] = /^((?:[IVXLC]+|\d+)\.\s+)(.*)$/u.exec(heading) ?? [];
  return no + rest.charAt(0) + rest.slice(1).toLowerCase();
}

/** Of a template for several levels the signer is that of the unit's own kind (Nghị định 30/2020/NĐ-CP, Điều 13). */
function signerOf({ signer, levels }: Template, unit: Unit | null): Template['signer'] {
  if (!unit || levels.length === 1) return { ...signer };
  const { authority, position } = ND30_2020.signatures[signingBody(unit)];
  return { ...(authority === undefined ? {} : { authority }), position };
}

/** An object without what is empty. */
function filled<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0)),
  ) as Partial<T>;
}

/**
 * @param template where the words come from
 * @param unit who issues the paper; `null` for a file that anyone may take, which says how to go on
 * @param year what the paper is about
 * @returns the whole file
 */
export function draftFrom(template: Template, unit: Unit | null, year: number, catalogue: Catalogue): string {
  const fill = filler(unit, year, catalogue);
  const report = template.kind.endsWith('-report');
  const attached = template.kind === 'attached-plan';
  const due = (deadline: string | undefined) => (deadline === undefined ? {} : { deadline: fill(deadline) });
  const data = {
    unit: unit?.id ?? starterWords.unit,
    kind: template.kind,
    year,
    symbol: fill(template.symbol),
    status: 'draft',
    title: fill(template.heading),
    summary: words.summary(template.title),
    ...(attached
      ? {
          attachedTo: { type: 'QĐ', symbol: fill(template.decision?.symbol ?? 'QĐ-UBND'), issuer: starterWords.issuer },
        }
      : {}),
    ...(report ? { period: { from: `${year}-01-01`, to: `${year}-12-31` } } : {}),
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
                ...due(task.deadline),
              }),
            ),
          }),
      ...(report ? { addressedTo: template.addressedTo.map(fill) } : {}),
      recipients: template.recipients.map(fill),
    }),
    ...(attached ? {} : { signer: signerOf(template, unit) }),
  };
  const body: string[] = [];
  let major = '';
  for (const section of template.sections) {
    const heading = calm(fill(section.heading));
    if (section.level === 1) major = /^([IVXLC]+)\./.exec(heading)?.[1] ?? '';
    const prefix = section.level === 2 && major && /^\d/.test(heading) ? `${major}.` : '';
    body.push(`${section.level === 1 ? '##' : '###'} ${prefix}${escaped(heading)}`);
    for (const line of section.guidance) body.push(`> ${words.guidance} ${escaped(fill(line))}`);
    for (const line of section.text) body.push(escaped(fill(line)));
    const next = template.sections[template.sections.indexOf(section) + 1];
    if (!section.guidance.length && !section.text.length && !(next && next.level > section.level))
      body.push(words.missing);
  }
  const comments = unit ? '' : starterWords.comments.map((line) => `# ${line}\n`).join('');
  return `---\n${comments}${stringify(data, { lineWidth: 120 })}---\n\n${body.join('\n\n')}\n`;
}
