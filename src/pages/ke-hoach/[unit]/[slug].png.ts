import { cardEndpoint, cardPaths } from '../../../build/cards.ts';

export const getStaticPaths = () => cardPaths('plans');
export const GET = cardEndpoint;
