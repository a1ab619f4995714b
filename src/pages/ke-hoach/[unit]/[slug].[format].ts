import { paperFileEndpoint, paperFilePaths } from '../../../build/document-pages.ts';

export const getStaticPaths = () => paperFilePaths('plans');
export const GET = paperFileEndpoint;
