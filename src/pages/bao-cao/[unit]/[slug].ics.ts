import { calendarEndpoint, paperCalendarPaths } from '../../../build/calendars.ts';

export const getStaticPaths = () => paperCalendarPaths('reports');
export const GET = calendarEndpoint;
