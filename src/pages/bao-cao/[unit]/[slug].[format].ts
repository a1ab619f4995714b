import { paperFileEndpoint, paperFilePaths } from '../../../pipeline/document-pages.ts';

export const getStaticPaths = () => paperFilePaths('reports');
export const GET = paperFileEndpoint;
