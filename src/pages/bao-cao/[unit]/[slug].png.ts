import { cardEndpoint, cardPaths } from '../../../pipeline/cards.ts';

export const getStaticPaths = () => cardPaths('reports');
export const GET = cardEndpoint;
