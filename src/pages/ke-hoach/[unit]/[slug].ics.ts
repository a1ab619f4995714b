import { calendarEndpoint, paperCalendarPaths } from '../../../build/calendars.ts';

export const getStaticPaths = () => paperCalendarPaths('plans');
export const GET = calendarEndpoint;
