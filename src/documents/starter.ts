import { starterWords as words } from '../i18n/documents.ts';
import type { TemplateData } from '../model/template.ts';

/** What a starter is made for; what is left out is a blank to fill in. */
export interface StarterFor {
  unit?: string;
  year?: number;
}

/**
 * The file from which a paper made from a template is published: front matter with the template's bases, tasks
 * and recipients, and its sections as prose. Placeholders become an ellipsis, `{năm}` the year: by default the
 * year after the template was last checked.
 */
export function starterMdx(template: TemplateData, { unit = 'ma-don-vi', year }: StarterFor = {}): string {
  const forYear = year ?? Number(template.checkedOn.slice(0, 4)) + 1;
  const filled = (text: string) => text.replace(/\{năm\}/giu, String(forYear)).replace(/\{[^{}]*\}/g, '…');
  const isReport = template.kind.endsWith('-report');
  const rows = template.tasks.map((task) => ({
    ...task,
    title: filled(task.title),
    activities: task.activities.map(filled),
    products: task.products.map((product) => ({
      ...product,
      name: filled(product.name),
      ...(product.deadline === undefined ? {} : { deadline: filled(product.deadline) }),
    })),
    ...(task.deadline === undefined ? {} : { deadline: filled(task.deadline) }),
  }));
  const front: Record<string, unknown> = {
    unit,
    kind: template.kind,
    year: forYear,
    symbol: filled(template.symbol),
    status: 'draft',
    title: filled(template.heading),
    summary: words.summary,
    ...(template.kind === 'attached-plan' ? { attachedTo: { type: 'QĐ', symbol: 'QĐ-UBND', issuer: '…' } } : {}),
    ...(isReport ? { period: { from: `${forYear}-01-01`, to: `${forYear}-12-31` } } : {}),
    basis: template.basis,
    ...(isReport ? { directions: rows.map(direction) } : { tasks: rows }),
    recipients: template.recipients.map(filled),
    ...(template.kind === 'attached-plan' ? {} : { signer: template.signer }),
  };
  return `---\n${words.comments.map((line) => `# ${line}\n`).join('')}${yamlKeys(front, '')}---\n\n${prose(template, filled)}`;
}

/** The outlook of a report has no leads and no products. */
function direction({ no, area, title, deadline, refs }: TemplateData['tasks'][number]): object {
  return { no, area, title, ...(deadline === undefined ? {} : { deadline }), refs };
}

function prose(template: TemplateData, filled: (text: string) => string): string {
  return template.sections
    .map(({ heading, level, guidance, text }) =>
      [
        `${level === 1 ? '##' : '###'} ${markdown(filled(heading))}`,
        ...guidance.map((line) => `> ${markdown(filled(line))}`),
        ...text.map((line) => {
          const item = /^[-–+]\s+(.*)$/u.exec(line);
          return item ? `- ${markdown(filled(item[1] ?? ''))}` : paragraph(markdown(filled(line)));
        }),
      ].join('\n\n'),
    )
    .map((section) => `${section}\n`)
    .join('\n');
}

/** Letters that Markdown would take for markup. */
function markdown(text: string): string {
  return text.replace(/[\\*_`<[\]]/g, '\\$&');
}

/** A line that begins with a number and a full stop would begin a list. */
function paragraph(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Keys and values as YAML; every string is quoted, which is JSON and YAML alike. What is empty is left out. */
function yamlKeys(value: object, indent: string): string {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
    .map(([key, item]: [string, unknown]) => `${indent}${key}:${yamlValue(item, indent)}`)
    .join('');
}

function yamlValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return `\n${value.map((item: unknown) => `${indent}  -${yamlItem(item, `${indent}    `)}`).join('')}`;
  }
  if (typeof value === 'object' && value !== null) return `\n${yamlKeys(value, `${indent}  `)}`;
  return ` ${JSON.stringify(value)}\n`;
}

function yamlItem(value: unknown, indent: string): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return ` ${yamlKeys(value, indent).slice(indent.length)}`;
  }
  return ` ${JSON.stringify(value)}\n`;
}
