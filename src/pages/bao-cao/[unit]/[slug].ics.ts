import { calendarEndpoint, paperCalendarPaths } from '../../../pipeline/calendars.ts';

export const getStaticPaths = () => paperCalendarPaths('reports');
export const GET = calendarEndpoint;
