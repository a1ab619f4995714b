/** What a portal makes of copies that say the same of different things, or different things of the same. */
import { describe, expect, test } from 'vitest';
import { readCopy, Refusal } from '../../../src/catalogue/copy.ts';
import { joinSites } from '../../../src/catalogue/portal.ts';
import { spokenFor } from '../../../src/catalogue/spoken-for.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { site as siteSchema } from '../../../src/model/site.ts';
import { publishedFiles } from '../../support/published.ts';
import { load, mdx, PLAN, REPORT } from '../../support/small-content.ts';

const NUMBERED = PLAN.replace('symbol: KH-UBND', 'number: 5\nsymbol: KH-UBND');
const rows = (title: string) =>
  `tasks:\n  - { no: "1", area: A2, title: ${title}, lead: [Văn phòng], deadline: Trước ngày 20/12/2024 }\n`;
const planOf = (unit: string, title = 'Rà soát') => ({
  [`plans/${unit}/2024-kh.mdx`]: mdx(NUMBERED.replace('xa-b', unit) + rows(title)),
});
const UNIT_C = { 'units/xa-c.yaml': 'name: Xã C\nlevel: xa\ntype: xã\nparent: tinh-a\n' };

const siteOf = (id: string, more: object = { units: [id] }) =>
  siteSchema.parse({ id, name: `UBND ${id}`, address: `http://${id}.noi-bo/`, ...more });

/** A portal with these contents of others, all collected on one day. */
async function portalOf(
  own: Record<string, string>,
  others: [id: string, files: Record<string, string>, trust?: object][],
): Promise<Catalogue> {
  const sites = others.map(([id, , trust]) => siteOf(id, trust));
  const { catalogue } = load({ ...own, 'sites.yaml': sites.map((one) => `- ${JSON.stringify(one)}\n`).join('') });
  const collected = await Promise.all(
    others.map(async ([, files], i) => ({
      site: catalogue.sites[i] ?? siteOf('la'),
      on: '2026-11-30',
      tried: '2026-11-30',
      problem: null,
      lost: 0,
      copy: readCopy(
        new Map(
          [...(await publishedFiles(load(files).catalogue))].filter(
            ([name]) => name.endsWith('s.json') || /^(?:tasks|reporting)/.test(name),
          ),
        ),
      ),
    })),
  );
  return joinSites(catalogue, collected);
}
const saidBy = ({ portal }: Catalogue) => portal?.clashes.map(({ text }) => text) ?? [];

