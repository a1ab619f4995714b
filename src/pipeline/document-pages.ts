/** The files of papers and templates as pages of the site. */
import type { APIRoute } from 'astro';
import { siteCatalogue } from '../catalogue/site.ts';
import type { Paper, Template } from '../catalogue/types.ts';
import { paperPaths, type PaperList } from './paper-paths.ts';
import { CONTENT_TYPES, paperFile, paperFormats, templateFile, templateFormats, type Format } from './documents.ts';

/** The addresses of the files of some papers. */
export async function paperFilePaths(list: PaperList) {
  const catalogue = await siteCatalogue();
  const made = await paperPaths(list);
  const paths = await Promise.all(
    made.map(async ({ params, props: { paper }, cacheKey }) => {
      const formats = await paperFormats(catalogue, paper);
      return formats.map((format) => ({ params: { ...params, format }, props: { paper, format }, cacheKey }));
    }),
  );
  return paths.flat();
}

export const paperFileEndpoint: APIRoute<{ paper: Paper; format: Format }> = async ({ props: { paper, format } }) =>
  response(await paperFile(await siteCatalogue(), paper, format), format);

/** The addresses of the files of some templates. */
export async function templateFilePaths(templates: readonly Template[]) {
  const paths = await Promise.all(
    templates.map(async (template) =>
      (await templateFormats(template)).map((format) => ({
        params: { template: template.id, format },
        props: { template, format },
      })),
    ),
  );
  return paths.flat();
}

export const templateFileEndpoint: APIRoute<{ template: Template; format: Format }> = async ({
  props: { template, format },
}) => response(await templateFile(await siteCatalogue(), template, format), format);

function response(bytes: Uint8Array<ArrayBuffer>, format: Format): Response {
  return new Response(bytes, { headers: { 'Content-Type': CONTENT_TYPES[format] } });
}
