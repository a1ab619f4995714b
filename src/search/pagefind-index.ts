/** Writes the records as a Pagefind index: the only file that knows how Pagefind takes its input. */
import * as pagefind from 'pagefind';
import { days } from './days.ts';
import { documentNumbers } from './numbers.ts';
import { FACETS, type SearchRecord } from './records.ts';
import { bare, canonical, KEPT_CHARACTERS, toIndex } from './text.ts';

/** All facets are values of one filter, so that one request brings their counts. */
export const FACET_FILTER = 'f';
/** Hidden: document numbers. */
export const NUMBER_FILTER = 'so';
/** Hidden: days, months, quarters. */
export const DAY_FILTER = 'ngay';
/** Hidden: what is shown with a result but not searched (title, heading); its file is never asked for. */
export const SHOWN_FILTER = 'hien';

/** Smaller pieces than Pagefind's own: a query of four syllables loads about half the bytes. */
const CHUNK = '8000';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Every key of the numbers, or of the days, in the blocks of a record. */
export function keysOf(record: SearchRecord, find: (folded: string) => { keys: string[] }[]): string[] {
  const keys = new Set<string>();
  for (const { text } of record.blocks) {
    for (const span of find(bare(canonical(text).toLowerCase()))) span.keys.forEach((key) => keys.add(key));
  }
  return [...keys];
}

/** One record as the HTML that Pagefind indexes. */
export function recordHtml(record: SearchRecord): string {
  const hidden = (attribute: string, value: string) => `<i hidden ${attribute}[data-v]" data-v="${escape(value)}"></i>`;
  const filter = (name: string, value: string) => hidden(`data-pagefind-filter="${name}`, value);
  const { unit = [], year = [] } = record.facets;
  const context = toIndex([...unit, ...year].join(' '));
  return [
    '<html lang="vi"><body data-pagefind-body>',
    ...FACETS.flatMap((name) =>
      [...new Set(record.facets[name])].map((value) => filter(FACET_FILTER, `${name}~${value}`)),
    ),
    ...keysOf(record, documentNumbers).map((key) => filter(NUMBER_FILTER, key)),
    ...keysOf(record, days).map((key) => filter(DAY_FILTER, key)),
    filter(SHOWN_FILTER, `${record.title}\t${record.heading}`),
    // The unit and the year are found with every section of the paper, though only its top names them.
    context && hidden('data-pagefind-meta="ctx', context),
    hidden('data-pagefind-sort="date', record.date || '0000-00-00'),
    ...record.blocks.map(({ text, heading }) =>
      heading
        ? `<h2 data-pagefind-weight="${record.heading ? 2 : 3}">${escape(toIndex(text))}</h2>`
        : `<p>${escape(toIndex(text))}</p>`,
    ),
    '</body></html>',
  ].join('');
}

/** Indexes the records and writes the bundle into `folder`. */
export async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK;
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'vi',
    includeCharacters: KEPT_CHARACTERS,
    // Neighbours share a file of texts: the sections of one paper come with few requests.
    maxFragments: Math.max(1, Math.ceil(records.length / RECORDS_A_FILE)),
  });
  if (!index) throw new Error(errors.join('\n'));
  const failures: string[] = [];
  for (const record of records) {
    const added = await index.addHTMLFile({ url: record.url, content: recordHtml(record) });
    failures.push(...added.errors);
  }
  failures.push(...(await index.writeFiles({ outputPath: folder })).errors);
  await pagefind.close();
  if (failures.length) throw new Error(failures.join('\n'));
}

const RECORDS_A_FILE = 12;
