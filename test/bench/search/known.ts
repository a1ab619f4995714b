/** Things by name: the query is what a page or a row is called, and one address is the answer. */
import type { DatasetItem } from '../../../src/model/dataset.ts';
import { bare, canonical } from '../../../src/search/language/text.ts';
import { random } from './generate.ts';

export interface KnownItem {
  kind: string;
  query: string;
  /** Addresses from the site's root, any of which is right: several may be called the same. */
  right: readonly string[];
}

export type Items = <T>(name: string) => T[];

const plain = (text: string) => bare(canonical(text).toLowerCase());

/** In what manner a number is typed. */
const MANNERS: Record<string, (kind: string, number: string, mark: string) => string> = {
  'as it is written': (_, number, mark) => `${number}/${mark}`,
  'no accents, spaces': (_, number, mark) => plain(`${number} ${mark}`).replace(/[/-]/g, ' '),
  'kind and full number': (kind, number, mark) => `${kind} số ${number}/${mark}`,
  'kind and number': (kind, number) => `${kind.toLowerCase()} ${number}`,
};

/** The kinds of documents in words. */
export type TypeNames = Readonly<Record<string, string>>;

/**
 * Known items of a site, from its data sets; at most `most` of a kind.
 *
 * @param items gives a data set
 * @param titles of pages that no data set has (templates, guides, areas), by address
 */
export function knownItems(
  items: Items,
  names: TypeNames,
  titles: ReadonlyMap<string, string>,
  taskSets: readonly string[],
  seed = 1,
  most = 120,
): KnownItem[] {
  const next = random(seed);
  const some = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, most)
      .map(({ item }) => item);
  const found: KnownItem[] = [];
  const called = Map.groupBy(
    [...items<DatasetItem<'units'>>('units'), ...items<DatasetItem<'agencies'>>('agencies')],
    ({ name }) => plain(name),
  );
  /** The same name for several things: any of them. */
  const add = (
    kind: string,
    things: readonly { query: string; url: string }[],
    typed: (text: string) => string = (text) => text,
  ) => {
    const byName = Map.groupBy(things, ({ query }) => plain(query));
    for (const { query } of some([...new Map(things.map((thing) => [plain(thing.query), thing])).values()]))
      found.push({
        kind,
        query: typed(query),
        right: [...(byName.get(plain(query)) ?? []), ...(called.get(plain(query)) ?? [])].map(({ url }) => url),
      });
  };
  const citations = items<DatasetItem<'citations'>>('citations').map(({ type, number, code, url }) => ({
    kind: names[type] ?? type,
    number: String(number),
    mark: code.replace(/^[^/]*\//, ''),
    url,
  }));
  const papers = [...items<DatasetItem<'plans'>>('plans'), ...items<DatasetItem<'plans'>>('reports')];
  const numbered = papers.flatMap(({ number, symbol, url, kind }) =>
    number === null || symbol === null
      ? []
      : [{ kind: kind.includes('report') ? 'Báo cáo' : 'Kế hoạch', number: String(number), mark: symbol, url }],
  );
  for (const [manner, write] of Object.entries(MANNERS))
    add(
      `number, ${manner}`,
      [...citations, ...numbered].map(({ kind, number, mark, url }) => ({ query: write(kind, number, mark), url })),
    );
  const named = (list: readonly { name: string; url: string }[]) => list.map(({ name, url }) => ({ query: name, url }));
  const units = items<DatasetItem<'units'>>('units');
  add('unit', named(units));
  add('unit, no accents', named(units), plain);
  const agencies = items<DatasetItem<'agencies'>>('agencies');
  add('agency', named(agencies));
  add('agency, no accents', named(agencies), plain);
  add(
    'former name',
    units.flatMap(({ name, successors }) =>
      successors.length ? [{ query: name, url: units.find((unit) => unit.name === name)?.url ?? '' }] : [],
    ),
  );
  add(
    'paper by its title',
    papers.map(({ title, url, kind }) => ({
      query: `${kind.includes('report') ? 'Báo cáo' : 'Kế hoạch'} ${title}`,
      url,
    })),
  );
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  add(
    'paper by unit and year',
    papers.map(({ unit, year, url, kind }) => ({
      query: `${kind.includes('report') ? 'báo cáo' : 'kế hoạch'} ${unitNames.get(unit) ?? unit} ${year}`,
      url,
    })),
  );
  add(
    'area, template, guide, indicator',
    [...titles].map(([url, query]) => ({ query, url })),
  );
  const rows = taskSets
    .flatMap((name) => items<DatasetItem<'tasks'>>(name))
    .map(({ title, url }) => ({ query: title, url }));
  add('row by its title', rows);
  // The words on which it ends may begin the titles of others too.
  const first = rows.map(({ query, url }) => ({ query: query.split(/\s+/).slice(0, 6).join(' '), url }));
  add(
    'row by its first six words, no accents',
    first.map((row) => ({ ...row, url: row.url })),
    plain,
  );
  for (const item of found)
    if (item.kind.startsWith('row by its first'))
      item.right = rows.filter(({ query }) => plain(query).startsWith(item.query)).map(({ url }) => url);
  return found;
}

/** Words that are nowhere on the site. */
export const ABSENT = [
  'vaccine',
  'youtube',
  'chatgpt',
  'constructor',
  'bitcoin',
  'blockchain',
  'covid',
  'kubernetes',
  'instagram',
  'xyzzy',
  'OCOP',
  'a'.repeat(5000),
  '"sổ đỏ"',
  'vaccine cho trẻ em',
  'kế hoạch bitcoin',
  'quảng trường Times Square',
  '😀',
  '-',
  '%',
  '""',
  '???',
];

/** Right words that stand on the site, or are at least words: another may be offered, none is put for them. */
export const RIGHT_WORDS = [
  'tiếp dân',
  'khai sinh',
  'thừa kế',
  'Đồng Nai',
  'học phí',
  'bóng đá',
  'xe máy',
  'website',
  'du lịch biển',
  'giảm nghèo',
  'xin chào bạn khỏe không',
];
