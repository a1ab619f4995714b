/** The file of a paper, and the account of how it was read. */
import { stringify } from 'yaml';
import { importText as ui } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import type { Imported } from './imported.ts';
import type { Finding } from './account.ts';

/** Strings in the form in which the project stores them. */
function stored(value: unknown): unknown {
  if (typeof value === 'string') return normalise(value);
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stored(item)]));
}

/** The MDX file: front matter and body. */
export function writePaper(paper: Imported): string {
  return `---\n${stringify(stored(paper.data), { lineWidth: 0 })}---\n\n${normalise(paper.body)}`;
}

const list = (findings: readonly Finding[]) =>
  findings.map(({ place, text }) => `- ${place ? `${place}: ` : ''}${text}`).join('\n');

/** What was understood, what was not, and what the registry lacks; in Vietnamese, for the editor. */
export function writeReport(paper: Imported, file: string): string {
  const parts = [`# ${ui.reportTitle(file)}`, `## ${ui.understood}`, list(paper.understood), `## ${ui.notUnderstood}`];
  parts.push(paper.notUnderstood.length ? list(paper.notUnderstood) : ui.nothingLeft);
  if (paper.proposals.length) {
    parts.push(
      `## ${ui.proposals}`,
      ui.proposalsLead,
      `\`\`\`yaml\n${stringify(stored(paper.proposals.map(withoutEmpty)), { lineWidth: 0 }).trim()}\n\`\`\``,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function withoutEmpty(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));
}
