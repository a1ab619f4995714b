import { cardEndpoint, cardPaths } from '../../../build/cards.ts';

export const getStaticPaths = () => cardPaths('reports');
export const GET = cardEndpoint;
