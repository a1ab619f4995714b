/** Notes on faults that no rule finds any more: the fault was mended, or what the rule went by was lost. */
import type { Loaded } from '../catalogue/types.ts';
import { fileMessages } from '../i18n/file-messages.ts';
import type { Problem } from '../model/problem.ts';
import { RULES } from './index.ts';
import type { Finding } from './rule.ts';

const FINDING = new Set(RULES.map(({ id }) => id));

/** @param findings of all documents, acknowledged or not */
export function unmatchedNotes({ documents }: Pick<Loaded, 'documents'>, findings: readonly Finding[]): Problem[] {
  const key = (paper: string, rule: string, at: string) => `${paper} ${rule} ${at}`;
  const found = new Set(findings.map(({ paper, rule, at }) => key(paper?.id ?? '', rule.id, at)));
  return documents.flatMap((document): Problem[] => {
    // In a body that could not be read nothing was looked for.
    if (!('paper' in document) || document.body.unread) return [];
    const { file, source, paper } = document;
    return paper.notes.flatMap(({ rule, at, byHand }, i): Problem[] => {
      if (byHand || !FINDING.has(rule) || found.has(key(paper.id, rule, at))) return [];
      const place = source.place(['notes', i]);
      const message = fileMessages.unmatchedNote(rule, at);
      return [
        { file, ...place, severity: 'warning', rule: 'note.unmatched', message, hint: fileMessages.unmatchedNoteHint },
      ];
    });
  });
}
