/** A small made-up content, to which a test adds the file that it is about. */
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { SourceText } from '../../src/content/read-file.ts';
import { formatProblem } from '../../src/model/problem.ts';
import type { Paper } from '../../src/catalogue/types.ts';

const SMALL: Record<string, string> = {
  'units/tinh-a.yaml': 'name: Tỉnh A\nlevel: tinh\ntype: tỉnh\n',
  'units/xa-b.yaml': 'name: Xã B\nlevel: xa\ntype: xã\nparent: tinh-a\n',
  'registry/agencies.yaml': `
- { id: van-phong, name: Văn phòng, kind: body, aliases: [Văn phòng xã, VP xã] }
- { id: cong-an, name: Công an, kind: external }
- { id: cac-phong, name: Các phòng, kind: group }
`,
  'registry/areas.yaml': `
- { id: A0, name: Chỉ đạo, shortName: Chỉ đạo, axis: cchc, summary: s }
- { id: A2, name: Thủ tục, shortName: Thủ tục, axis: cchc, summary: s }
`,
  'registry/citations.yaml': `
- { id: nd-1-2020, type: NĐ, number: 1, year: 2020, code: 1/2020/NĐ-CP, issuedOn: 2020-05-04, issuer: Chính phủ, title: T, status: { value: unknown, asOf: 2026, source: s } }
- { id: kh-2-2023, type: KH, number: 2, year: 2023, code: 02/KH-UBND, issuer: UBND xã B, unit: xa-b, title: T, status: { value: unknown, asOf: 2026, source: s } }
`,
};

/** The front matter that a plan must have. */
export const PLAN = `unit: xa-b
kind: annual-plan
year: 2024
symbol: KH-UBND
status: draft
title: Cải cách hành chính năm 2024
summary: Tóm tắt.
`;

export const REPORT = `${PLAN.replace('annual-plan', 'annual-report')}period: { from: 2024-01-01, to: 2024-12-31 }
`;

export const mdx = (frontMatter: string, body = '') => `---\n${frontMatter}---\n${body}`;

/** The small content with files added or replaced; their names are paths below `content/`, or `templates/…`. */
export const textsOf = (files: Record<string, string> = {}) =>
  Object.entries({ ...SMALL, ...files }).map(([path, text]): SourceText => {
    const room = path.startsWith('templates/') ? 'templates' : 'content';
    return { room, path: path.replace(/^templates\//, ''), file: path, text };
  });

/** Loads the small content with files added or replaced. */
export const load = (files: Record<string, string> = {}) => loadCatalogue(textsOf(files));

/** The problems as they are printed, in the small content with files added or replaced. */
export const problemsOf = (files: Record<string, string>) => load(files).problems.map(formatProblem).join('\n');

/** A plan of xã B, 2024, from lines of front matter after {@link PLAN}. The first added line is line 9. */
export const planFile = (more: string, body?: string) => ({ 'plans/xa-b/2024-kh.mdx': mdx(PLAN + more, body) });
export const reportFile = (more: string, body?: string) => ({ 'reports/xa-b/2024-bc.mdx': mdx(REPORT + more, body) });

/** The one paper of a small content that must have no problem. */
export function paperFrom(files: Record<string, string>): Paper {
  const { catalogue, problems } = load(files);
  const [paper] = catalogue.papers;
  if (problems.length || !paper) throw new Error(problems.map(formatProblem).join('\n'));
  return paper;
}
