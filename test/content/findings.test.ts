import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/disk.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { RULES } from '../../src/checks/index.ts';

const checked = checkContent(await readContent({ content: 'content', templates: 'templates' }));

/** Faults that no program sees in what the content has: they speak of meaning, or of what was not carried over. */
const HUMAN = [
  'actor.variant',
  'agency.variant',
  'column.typo',
  'copy.closing',
  'copy.scope',
  'copy.targets',
  'coverage.body-without-row',
  'coverage.row-without-body',
  'deadline.ambiguous',
  'duty.no-subject',
  'evidence.missing',
  'footnote.marker-lost',
  'group.incomplete',
  'heading.duplicate',
  'level.skip',
  'metric.conflict',
  'metric.denominator',
  'metric.scope-conflict',
  'metric.unexplained',
  'metric.vague',
  'nd30.attached',
  'nd30.can-cu-punct',
  'nd30.luu',
  'period.conflict',
  'place.case',
  'privacy.personal-data',
  'product.not-own',
  'punct.unclosed',
  'quote.conflict',
  'ref.ambiguous',
  'ref.format',
  'ref.title-variant',
  'remediation.no-findings',
  'report.period-set',
  'report.window-mismatch',
  'result.plan-as-result',
  'scope.mismatch',
  'signature.absent',
  'spelling',
  'status.assumed',
  'style',
  'table.group-misplaced',
  'table.split-cell',
  'term.typo',
  'term.variant',
  'title.variant',
];

describe('the five papers', () => {
  it('have no open finding', () => expect(checked.problems).toEqual([]));

  it('have every finding acknowledged at its place', () => {
    expect(checked.findings.length).toBeGreaterThan(80);
    for (const finding of checked.findings)
      expect(finding.acknowledged, `${finding.file}:${finding.line}`).not.toBeNull();
  });

  it('have no note that a rule should find and does not', () => {
    const found = new Set(checked.findings.map((finding) => finding.acknowledged));
    const missed = checked.catalogue.notes.filter((note) => !found.has(note)).map((note) => note.rule);
    expect(missed.filter((rule) => !HUMAN.includes(rule))).toEqual([]);
  });

  it('have no fault that is lost with a line and not missed', async () => {
    const texts = await readContent({ content: 'content', templates: 'templates' });
    const lost = texts.map((one) => ({ ...one, text: one.text.replace('issuer: null\n', '') }));
    const said = checkContent(lost).problems.map(({ file, rule, severity }) => `${file} ${severity} ${rule}`);
    expect(said).toEqual([
      'content/plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx warning note.unmatched',
      'content/plans/phuong-ninh-thanh/2024-khac-phuc-cchc.mdx warning note.unmatched',
      'content/reports/huyen-tran-de/2023-bao-cao-cchc.mdx warning note.unmatched',
    ]);
  });

  it('show the faults of the school that copied its district', () => {
    const school = checked.findings.filter((finding) => finding.paper?.unit === 'truong-mam-non-thanh-cao');
    const rules = new Set(school.map((finding) => finding.rule.id));
    for (const rule of [
      'issuer.mismatch',
      'signature.mismatch',
      'copy.recipients',
      'appendix.ref-mismatch',
      'status.conflict',
      'deadline.before-issue',
      'unit.no-task',
    ])
      expect(rules, rule).toContain(rule);
  });

  it('the report shows its wrong, cut-off and unsigned shares and no other', () => {
    const metric = checked.findings
      .filter(({ rule }) => rule.family === 'metric')
      .map(({ rule, at }) => `${rule.id} ${at}`);
    expect(metric.sort()).toEqual(['metric.percent R21', 'metric.rounding R83', 'unit.missing R29']);
  });
});

it('names every rule that a note of the content uses or calls it human', () => {
  const known = new Set([...RULES.map(({ id }) => id), ...HUMAN]);
  expect(checked.catalogue.notes.map((note) => note.rule).filter((rule) => !known.has(rule))).toEqual([]);
});
