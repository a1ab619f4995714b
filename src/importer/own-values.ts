/** What a file of the project's own says in its tables and lists, as the front matter has it. */
import type { AreaFinder } from './areas.ts';
import type { OwnFile } from './own-file.ts';
import type { Keys } from './own-tables.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** "Cải cách thể chế: văn bản còn chậm": the field is named before the text. */
export function limitation({ text }: Keys, areas: AreaFinder): Keys {
  const [, name = '', rest = ''] = /^([^:]{3,80}): (\S.*)$/su.exec(textOf(text)) ?? [];
  const area = name ? areas.ofName(name) : undefined;
  return area ? { area, text: rest } : { text };
}

/** The keys that the file has, and no others. */
export function ownValues({ keys }: OwnFile, areas: AreaFinder): Keys {
  const { targets, duties, reporting, results, directions, budget, limitations } = keys;
  return {
    ...(targets && {
      targets: targets.map((target) => ({ ...target, area: areas.ofText(textOf(target.indicator)), refs: [] })),
    }),
    ...(duties && { duties }),
    ...(reporting && { reporting }),
    ...(budget && { budget }),
    ...(limitations && { limitations: limitations.map((item) => limitation(item, areas)) }),
    ...(results && {
      results: results.map((item, i) => ({
        id: `R${i + 1}`,
        area: areas.ofText(textOf(item.indicator)) ?? 'A0',
        ...item,
      })),
    }),
    ...(directions && {
      directions: directions.map((item) => ({ ...item, area: areas.ofText(textOf(item.title)) ?? 'A0' })),
    }),
  };
}
