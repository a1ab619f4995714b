import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../catalogue/site.ts';
import { templateContext } from '../../catalogue/template-context.ts';
import type { Template } from '../../catalogue/types.ts';
import { writeDocx } from '../../documents/docx.ts';
import { templateDocument } from '../../documents/template-document.ts';

interface Props {
  template: Template;
}

export async function getStaticPaths() {
  const { templates } = await siteCatalogue();
  return templates.map((template) => ({ params: { template: template.id }, props: { template } }));
}

export const GET: APIRoute<Props> = async ({ props: { template } }) => {
  const bytes = writeDocx(templateDocument(template, templateContext(await siteCatalogue())));
  return new Response(Uint8Array.from(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
