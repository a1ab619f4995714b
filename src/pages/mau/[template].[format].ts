import { templateFileEndpoint, templateFilePaths } from '../../build/document-pages.ts';
import { siteCatalogue } from '../../catalogue/site.ts';

export const getStaticPaths = async () => templateFilePaths((await siteCatalogue()).templates);
export const GET = templateFileEndpoint;
