import { templateFileEndpoint, templateFilePaths } from '../../pipeline/document-pages.ts';
import { siteCatalogue } from '../../catalogue/site.ts';

export const getStaticPaths = async () => templateFilePaths((await siteCatalogue()).templates);
export const GET = templateFileEndpoint;
