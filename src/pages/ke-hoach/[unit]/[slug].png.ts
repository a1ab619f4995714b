import { siteCatalogue } from '../../../catalogue/site.ts';
import { cardEndpoint, cardPaths } from '../../../build/cards.ts';

export const getStaticPaths = async () => cardPaths((await siteCatalogue()).plans);
export const GET = cardEndpoint;
