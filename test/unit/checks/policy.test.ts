import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { RULES } from '../../../src/checks/index.ts';
import { STRUCTURE } from '../../../src/checks/structure.ts';
import { ruleAnchor } from '../../../src/checks/rule.ts';
import { ruleId } from '../../../src/model/ids.ts';
import { change, type Changes, PLAN, sample } from '../../support/sample.ts';

const NOTE = 'notes:\n  - { rule: place.spacing, at: place, severity: warning, text: Thiếu dấu cách. }\n---\n\n## I.';
const SPOILT: Changes = [['place: Huyện Mẫu', 'place: HuyệnMẫu']];
const ACKNOWLEDGED: Changes = [...SPOILT, ['---\n\n## I.', NOTE]];

function check(changes: Changes) {
  const { problems, findings } = checkContent(sample({ plan: change(PLAN, changes) }));
  return { problems: problems.map(({ rule }) => rule), findings };
}

describe('a fault of an archived paper', () => {
  it('is a problem until a note acknowledges it', () => expect(check(SPOILT).problems).toEqual(['place.spacing']));

  it('is listed with its note and no problem once acknowledged', () => {
    const { problems, findings } = check(ACKNOWLEDGED);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule, acknowledged }) => [rule.id, acknowledged?.text])).toEqual([
      ['place.spacing', 'Thiếu dấu cách.'],
    ]);
  });

  it('is not acknowledged by a note at another place or with another rule', () => {
    for (const wrong of [
      ['at: place,', 'at: title,'],
      ['rule: place.spacing', 'rule: punct'],
    ] as const)
      expect(check([...ACKNOWLEDGED, wrong]).problems).toContain('place.spacing');
  });

  it('that is there no more leaves its note without one, which is said at the note', () => {
    const plan = change(PLAN, [['---\n\n## I.', NOTE]]);
    const { problems } = checkContent(sample({ plan }));
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning note.unmatched']);
    const line = plan.split('\n').findIndex((text) => text.includes('rule: place.spacing')) + 1;
    expect(problems[0]).toMatchObject({ line });
    expect(check([['---\n\n## I.', NOTE.replace('severity', 'byHand: true, severity')]]).problems).toEqual([]);
  });

  it('says which note would acknowledge it, how to mend it and where it is explained', () => {
    const { problems } = checkContent(sample({ plan: change(PLAN, SPOILT) }));
    expect(problems[0]?.hint).toContain('{ rule: place.spacing, at: "place", … }');
    expect(problems[0]?.hint).toContain('/huong-dan/quy-tac/#place-spacing');
  });
});

it('a note does not excuse a draft', () => {
  const draft: Changes = [
    ['status: issued', 'status: draft'],
    ['number: 5\n', ''],
    ['issuedOn: 2022-01-20\n', ''],
    [', name: Nguyễn Văn A', ''],
    ['year: 2022', 'year: 2023'],
  ];
  expect(check([...ACKNOWLEDGED, ...draft]).problems).toContain('place.spacing');
});

describe('the list of rules', () => {
  it('has each id once, in order, with texts, a file and a test of its own', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...new Set(RULES.map(({ id }) => id))].sort());
    for (const rule of RULES) {
      expect(ruleId.safeParse(rule.id).success, rule.id).toBe(true);
      for (const text of [rule.name, rule.explanation, rule.remedy]) expect(text.length, rule.id).toBeGreaterThan(5);
      const file = ruleAnchor(rule.id);
      expect(existsSync(`src/checks/${file}.ts`), file).toBe(true);
      expect(existsSync(`test/unit/checks/${file}.test.ts`), file).toBe(true);
    }
  });

  it('leaves no file of a rule out', () => {
    const helpers = readdirSync('src/checks').length - RULES.length;
    const listed = new Set(RULES.map(({ id }) => `${ruleAnchor(id)}.ts`));
    const others = readdirSync('src/checks').filter((file) => !listed.has(file));
    expect(others).toHaveLength(helpers);
    expect(others.sort()).toEqual([
      'addresses.ts',
      'check-content.ts',
      'deadlines.ts',
      'findings.ts',
      'index.ts',
      'lines.ts',
      'numbers.ts',
      'rule.ts',
      'shares.ts',
      'spellings.ts',
      'structure.ts',
      'task-rows.ts',
      'task-text.ts',
      'texts.ts',
      'unmatched-notes.ts',
      'uses.ts',
      'wordings.ts',
    ]);
  });
});

it('every structural problem that reading and the catalogue can report is explained, and no other', () => {
  const form =
    /'((?:address|agency|body|citation|deadline|file|id|indicator|note|ref|schema|site|table|unicode|unit|yaml)\.[a-z-]+)'/g;
  const files = ['src/content', 'src/catalogue'].flatMap((folder) =>
    readdirSync(folder).map((file) => `${folder}/${file}`),
  );
  const reported = [...files, 'src/checks/unmatched-notes.ts'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(form)].map((match) => match[1] ?? ''),
  );
  expect(STRUCTURE.map(({ id }) => id)).toEqual([...new Set(reported)].sort());
});
