/** The calendar files of the site: of an agency, a unit, a paper, a year, and of everything. */
import type { APIRoute } from 'astro';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Catalogue, Paper, ReportingDuty, Task } from '../catalogue/types.ts';
import { rowEntries } from '../documents/duty-calendar.ts';
import { writeIcs, type CalendarItem } from '../documents/ics.ts';
import { reportingEntries } from '../documents/reporting-calendar.ts';
import { calendarFile as words } from '../i18n/table.ts';
import { rowsOf } from '../table/from-catalogue.ts';

/** A calendar as text, or nothing where no duty has a day: an empty calendar is not allowed. */
function calendarOf(
  catalogue: Catalogue,
  name: string,
  tasks: readonly Task[],
  reporting: readonly ReportingDuty[],
  keep: (item: CalendarItem) => boolean = () => true,
): string | null {
  const papers = new Map(catalogue.papers.map((paper) => [paper.id, paper]));
  const entries = [
    ...rowEntries(rowsOf(tasks, catalogue)),
    ...reportingEntries(reporting, (duty) => ({
      unitName: catalogue.units.get(duty.unit)?.name ?? duty.unit,
      issuedOn: papers.get(duty.paper)?.issuedOn ?? null,
    })),
  ].filter(keep);
  return entries.length ? writeIcs(name, entries) : null;
}

/** What an agency leads, supports and reports. */
export function agencyCalendar(catalogue: Catalogue, id: string): string | null {
  const is = (actor: { id: string }) => actor.id === id;
  return calendarOf(
    catalogue,
    words.ofAgency(catalogue.agencies.get(id)?.name ?? id),
    catalogue.tasks.filter((task) => task.leads.some(is) || task.coordinating.some(is)),
    catalogue.reporting.filter((duty) => duty.reporter.some(is) || duty.via?.id === id),
  );
}

/** What the papers of a unit lay down. */
export const unitCalendar = (catalogue: Catalogue, id: string): string | null =>
  calendarOf(
    catalogue,
    words.ofUnit(catalogue.units.get(id)?.name ?? id),
    catalogue.tasks.filter((task) => task.unit === id),
    catalogue.reporting.filter((duty) => duty.unit === id),
  );

export const paperCalendar = (catalogue: Catalogue, paper: Paper): string | null =>
  calendarOf(catalogue, paper.name, paper.tasks, paper.reporting);

/** What falls due in a year, or in all. */
export const yearCalendar = (catalogue: Catalogue, year?: string): string | null =>
  calendarOf(
    catalogue,
    year === undefined ? words.everything : words.ofYear(year),
    catalogue.tasks,
    catalogue.reporting,
    (item) => year === undefined || item.day?.startsWith(year) === true,
  );

interface Props {
  text: string;
}

/** The paths of those calendars that have something in them. */
export async function calendarPaths<P extends Record<string, string>>(
  list: (catalogue: Catalogue) => { params: P; text: string | null }[],
) {
  return list(await siteCatalogue()).flatMap(({ params, text }) =>
    text === null ? [] : [{ params, props: { text } }],
  );
}

export const calendarEndpoint: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
