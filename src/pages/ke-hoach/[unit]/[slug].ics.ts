import { calendarEndpoint, paperCalendarPaths } from '../../../pipeline/calendars.ts';

export const getStaticPaths = () => paperCalendarPaths('plans');
export const GET = calendarEndpoint;
