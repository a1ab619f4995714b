import { calendarEndpoint, calendarPaths, unitCalendar } from '../../pipeline/calendars.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue, { unit: keyOf }) =>
    [...catalogue.units.keys()].map((unit) => ({
      params: { unit },
      file: unitCalendar(catalogue, unit),
      cacheKey: keyOf(unit),
    })),
  );
export const GET = calendarEndpoint;
