import { contentFolders, readContent } from '../../src/content/disk.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

/** The catalogue of the project's own content. */
export const ownCatalogue = async () => loadCatalogue(await readContent(contentFolders({}))).catalogue;
