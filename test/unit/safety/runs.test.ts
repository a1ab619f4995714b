/** One sign without an end, where a form has dots or blanks: each reader goes over it once, not once from every place. */
import { expect, test } from 'vitest';
import { AgencyIndex } from '../../../src/catalogue/actors.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { RULES } from '../../../src/checks/index.ts';
import { readActors } from '../../../src/importer/actors.ts';
import { readMentions } from '../../../src/importer/mentions.ts';
import { readAttached } from '../../../src/importer/identity.ts';
import { markOf } from '../../../src/importer/outline.ts';
import { readAssignment } from '../../../src/importer/assignment.ts';
import { readTargets } from '../../../src/importer/targets.ts';
import { readText } from '../../../src/importer/text.ts';
import { parseDeadline } from '../../../src/model/deadline.ts';
import { readVocabulary } from '../../../src/search/query/vocabulary.ts';
import { nameKey } from '../../../src/text/normalise.ts';
import { placeTones } from '../../../src/text/tones.ts';
import { importBlocks } from '../../support/import-paper.ts';
import { sample } from '../../support/sample.ts';

const LENGTH = 30_000;
const SIGNS = [' ', ',', '.', '…', '_', '-', '–', '(', '|', '1', 'a', 'A', 'a ', '. ', '. . ,'];
const NOBODY = new AgencyIndex();
const { catalogue } = checkContent(sample());

/** What stands before the run and after it. */
const READERS: Record<string, [before: string, after: string, read: (text: string) => unknown]> = {
  'a target': ['Phấn đấu đạt', '90% hồ sơ x', (text) => readTargets(text, 'xa')],
  'a share behind': ['Tỷ lệ 90% đối với', 'x', (text) => readTargets(text, 'xa')],
  citations: ['Nghị định số', '76/2021/NĐ-CP của', (text) => readMentions(text)],
  actors: ['Phòng Nội vụ', 'và', (text) => readActors(text, NOBODY)],
  'who does it': ['UBND xã', 'phối hợp với Phòng Tư pháp x', (text) => readAssignment(text, NOBODY)],
  'a paper that it came with': ['(Kèm theo Kế hoạch số', '/KH-UBND ngày', readAttached],
  'a day of the one it came with': ['(Kèm theo Kế hoạch số 12/KH-UBND ngày', 'tháng', readAttached],
  'a list mark': ['1.1', 'x', markOf],
  'a deadline': ['Quý I', 'x', parseDeadline],
  'a name': ['UBND', 'x', nameKey],
  'a wording': ['kế hoạch', 'x', (text) => RULES.flatMap((rule) => [...(rule.wording?.(text, catalogue) ?? [])])],
  tones: ['hoà', 'x', placeTones],
  'the words of the site': ['{a2 b', 'c', (words) => readVocabulary({ words, abbreviations: [], synonyms: [] })],
  'a row': ['|', 'x', readText],
  'a place and day': ['Ví Dụ, ngày', 'tháng năm\n\nKẾ HOẠCH\nCải cách', (text) => importBlocks(readText(text))],
  'a number': ['Số:', '/KH\n\nKẾ HOẠCH\nCải cách', (text) => importBlocks(readText(text))],
  'a paragraph': ['KẾ HOẠCH\nCải cách\n\nI. MỤC TIÊU\n\n1. ', 'x', (text) => importBlocks(readText(text))],
};

test.each(Object.entries(READERS))('%s with a run of any sign is read at once', (_, [before, after, read]) => {
  for (const sign of SIGNS) {
    const text = before + sign.repeat(LENGTH / sign.length) + after;
    const started = performance.now();
    read(text);
    expect({ sign, slow: performance.now() - started > 500 }).toEqual({ sign, slow: false });
  }
});
