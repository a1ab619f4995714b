import { cardEndpoint, cardPaths } from '../../../pipeline/cards.ts';

export const getStaticPaths = () => cardPaths('plans');
export const GET = cardEndpoint;
