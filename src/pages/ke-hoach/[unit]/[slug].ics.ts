import { calendarEndpoint, calendarPaths, paperCalendar } from '../../../build/calendars.ts';

export const getStaticPaths = () =>
  calendarPaths((catalogue) =>
    catalogue.plans.map((paper) => {
      const [unit = '', slug = ''] = paper.id.split('/');
      return { params: { unit, slug }, file: paperCalendar(catalogue, paper) };
    }),
  );
export const GET = calendarEndpoint;
