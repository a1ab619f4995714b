/** The small parts of drafting, each by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksOf, fillBlank } from '../../../src/drafting/blanks.ts';
import { draftDocument } from '../../../src/drafting/document.ts';
import { emptyDraft, starterDraft, tasksOf, withIdentity, type Draft } from '../../../src/drafting/draft.ts';
import { leftoverFinder, leftoversOf, replaceLeftovers } from '../../../src/drafting/leftovers.ts';
import { withReplaced } from '../../../src/drafting/replaced.ts';
import { knownWith } from '../../../src/drafting/own-units.ts';
import { misfits, type JsonSchema } from '../../../src/drafting/schema.ts';
import { succession } from '../../../src/drafting/succession.ts';
import { targetsOf, withTargets } from '../../../src/drafting/targets.ts';
import { addTask, changeTask, duplicateTask, moveTask, removeTask } from '../../../src/drafting/tasks.ts';
import { plan } from '../../../src/model/plan.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { paperSchema } from '../../../src/model/schemas.ts';
import { matching } from '../../../src/client/drafting/combobox.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const catalogue = await ownCatalogue();
const unitOf = (id: string) => catalogue.units.get(id) ?? null;
const commune = { unit: unitOf('xa-binh-minh'), year: 2026 };
const found = catalogue.templates.find(({ id }) => id === 'ke-hoach-nam-cap-xa');
if (!found) throw new Error('ke-hoach-nam-cap-xa');
const template = found;
const blank = starterDraft(template, catalogue);
const draft = withIdentity(blank, template, catalogue, commune);
const areas = [...catalogue.areas.keys()];

describe('identity', () => {
  test('a change of unit changes what the template gave, and leaves what was written', () => {
    const own: Draft = { ...draft, data: { ...draft.data, title: 'Tự viết về xã Bình Minh' } };
    const next = withIdentity(own, template, catalogue, { unit: unitOf('phuong-trang-bang'), year: 2027 });
    expect(next.data.title).toBe('Tự viết về xã Bình Minh');
    expect(next.data.place).toBe('Trảng Bàng');
    expect(next.data.year).toBe(2027);
    const words = JSON.stringify(next.sections);
    expect(words).toContain('năm 2027');
    expect(words).not.toContain('năm 2026');
    expect(words).toContain('ngân sách phường');
    expect(withIdentity(next, template, catalogue, commune).sections).toEqual(draft.sections);
  });

  test('back to nobody is the blank', () => {
    const { data } = withIdentity(draft, template, catalogue, { unit: null, year: null });
    expect({ ...data, place: undefined }).toEqual({ ...blank.data, place: undefined });
  });
});

describe('blanks', () => {
  // Which office of economy a special zone has, its drafter alone knows.
  const whose: Unit = { id: 'dac-khu-thu', name: 'Đặc khu Thử', level: 'xa', type: 'đặc khu', successors: [] };
  const known = knownWith(catalogue, { units: [whose] });
  const zone = withIdentity(blank, template, known, { unit: whose, year: 2026 });
  test('are counted, and one word fills all of a name', () => {
    const economy = blanksOf(zone).find(({ label }) => label === 'Phòng Kinh tế');
    expect(economy).toMatchObject({ shared: true, count: 8 });
    const next = fillBlank(zone, 'Phòng Kinh tế', 'Phòng Kinh tế');
    expect(blanksOf(next).some(({ label }) => label === 'Phòng Kinh tế')).toBe(false);
    expect(blanksOf(zone).find(({ label }) => label === 'số')?.shared).toBe(false);
  });

  test('what is blank stays a field of the document, what is written is text', () => {
    const fields = (one: Draft) =>
      JSON.stringify(draftDocument(one, template, known)).match(/"kind":"field"/g)?.length ?? 0;
    expect(fields(zone)).toBeGreaterThan(0);
    expect(fields(fillBlank(zone, 'Phòng Kinh tế', 'Phòng Kinh tế'))).toBe(fields(zone) - 8);
  });

  test('number and day are printed once they are known', () => {
    const data = { ...draft.data, number: 5, issuedOn: '2026-01-09', signer: { position: 'CHỦ TỊCH', name: 'A B' } };
    const words = JSON.stringify(draftDocument({ ...draft, data }, template, catalogue));
    for (const text of ['Số: 05/', 'số 05/', '"09"', 'A B']) expect(words, text).toContain(text);
    expect(words).not.toContain('Ngày ban hành');
  });
});

test('targets are numbered, and printed in the section on targets', () => {
  const target = {
    id: '',
    indicator: 'Hồ sơ đúng hạn',
    op: '>=' as const,
    value: 95,
    unit: '%',
    level: ['xa'],
    period: '2026',
    wording: 'đạt từ 95%',
  };
  const next = withTargets(draft, [target, { ...target, indicator: 'Hồ sơ trực tuyến' }]);
  expect(targetsOf(next).map(({ id }) => id)).toEqual(['T1', 'T2']);
  const words = JSON.stringify(draftDocument(next, template, catalogue));
  expect(words.indexOf('Hồ sơ đúng hạn: đạt từ 95%.')).toBeGreaterThan(words.indexOf('3. Chỉ tiêu'));
  expect(words.indexOf('Hồ sơ trực tuyến: đạt từ 95%.')).toBeLessThan(words.indexOf('II. NHIỆM VỤ'));
  expect(misfits(paperSchema('plan') as JsonSchema, next.data)).toEqual([]);
  expect(withTargets(next, []).data).toEqual(draft.data);
});

describe('tasks', () => {
  const numbers = (one: Draft) => tasksOf(one).map(({ no }) => no);
  test('are numbered by area whatever is done', () => {
    const step = fc.tuple(
      fc.constantFrom('add', 'remove', 'up', 'down', 'copy', 'area'),
      fc.nat(30),
      fc.constantFrom(...areas),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = draft;
        for (const [what, at, area] of steps) {
          const i = at % Math.max(1, tasksOf(now).length);
          if (what === 'add') now = addTask(now, area, areas);
          else if (what === 'remove') now = removeTask(now, i);
          else if (what === 'copy') now = duplicateTask(now, i);
          else if (what === 'area') now = changeTask(now, i, { area }, areas);
          else now = moveTask(now, i, what === 'up' ? -1 : 1);
        }
        expect(new Set(numbers(now)).size).toBe(numbers(now).length);
        const groups = tasksOf(now).map(({ area }) => area);
        // Rows of one area stand together.
        expect(groups.filter((area, i) => area !== groups[i - 1])).toHaveLength(new Set(groups).size);
      }),
      { numRuns: 100 },
    );
  });

  test('move only within their area, and notes follow their row', () => {
    expect(moveTask(draft, 0, -1)).toBe(draft);
    const noted: Draft = {
      ...draft,
      data: { ...draft.data, notes: [{ rule: 'draft.review', at: 'I.2', severity: 'info', text: 'x' }] },
    };
    expect(moveTask(noted, 1, -1).data.notes?.[0]?.at).toBe('I.1');
    expect(removeTask(noted, 1).data.notes).toBeUndefined();
  });

  test('an empty draft has headings and no words', () => {
    const empty = emptyDraft(template, catalogue, commune);
    expect(tasksOf(empty)).toEqual([]);
    expect(empty.sections.every(({ text }) => text.length === 0)).toBe(true);
    expect(empty.sections).toHaveLength(template.sections.length);
  });
});

describe('leftovers', () => {
  const find = leftoverFinder(commune, catalogue);
  test.each([
    ['UBND huyện Thanh Oai ban hành', 'UBND xã Bình Minh ban hành'],
    ['triển khai ở cấp huyện, cấp xã', 'triển khai ở cấp xã'],
    ['UBND các xã, thị trấn', 'UBND xã'],
    ['HUYỆN', 'XÃ'],
    ['Phòng Nội vụ tham mưu', 'Phòng Văn hóa - Xã hội tham mưu'],
    ['Phòng Tài chính - Kế hoạch cho ý kiến', 'Phòng Kinh tế cho ý kiến'],
    ['UBND thành phố Hà Nội, xã Bình Minh', 'UBND thành phố Hà Nội, xã Bình Minh'],
    ['kết luận thanh tra, huyện ủy viên', 'kết luận thanh tra, xã ủy viên'],
  ])('%s', (text, expected) => {
    expect(replaceLeftovers(text, find)).toBe(expected);
  });

  test('a year before last is told, one of a cited paper is not', () => {
    expect(find('giai đoạn 2021 - 2025').map(({ kind }) => kind)).toEqual(['year']);
    expect(find('Nghị định 62/2020/NĐ-CP ngày 01/6/2020, kết quả năm 2025')).toEqual([]);
  });

  test('each is replaced in its place', () => {
    const own: Draft = { ...draft, ownBases: ['Căn cứ văn bản của huyện Thanh Oai'] };
    const [first] = leftoversOf(own, find);
    expect(first?.path).toEqual(['ownBases', 0]);
    if (first) expect(withReplaced(own, first).ownBases).toEqual(['Căn cứ văn bản của xã Bình Minh']);
  });
});

test('succession is by kind of unit, and says where the register knows nobody', () => {
  const of = (agency: string, unit: string) => {
    const [one, whose] = [catalogue.agencies.get(agency), unitOf(unit)];
    if (!one || !whose) throw new Error(agency);
    return succession(one, whose, catalogue);
  };
  expect(of('phong-tai-chinh-ke-hoach', 'xa-binh-minh')).toBe('Phòng Kinh tế');
  expect(of('phong-tai-chinh-ke-hoach', 'phuong-trang-bang')).toBe('Phòng Kinh tế, Hạ tầng và Đô thị');
  expect(of('ubnd-cap-xa', 'xa-binh-minh')).toBeNull();
});

describe('the schema without zod', () => {
  const schema = paperSchema('plan') as JsonSchema;
  test('accepts every plan of the content', () => {
    for (const { data } of catalogue.plans.map((one) => ({ data: starterDraft(template, catalogue).data, one })))
      expect(misfits(schema, { ...data, unit: 'x', year: 2026 })).toEqual([]);
  });

  test('refuses what zod refuses of shapes', () => {
    const good: Record<string, unknown> = { ...draft.data };
    const values = [undefined, null, 7, -1, 2026, '', 'chữ', [], [7], {}, { a: 1 }, ['x'], true];
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(plan.shape)), fc.constantFrom(...values), (key, value) => {
        const data = { ...good };
        if (value === undefined) Reflect.deleteProperty(data, key);
        else data[key] = value;
        // A refinement (a real day) is the model's alone.
        const isShape = plan.safeParse(data).error?.issues.every(({ code }) => code === 'custom');
        expect(misfits(schema, data).length === 0, `${key}: ${JSON.stringify(value)}`).toBe(
          plan.safeParse(data).success || isShape === true,
        );
      }),
      { numRuns: 500 },
    );
  });
});

test('completion finds without accents, and what begins so first', () => {
  const choices = [...catalogue.agencies.values()].map(({ id, name, aliases }) => ({
    value: id,
    label: name,
    also: aliases.join(' '),
  }));
  expect(matching(choices, 'phong van hoa')[0]?.label).toMatch(/^Phòng Văn hóa/);
  expect(matching(choices, 'pho bi tich van phong')).toEqual([]);
  expect(matching(choices, '').length).toBeLessThanOrEqual(12);
  // The whole name before a name that only contains it.
  const places = ['Phường Ninh Thạnh', 'Xã An Thạnh'].map((label) => ({
    value: label,
    label,
    also: label.replace(/^\S+ /, ''),
  }));
  expect(matching(places, 'an thạnh')[0]?.label).toBe('Xã An Thạnh');
});
