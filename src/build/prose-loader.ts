import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import type { SourceText } from '../catalogue/load.ts';
import { parseSource } from '../catalogue/source.ts';
import { codeDigest } from './digests.ts';

/**
 * An Astro content loader over the project's own reader: the same files, read the same way as by the command line, which
 * also checks them. Pages take their data from the catalogue; the collection is what renders the prose.
 *
 * @param room which folder the files are in
 * @param folder the folder below it, or '' for all
 */
export function proseLoader(room: SourceText['room'], folder: string): Loader {
  return {
    name: `prose:${folder || room}`,
    async load(context) {
      const { store } = context;
      const folders = contentFolders();
      const prefix = folder ? `${folder}/` : '';
      const wanted: Parameters<typeof readContent>[1] = (of, path) =>
        of === room && path.startsWith(prefix) && path.endsWith('.mdx');
      const kept = new Set<string>();
      for (const text of await readContent(folders, wanted)) {
        const id = text.path.slice(prefix.length, -'.mdx'.length);
        kept.add(id);
        const data = await context.parseData({
          id,
          data: parseSource(text.file, text.text).data as Record<string, unknown>,
          filePath: text.file,
        });
        // Astro wants the path from the project's root, also where CONTENT_DIR names a folder elsewhere.
        const filePath = relative('.', text.file).replaceAll('\\', '/');
        // The store keeps an entry of the same digest: one that has moved, or is read by another program, is another.
        const digest = context.generateDigest(`${codeDigest()}\n${filePath}\n${text.text}`);
        store.set({ id, data, filePath, digest, deferredRender: true });
      }
      for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
    },
  };
}
