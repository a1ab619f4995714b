import { agencyCalendar, calendarEndpoint, calendarPaths } from '../../pipeline/calendars.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue, { agency: keyOf }) =>
    [...catalogue.agencies.keys()].map((agency) => ({
      params: { agency },
      file: agencyCalendar(catalogue, agency),
      cacheKey: keyOf(agency),
    })),
  );
export const GET = calendarEndpoint;
