/** The draft as files: the paper's own text, Word, Excel, print. */
import { blankCount } from '../../drafting/blanks.ts';
import { identityOf, starterDraft } from '../../drafting/draft.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import { slug } from '../../text/slug.ts';
import type { Form } from './form.ts';
import { saveAs } from '../save-as.ts';

/** The name of a file: unit, year, template; the template's alone while nobody has taken the draft. */
function fileName({ draft, known, template }: Form): string {
  const { unit, year } = identityOf(draft, known);
  return unit ? [year, template.id, unit.id].filter(Boolean).join('-') : template.id;
}

function download(form: Form, bytes: Uint8Array | string, type: string, end: string): void {
  saveAs(new Blob([bytes as BlobPart], { type }), `${slug(fileName(form))}.${end}`);
}

/**
 * Asks before a paper of somebody's own leaves without its unit, or with blanks other than those that are filled in when
 * it is signed; the blank form is meant to have them.
 */
export async function isMeant({ draft, known, site, template, ask }: Form): Promise<boolean> {
  const { unit, year } = identityOf(draft, known);
  if (!unit) {
    const blank = starterDraft(template, site, { unit: null, year });
    return JSON.stringify(draft) === JSON.stringify(blank) || confirm(words.noUnitAsk);
  }
  const blanks = await ask({ do: 'blanks', draft });
  return blanks.every(({ atSigning }) => atSigning) || confirm(words.blanksAsk(blankCount(blanks)));
}

export async function saveFile(form: Form): Promise<void> {
  download(form, await form.ask({ do: 'write', draft: form.draft }), 'text/markdown;charset=utf-8', 'mdx');
}

export async function saveDocx(form: Form): Promise<void> {
  if (!(await isMeant(form))) return;
  const bytes = await form.ask({ do: 'docx', draft: form.draft });
  download(form, bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx');
}

export async function saveXlsx(form: Form): Promise<void> {
  const bytes = await form.ask({ do: 'xlsx', draft: form.draft });
  download(form, bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx');
}
