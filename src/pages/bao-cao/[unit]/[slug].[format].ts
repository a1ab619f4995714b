import { paperFileEndpoint, paperFilePaths } from '../../../build/document-pages.ts';
import { siteCatalogue } from '../../../catalogue/site.ts';

export const getStaticPaths = async () => paperFilePaths((await siteCatalogue()).reports);
export const GET = paperFileEndpoint;
