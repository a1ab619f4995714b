import { calendarEndpoint, calendarPaths, yearCalendar } from '../../pipeline/calendars.ts';
import { calendarYears } from '../../catalogue/calendar-pages.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue) =>
    calendarYears(catalogue).map(({ year }) => ({ params: { year }, file: yearCalendar(catalogue, year) })),
  );
export const GET = calendarEndpoint;
