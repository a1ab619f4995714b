import { describe, expect, test } from 'vitest';
import { contentFolders, readContent } from '../../../src/content/disk.ts';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { isPublished } from '../../../src/catalogue/template-groups.ts';
import { draftFrom } from '../../../src/documents/draft-file.ts';
import { formatProblem } from '../../../src/model/problem.ts';

const texts = await readContent(contentFolders({}));
const { catalogue } = loadCatalogue(texts);

describe.each(catalogue.templates.filter(isPublished).map((template) => ({ id: template.id, template })))(
  'the starter of $id',
  ({ template }) => {
    const unit = 'xa-binh-minh';
    const blank = draftFrom(template, null, 2027, catalogue);
    const text = blank.replace('unit: ma-don-vi', `unit: ${unit}`);
    const room = template.kind.endsWith('-report') ? 'reports' : 'plans';
    const path = `${room}/${unit}/2027-thu.mdx`;
    const loaded = loadCatalogue([...texts, { room: 'content', path, file: `content/${path}`, text }]);
    const paper = loaded.catalogue.papers.find((other) => other.id === `${unit}/2027-thu`);

    test('passes the checks', () => {
      expect(loaded.problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
    });

    test('has the bases, tasks, recipients and headings of the template, and no placeholder', () => {
      expect(paper?.basis).toEqual(template.basis);
      expect(paper?.tasks.map(({ no }) => no)).toEqual(template.tasks.map(({ no }) => no));
      expect(paper?.recipients).toHaveLength(template.recipients.length);
      expect(paper?.sections.map(({ depth }) => depth)).toEqual(template.sections.map(({ level }) => level + 1));
      expect(text).not.toContain('{');
    });

    test('says how to go on, and which unit to write', () => {
      expect(blank).toContain('# Lưu vào content/plans/');
      expect(blank).toContain('unit: ma-don-vi\n');
    });
  },
);
