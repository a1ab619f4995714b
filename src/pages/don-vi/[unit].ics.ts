import { calendarEndpoint, calendarPaths, unitCalendar } from '../../build/calendars.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue) =>
    [...catalogue.units.keys()].map((unit) => ({ params: { unit }, file: unitCalendar(catalogue, unit) })),
  );
export const GET = calendarEndpoint;
