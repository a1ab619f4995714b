/** A row of the task table as the engine keeps it. */
import { FACETS, valuesOf, type FacetName } from '../table/facets.ts';
import { groupKeysOf } from '../table/order.ts';
import { GROUPINGS } from '../table/query.ts';
import { reportText, type ReportRow } from '../table/reports.ts';
import { dueDays, rowId, type Row } from '../table/row.ts';
import { sortKey } from '../table/shown.ts';
import type { Abbreviations } from '../table/text.ts';
import { quarterOf } from '../table/today.ts';
import { searchedText } from '../table/words.ts';
import { facetColumn, groupColumn, sortColumn, STORED_FACETS, STORED_SORTS } from './schema.ts';

/** What has no day: the engine's first one. */
export const NO_DAY = '0000-00-00';

/** Tells of the name of a facet's value, where it has one that the interface does not know by its id. */
export type TellName = (facet: FacetName, id: string, name: string) => void;

/** @param place of the row in its year */
export function storedRow(row: Row, place: number, abbreviations: Abbreviations, tell: TellName): object {
  const days = [...new Set(dueDays(row.deadline))].sort();
  const stored: Record<string, unknown> = {
    year: row.paper.year,
    unit: row.paper.unit,
    due: days.at(-1) ?? NO_DAY,
    place,
    id: rowId(row),
    days,
    text: searchedText(row, abbreviations),
    row: JSON.stringify(row),
  };
  tell('don-vi', row.paper.unit, row.paper.unitName);
  for (const name of STORED_FACETS) {
    // None of these hangs on the day.
    const values = valuesOf(name, row, '');
    for (const [id, label] of values) if (label) tell(name, id, label);
    const ids = [...new Set(values.map(([id]) => id))];
    stored[facetColumn(name)] = FACETS[name].single ? ids[0] : ids;
  }
  for (const name of STORED_SORTS) {
    const sort = sortKey(name);
    // What tells entries of one key apart begins with that key.
    if (sort) stored[sortColumn(name)] = (sort.tie ?? ((entry) => sort.key(entry, '')))(row[sort.column]);
  }
  for (const name of GROUPINGS) stored[groupColumn(name)] = groupKeysOf(name, row);
  return stored;
}

/** @param place of the report among all */
export const storedReport = (row: ReportRow, place: number, abbreviations: Abbreviations): object => ({
  ...{ year: row.year, unit: row.unit, place, first: row.days[0] ?? '~', level: row.level, root: row.root },
  ...{ agencies: row.agencies, everyone: Number(row.everyone), text: reportText(row, abbreviations) },
  months: [...new Set(row.days.map((day) => day.slice(0, 7)))],
  quarters: [...new Set(row.days.map(quarterOf))],
  row: JSON.stringify(row),
});
