import { paperFileEndpoint, paperFilePaths } from '../../../pipeline/document-pages.ts';

export const getStaticPaths = () => paperFilePaths('plans');
export const GET = paperFileEndpoint;
