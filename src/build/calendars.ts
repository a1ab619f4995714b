/** The calendar files of the site: of an agency, a unit, a paper, a year, and of everything. */
import type { APIRoute } from 'astro';
import { paperById, reportingBy, reportingOf, tasksOf, tasksWith } from '../catalogue/questions.ts';
import { siteContent } from '../catalogue/site.ts';
import type { Catalogue, Paper, ReportingDuty, Task } from '../catalogue/types.ts';
import { rowEntries } from '../documents/duty-calendar.ts';
import { writeIcs, type CalendarItem } from '../documents/ics.ts';
import { reportingEntries } from '../documents/reporting-calendar.ts';
import { calendarFile as words } from '../i18n/table.ts';
import { rowsOf } from '../table/from-catalogue.ts';
import { pageKeys, type PageKeys } from './page-keys.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';

/** What a calendar holds. Its entries are put together when it is written out: pages ask only whether there is one. */
export interface CalendarFile {
  name: string;
  items: () => Iterable<CalendarItem>;
}

/** A calendar, or nothing where no duty has a day, since an empty one is not allowed, or where no program would take it. */
function calendarOf(
  catalogue: Catalogue,
  name: string,
  tasks: readonly Task[],
  reporting: readonly ReportingDuty[],
  keep: (item: CalendarItem) => boolean = () => true,
): CalendarFile | null {
  if (tasks.length > MAX_TASKS) return null;
  function* all() {
    yield* rowEntries(rowsOf(tasks, catalogue));
    yield* reportingEntries(reporting, (duty) => ({
      unitName: catalogue.units.get(duty.unit)?.name ?? duty.unit,
      issuedOn: paperById(catalogue, duty.paper)?.issuedOn ?? null,
    }));
  }
  function* items() {
    for (const item of all()) if (keep(item)) yield item;
  }
  return items().next().done ? null : { name, items };
}

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

/** What falls due in a year, or in all. */
export const yearCalendar = (catalogue: Catalogue, year?: string): CalendarFile | null =>
  calendarOf(
    catalogue,
    year === undefined ? words.everything : words.ofYear(year),
    catalogue.tasks,
    catalogue.reporting,
    (item) => year === undefined || item.day?.startsWith(year) === true,
  );

interface Props {
  file: CalendarFile;
}

/** The paths of those calendars that have something in them, each with the key of what it is made of. */
export async function calendarPaths<P extends Record<string, string>>(
  list: (catalogue: Catalogue, keys: PageKeys) => { params: P; file: CalendarFile | null; cacheKey?: string }[],
) {
  const keys = await pageKeys();
  return list(keys.content.catalogue, keys).flatMap(({ file, ...path }) =>
    file ? [{ ...path, props: { file } }] : [],
  );
}

/** The paths of the calendars of papers. */
export async function paperCalendarPaths(list: PaperList) {
  const { catalogue } = await siteContent();
  return (await paperPaths(list)).flatMap(({ params, props, cacheKey }) => {
    const file = paperCalendar(catalogue, props.paper);
    return file ? [{ params, props: { file }, cacheKey }] : [];
  });
}

export const calendarEndpoint: APIRoute<Props> = ({ props: { file } }) => calendarResponse(file);

export const calendarResponse = ({ name, items }: CalendarFile): Response =>
  new Response(writeIcs(name, items()), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
