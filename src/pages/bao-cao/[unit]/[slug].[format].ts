import { paperFileEndpoint, paperFilePaths } from '../../../build/document-pages.ts';

export const getStaticPaths = () => paperFilePaths('reports');
export const GET = paperFileEndpoint;
