/** The calendar files of the site: of an agency, a unit, a paper, a year, and of everything. */
import type { APIRoute } from 'astro';
import { reportingBy, reportingOf, tasksOf, tasksWith } from '../catalogue/questions.ts';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Catalogue, Paper, ReportingDuty, Task } from '../catalogue/types.ts';
import { rowEntries, type CalendarOptions } from '../documents/duty-calendar.ts';
import { writeIcs, type CalendarItem } from '../documents/ics.ts';
import { reportingEntries } from '../documents/reporting-calendar.ts';
import { calendarFile as words } from '../i18n/table.ts';
import { reportRow, rowsOf } from '../table/from-catalogue.ts';
import type { Row } from '../table/row.ts';
import { href } from '../util/href.ts';
import { pageKeys, type PageKeys } from './page-keys.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';

/** A calendar that has something in it. It is put together when it is asked for: pages ask only whether there is one. */
export interface CalendarFile {
  text: () => string;
}

/** What a calendar has an entry of, or several where it falls due in parts. */
type Entered = Row | ReportingDuty;

const entered = (catalogue: Catalogue, tasks: readonly Task[], reporting: readonly ReportingDuty[]): Entered[] => [
  ...rowsOf(tasks, catalogue),
  ...reporting,
];

/** What stands before a path of the site, where it was built with `SITE_URL`. */
const known = import.meta.env.SITE as string | undefined;
const options: CalendarOptions = known ? { site: new URL(href('/'), known).href.replace(/\/$/, '') } : {};

const itemsOf = (catalogue: Catalogue, one: Entered): Iterable<CalendarItem> =>
  typeof one.paper === 'string'
    ? reportingEntries([reportRow(catalogue, one as ReportingDuty)], options)
    : rowEntries([one as Row], options);

/** Each is in the calendar of its paper, of its unit and of its agencies, most often soon after one another. */
const made = new Map<Entered, CalendarItem[]>();
/** A kilobyte or two each. */
const MOST_KEPT = 20_000;

function entriesOf(catalogue: Catalogue, one: Entered): CalendarItem[] {
  let items = made.get(one);
  if (items === undefined) {
    items = [...itemsOf(catalogue, one)];
    if (made.size >= MOST_KEPT) made.clear();
    made.set(one, items);
  }
  return items;
}

/** A calendar, or nothing where no duty has a day, since an empty one is not allowed, or where no program would take it. */
function calendarOf(
  catalogue: Catalogue,
  name: string,
  tasks: readonly Task[],
  reporting: readonly ReportingDuty[],
): CalendarFile | null {
  if (tasks.length > MAX_TASKS) return null;
  const all = () => entered(catalogue, tasks, reporting);
  if (all().every((one) => isEmpty(itemsOf(catalogue, one)))) return null;
  return {
    text: () =>
      writeIcs(
        name,
        all().flatMap((one) => entriesOf(catalogue, one)),
      ),
  };
}

const isEmpty = (items: Iterable<unknown>): boolean => items[Symbol.iterator]().next().done === true;

/** Calendars of more tasks than this are not written: half a kilobyte each, and no program shows so many to any use. */
const MAX_TASKS = 5000;

/** What an agency leads, supports and reports. */
export const agencyCalendar = (catalogue: Catalogue, id: string): CalendarFile | null =>
  calendarOf(
    catalogue,
    words.ofAgency(catalogue.agencies.get(id)?.name ?? id),
    tasksWith(catalogue, id),
    reportingBy(catalogue, id),
  );

/** What the papers of a unit lay down. */
export const unitCalendar = (catalogue: Catalogue, id: string): CalendarFile | null =>
  calendarOf(
    catalogue,
    words.ofUnit(catalogue.units.get(id)?.name ?? id),
    tasksOf(catalogue, id),
    reportingOf(catalogue, id),
  );

export const paperCalendar = (catalogue: Catalogue, paper: Paper): CalendarFile | null =>
  calendarOf(catalogue, paper.name, paper.tasks, paper.reporting);

/** What falls due in all. */
export const wholeCalendar = (catalogue: Catalogue): CalendarFile | null =>
  calendarOf(catalogue, words.everything, catalogue.tasks, catalogue.reporting);

/** What falls due in a year: of what falls due in parts, those of the year. */
export function yearCalendar(catalogue: Catalogue, year: string): CalendarFile | null {
  if (catalogue.tasks.length > MAX_TASKS) return null;
  function* items() {
    for (const one of entered(catalogue, catalogue.tasks, catalogue.reporting)) {
      for (const item of itemsOf(catalogue, one)) if (item.day?.startsWith(year)) yield item;
    }
  }
  return isEmpty(items()) ? null : { text: () => writeIcs(words.ofYear(year), items()) };
}

interface Props {
  file: CalendarFile;
}

/** The paths of those calendars that have something in them, each with the key of what it is made of. */
export async function calendarPaths<P extends Record<string, string>>(
  list: (catalogue: Catalogue, keys: PageKeys) => { params: P; file: CalendarFile | null; cacheKey?: string }[],
) {
  const keys = await pageKeys();
  return list(keys.catalogue, keys).flatMap(({ file, ...path }) => (file ? [{ ...path, props: { file } }] : []));
}

/** The paths of the calendars of papers. */
export async function paperCalendarPaths(list: PaperList) {
  const catalogue = await siteCatalogue();
  return (await paperPaths(list)).flatMap(({ params, props, cacheKey }) => {
    const file = paperCalendar(catalogue, props.paper);
    return file ? [{ params, props: { file }, cacheKey }] : [];
  });
}

export const calendarEndpoint: APIRoute<Props> = ({ props: { file } }) => calendarResponse(file);

export const calendarResponse = ({ text }: CalendarFile): Response =>
  new Response(text(), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
