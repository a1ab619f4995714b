import { agencyCalendar, calendarEndpoint, calendarPaths } from '../../build/calendars.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue) =>
    [...catalogue.agencies.keys()].map((agency) => ({ params: { agency }, file: agencyCalendar(catalogue, agency) })),
  );
export const GET = calendarEndpoint;