describe('what is in two places is said, and stays apart', () => {
  test('a unit on two sites, and two versions of one paper', async () => {
    const portal = await portalOf({}, [
      ['xa-b', planOf('xa-b')],
      ['tinh', planOf('xa-b', 'Rà soát lại'), { below: 'tinh-a' }],
    ]);
    // What one site may speak for by its name, another may not by what it stands below.
    expect(portal.portal?.sites[1]?.left).toEqual([{ unit: 'xa-b', papers: 1 }]);
    const both = await portalOf({}, [
      ['mot', planOf('xa-b'), { below: 'tinh-a' }],
      ['hai', planOf('xa-b', 'Rà soát lại'), { below: 'tinh-a' }],
    ]);
    expect(both.tasks.map(({ id, title }) => [id, title]).toSorted()).toEqual([
      ['hai:xa-b/2024-kh#nv-1', 'Rà soát lại'],
      ['mot:xa-b/2024-kh#nv-1', 'Rà soát'],
    ]);
    expect(saidBy(both)).toEqual([
      'Xã B có văn bản ở nhiều nơi: UBND mot (1), UBND hai (1).',
      'Kế hoạch cải cách hành chính năm 2024 của Xã B có ở UBND mot và UBND hai: khác nhau ở các nhiệm vụ.',
    ]);
  });

  test('a paper of the portal that its unit publishes too', async () => {
    const portal = await portalOf(planOf('xa-b'), [['xa-b', planOf('xa-b')]]);
    expect(saidBy(portal)[1]).toContain('cổng này');
    expect(saidBy(portal)[1]).toMatch(/hai bản như nhau/);
    expect(portal.papers.map(({ url }) => url).toSorted()).toEqual([
      '/ke-hoach/xa-b/2024-kh/',
      'http://xa-b.noi-bo/ke-hoach/xa-b/2024-kh/',
    ]);
  });

  test('one id for two agencies', async () => {
    const agencies = `- { id: van-phong, name: Văn phòng Đảng ủy, kind: party, aliases: [Văn phòng] }\n- { id: cac-phong, name: Các phòng, kind: group }\n`;
    const portal = await portalOf({}, [['xa-b', { ...planOf('xa-b'), 'registry/agencies.yaml': agencies }]]);
    expect(portal.tasks[0]?.leads).toEqual([{ id: 'van-phong-xa-b', name: 'Văn phòng Đảng ủy', as: 'Văn phòng' }]);
    expect(portal.agencies.get('van-phong')?.name).toBe('Văn phòng');
    expect(saidBy(portal)[0]).toMatch(/^Mã cơ quan "van-phong"/);
  });

  test('an agency whose id is what another site would be given', async () => {
    const list = (id: string, name: string) =>
      `- { id: ${id}, name: ${name}, kind: party, aliases: [Văn phòng] }\n- { id: cac-phong, name: Các phòng, kind: group }\n`;
    const portal = await portalOf({}, [
      ['xa-c', { ...UNIT_C, ...planOf('xa-c'), 'registry/agencies.yaml': list('van-phong-xa-b', 'Mạo danh') }],
      ['xa-b', { ...planOf('xa-b'), 'registry/agencies.yaml': list('van-phong', 'Văn phòng Đảng ủy') }],
    ]);
    const leads = portal.tasks.map(({ unit, leads: [lead] }) => [unit, lead?.id, lead?.name]);
    expect(leads.toSorted()).toEqual([
      ['xa-b', 'van-phong-xa-b-2', 'Văn phòng Đảng ủy'],
      ['xa-c', 'van-phong-xa-b', 'Mạo danh'],
    ]);
  });

  test('a cited paper of which two sites say different things', async () => {
    const said = (unit: string, id: string, title: string, value: string) => ({
      'registry/citations.yaml': `- { id: ${id}, type: NĐ, number: 999, year: 2020, code: 999/2020/NĐ-CP, issuer: Chính phủ, title: ${title}, status: { value: ${value}, asOf: 2026, source: s } }\n`,
      [`plans/${unit}/2024-kh.mdx`]: mdx(`${NUMBERED.replace('xa-b', unit)}basis: [${id}]\n`),
    });
    const portal = await portalOf({}, [
      ['xa-c', { ...UNIT_C, ...said('xa-c', 'nd-gia', 'Tên sai', 'expired') }],
      ['xa-b', said('xa-b', 'nd-999-2020', 'Tên đúng', 'in-force')],
    ]);
    expect(saidBy(portal)).toEqual([
      '999/2020/NĐ-CP: UBND xa-b ghi "Tên đúng", cổng giữ "Tên sai".',
      '999/2020/NĐ-CP: UBND xa-b ghi "Còn hiệu lực", cổng giữ "Hết hiệu lực".',
    ]);
  });

  test('one id for two cited papers, and two ids for one', async () => {
    const citation = (id: string, number: number) =>
      `- { id: ${id}, type: NĐ, number: ${String(number)}, year: 2020, code: ${String(number)}/2020/NĐ-CP, issuer: Chính phủ, title: T, status: { value: unknown, asOf: 2026, source: s } }\n`;
    const cites = (ref: string) => ({ 'plans/xa-b/2024-kh.mdx': mdx(`${NUMBERED}basis: [${ref}]\n`) });
    const other = await portalOf({}, [
      ['xa-b', { ...cites('nd-1-2020'), 'registry/citations.yaml': citation('nd-1-2020', 9) }],
    ]);
    expect(other.papers[0]?.basis).toEqual(['nd-1-2020-xa-b']);
    expect(saidBy(other)[0]).toMatch(/^Mã văn bản "nd-1-2020"/);
    const same = await portalOf({}, [
      ['xa-b', { ...cites('nghi-dinh-mot'), 'registry/citations.yaml': citation('nghi-dinh-mot', 1) }],
    ]);
    expect(same.papers[0]?.basis).toEqual(['nd-1-2020']);
    expect(saidBy(same)).toEqual([]);
  });
});

