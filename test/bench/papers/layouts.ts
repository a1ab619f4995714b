/** The same papers as each program's users would lay them out: data and prose for this site, prose with tables for the others. */
import { DOCUMENT_TYPES } from '../../../src/model/citation.ts';
import type { BenchPaper } from './papers.ts';

/** A text as YAML: plain where it can be, else quoted. */
const scalar = (value: unknown): string =>
  typeof value === 'string' &&
  !(/^\p{L}[\p{L}\p{N} ,.()/%;"–-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value))
    ? JSON.stringify(value)
    : String(value);

/** Data as YAML in blocks, as editors write front matter. */
export function yamlOf(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return ` [${value.map((item) => (typeof item === 'string' && !/,/.test(item) ? scalar(item) : JSON.stringify(item))).join(', ')}]\n`;
    return `\n${value.map((item) => (Array.isArray(item) ? `${indent}- ${JSON.stringify(item)}\n` : `${indent}- ${yamlOf(item, `${indent}  `).slice(1 + indent.length + 2)}`)).join('')}`;
  }
  if (typeof value === 'object' && value !== null)
    return `\n${Object.entries(value)
      .map(([key, item]) => `${indent}${key}:${yamlOf(item, `${indent}  `)}`)
      .join('')}`;
  return ` ${scalar(value)}\n`;
}

/** The paper for this site: everything that is data in the front matter. */
export const ownFile = ({ data, body }: BenchPaper): string => `---${yamlOf(data)}---\n\n${body}`;

const cell = (text: string) => text.replaceAll('|', '/');
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

/**
 * The paper as a page of prose for the others: what this site takes from the front matter stands in the text, as lists
 * and tables, with the same words.
 *
 * @param link how a paper that is cited is linked; they have no page of it
 */
export function proseFile(paper: BenchPaper, more: Record<string, unknown> = {}): string {
  const { data, unit, year, tasks, targets } = paper;
  const get = <T>(key: string) => (data[key] ?? []) as T[];
  const kind = paper.type === 'plan' ? DOCUMENT_TYPES.KH : DOCUMENT_TYPES.BC;
  const part = (heading: string, text: string) => (text ? `## ${heading}\n\n${text}\n` : '');
  const body = paper.body.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  const sections = [
    `${kind} số ${String(data['number'])}/${String(data['symbol'])}, ${String(data['place'])}, ngày ${String(data['issuedOn'])}. ${data.summary}`,
    part('Căn cứ', list(get<string>('basis'))),
    body,
    part(
      'Chỉ tiêu',
      targets.length
        ? tableOf(
            ['Mã', 'Chỉ tiêu', 'Phải đạt', 'Lĩnh vực'],
            targets.map((item) => [
              item.id,
              item.indicator,
              `${String(item['op'])} ${String(item.value)} ${item.unit}`,
              String(item['area']),
            ]),
          )
        : '',
    ),
    part(
      'Nhiệm vụ',
      tasks.length
        ? tableOf(
            ['Số', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
            tasks.map((item) => [
              item.no,
              [item.title, ...(item.activities ?? [])].join('. '),
              item.products.map((product) => product.name).join('; '),
              item.lead.join(', '),
              item.coordinating.join(', '),
              item.deadline ?? item.products.map((product) => product.deadline ?? '').join('; '),
            ]),
          )
        : '',
    ),
    part(
      'Kết quả',
      get<Record<string, unknown>>('results')
        .map(
          (item) =>
            `- ${String(item['indicator'])}: ${String(item['numerator'])}/${String(item['denominator'])} (${String(item['stated'])})`,
        )
        .join('\n'),
    ),
    ...get<{ title: string; columns: { label: string }[]; rows: unknown[][] }>('tables').map((item) =>
      part(
        item.title,
        tableOf(
          item.columns.map(({ label }) => label),
          item.rows.map((row) => row.map(String)),
        ),
      ),
    ),
    part('Hạn chế', list(get<{ text: string }>('limitations').map(({ text }) => text))),
    part(
      'Phương hướng',
      list(get<{ no: string; title: string }>('directions').map(({ no, title }) => `${no} ${title}`)),
    ),
    part(
      'Trách nhiệm',
      list(get<{ agency: string[]; text: string }>('duties').map((item) => `${item.agency.join(', ')}: ${item.text}`)),
    ),
    part(
      'Chế độ báo cáo',
      get<unknown>('reporting').length
        ? tableOf(
            ['Báo cáo', 'Hạn gửi', 'Người báo cáo', 'Gửi đến'],
            get<{ name: string; due: string; reporter: string[]; recipient: string }>('reporting').map((item) => [
              item.name,
              item.due,
              item.reporter.join(', '),
              item.recipient,
            ]),
          )
        : '',
    ),
    part('Kinh phí', list(get<{ source: string; for: string }>('budget').map((item) => `${item.source}: ${item.for}`))),
    part('Nơi nhận', list(get<string>('recipients'))),
  ];
  const head = {
    title: `${kind} ${data.title.charAt(0).toLowerCase()}${data.title.slice(1)} – ${unit.name}`,
    description: data.summary,
    ...more,
  };
  return `---${yamlOf(head)}---\n\n${sections.filter(Boolean).join('\n')}\n`.replaceAll(`{${String(year)}}`, '');
}
