import { expect, it } from 'vitest';
import { notePlace, notesAt } from '../../../src/catalogue/notes.ts';
import { paperFrom, planFile, reportFile } from '../../support/small-content.ts';

const note = (at: string) => `  - { rule: spelling, at: ${at}, severity: info, text: T }\n`;
const notes = (...at: string[]) => `notes:\n${at.map(note).join('')}`;

it('each note stands in one place: a row before a section of the same number', () => {
  const paper = paperFrom(
    planFile(
      `tasks:\n  - { no: I.1, area: A0, title: T }\ntargets:\n  - { id: T1, indicator: I, op: increase, level: [xa], period: 2024, wording: w }\n${notes('I.1', 'T1', 'I.2', 'signer', 'I.1')}`,
      '### I.1. A\n\n### I.2. B\n',
    ),
  );
  expect(paper.notes.map((item) => notePlace(paper, item))).toEqual(['task', 'target', 'section', 'part', 'task']);
  const ids = (place: Parameters<typeof notesAt>[1], ...at: string[]) =>
    notesAt(paper, place, ...at).map((item) => item.id);
  expect(ids('task', 'I.1')).toEqual(['xa-b/2024-kh#gc-1', 'xa-b/2024-kh#gc-5']);
  expect(ids('section', 'I.1', 'I.2')).toEqual(['xa-b/2024-kh#gc-3']);
  expect(ids('part', 'signer', 'title')).toEqual(['xa-b/2024-kh#gc-4']);
  expect(ids('part')).toEqual([]);
});

it('a note on a result stands with the result', () => {
  const paper = paperFrom(
    reportFile(`results:\n  - { id: R1, area: A0, indicator: I, value: 1 }\n${notes('R1', 'results')}`),
  );
  expect(paper.notes.map((item) => notePlace(paper, item))).toEqual(['result', 'part']);
});