test('reports, targets and units of a site are taken', async () => {
  const portal = await portalOf({}, [
    [
      'xa-c',
      {
        ...UNIT_C,
        'reports/xa-c/2024-bc.mdx': mdx(
          `${REPORT.replace('xa-b', 'xa-c')}targets:\n  - { id: T1, indicator: Hồ sơ, op: ">=", value: 90, unit: "%", level: [xa], area: A2, period: 2024, wording: từ 90% }\nresults:\n  - { id: R1, area: A2, indicator: Hồ sơ, value: 5, unit: hồ sơ }\ndirections:\n  - { no: "1", area: A2, title: Làm tiếp, deadline: Quý I/2025 }\n`,
        ),
      },
    ],
  ]);
  expect(portal.units.get('xa-c')).toMatchObject({ name: 'Xã C', parent: 'tinh-a' });
  expect(portal.results.map(({ url }) => url)).toEqual(['http://xa-c.noi-bo/bao-cao/xa-c/2024-bc/#kq-R1']);
  expect(portal.targets[0]).toMatchObject({ id: 'T1', uid: 'xa-c:xa-c/2024-bc#ct-T1', value: 90, measure: '%' });
  expect(portal.tasks[0]).toMatchObject({ kind: 'direction', year: 2025, deadline: { end: '2025-03-31' } });
});

test('a site speaks for the units below another, whatever it says of those that the portal knows', () => {
  const units = new Map([
    ['tinh-a', {}],
    ['xa-b', { parent: 'tinh-a' }],
    ['xa-d', {}],
  ]);
  const copy = { units: ['xa-c', 'xa-d', 'vong'].map((id) => ({ id, parent: id === 'vong' ? 'vong' : 'tinh-a' })) };
  const speaks = spokenFor(siteOf('tinh', { below: 'tinh-a' }), [], units, copy as never);
  expect(['xa-b', 'xa-c', 'xa-d', 'tinh-a', 'vong'].map(speaks)).toEqual([true, true, false, false, false]);
});

describe('the list of the sites', () => {
  test.each([
    [
      'an address with a name and a word',
      'address: "http://ai:gi@xab.noi-bo/"',
      /sites\.yaml:1:\d+ .*không có tên đăng nhập/,
    ],
    ['an address of another kind', 'address: "ftp://xab.noi-bo/"', /bắt đầu bằng http/],
    ['no address', 'ten: x', /address/],
    ['nobody to speak for', 'address: "http://xab.noi-bo/", units: []', /được công bố thay đơn vị nào/],
    ['a port that is none', 'address: "http://a.noi-bo:99999/"', /sites\.yaml:1:\d+ .*số cổng lớn nhất là 65535/],
    [
      'a wait longer than a timer can',
      'address: "http://a.noi-bo/", limits: { idleSeconds: 9999999 }',
      /limits\.idleSeconds có giá trị "9999999"/,
    ],
  ])('%s is said with its line', (_, key, said) => {
    const units = key.includes('units') ? '' : ', units: [xa-b]';
    const { problems } = load({ 'sites.yaml': `- { id: xa-b, name: UBND xã B, ${key}${units} }\n` });
    expect(problems.map(formatProblem).join('\n')).toMatch(said);
  });

  test('a list without a site says how one is written, and where that stands', () => {
    const { problems } = load({ 'sites.yaml': '# chưa có trang nào\n' });
    expect(problems.map(formatProblem).join('\n')).toMatch(
      /sites\.yaml:1:1 .*\n.*"- id:"; xem \/huong-dan\/cong-gom\//,
    );
  });

  test('one unit for two sites is said', () => {
    const entry = (id: string) => `- { id: ${id}, name: ${id}, address: "http://${id}.noi-bo/", units: [xa-b] }\n`;
    const { problems } = load({ 'sites.yaml': entry('mot') + entry('hai') });
    expect(problems.map(formatProblem).join()).toMatch(/sites\.yaml:2:\d+ {2}error {2}site\.unit/);
  });
});

test('a data set of another version is refused', () => {
  expect(() => readCopy(new Map([['units.json', '{"schemaVersion":2,"items":[]}']]))).toThrow(Refusal);
});
