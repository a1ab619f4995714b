/** Small contents of offices, each of which has a site of its own, and of the portal over them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface OfficeContent {
  unit: string;
  name: string;
  /** The tasks of its plan: title and deadline. */
  tasks: [title: string, deadline: string][];
  /** Day of issue. */
  issuedOn?: string;
}

/** The province of all of them. */
export const PROVINCE = 'thanh-pho-can-tho-2025';

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const REGISTERS = ['units', 'registry'];

/** The front matter and the body of an office's plan. */
export const planText = ({ unit, name, tasks, issuedOn = '2026-01-15' }: OfficeContent) => `---
unit: ${unit}
kind: annual-plan
year: 2026
number: 12
symbol: KH-UBND
place: ${name.replace(/^Xã /, '')}
issuedOn: ${issuedOn}
status: issued
title: Cải cách hành chính năm 2026
summary: Kế hoạch giao ${String(tasks.length)} việc cho các phòng của ${name}.
basis: [nq-cp-76-2021]
targets:
  - { id: T1, indicator: Hồ sơ trễ hạn, measures: ho-so-tre-han, op: "=", value: 0, unit: hồ sơ, level: [xa], area: A2, period: 2026, wording: không có hồ sơ trễ hạn }
tasks:
${tasks
  .map(
    ([title, deadline], i) =>
      `  - { no: I.${String(i + 1)}, area: A2, title: ${JSON.stringify(title)}, products: [{ name: Kế hoạch }], lead: [Văn phòng HĐND và UBND], deadline: ${JSON.stringify(deadline)} }`,
  )
  .join('\n')}
reporting:
  - { name: Báo cáo kết quả quý, reporter: [Văn phòng HĐND và UBND], recipient: UBND thành phố, due: Trước ngày 10/3/2026 }
signer: { authority: TM. ỦY BAN NHÂN DÂN, position: CHỦ TỊCH }
notes:
  - { rule: meta.signer-missing, at: signer, severity: info, text: Văn bản dựng để thử. }
---

## I. Mục đích

${name} rà soát thủ tục hành chính và công khai kết quả tại bộ phận một cửa.
`;

/** Writes the content of an office: the project's registers, and one plan. */
export function writeOffice(folder: string, office: OfficeContent): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of REGISTERS) cpSync(join('content', name), join(folder, 'content', name), { recursive: true });
  mkdirSync(join(folder, 'templates'), { recursive: true });
  write(join(folder, 'content', 'plans', office.unit, '2026-ke-hoach-cchc.mdx'), planText(office));
}

/** Writes the content of a portal: the project's registers, and the sites. */
export function writePortal(folder: string, sites: string): void {
  for (const name of REGISTERS) cpSync(join('content', name), join(folder, 'content', name), { recursive: true });
  mkdirSync(join(folder, 'templates'), { recursive: true });
  write(join(folder, 'content', 'sites.yaml'), sites);
}

/** Runs a command of the project over the content of an office. Returns its exit code and what it said. */
export function runOver(folder: string, args: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.mjs', ...args], {
    env: {
      ...process.env,
      NO_COLOR: '1',
      CONTENT_DIR: join(resolve(folder), 'content'),
      TEMPLATES_DIR: join(resolve(folder), 'templates'),
      COLLECTED_DIR: join(resolve(folder), 'collected'),
      CACHE_DIR: 'node_modules/.cache/test/kept-offices',
      PAPER_FILES: 'none',
      BASE_PATH: '/',
    },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Builds what an office has and publishes it below its folder. Returns the folder that a server serves. */
export function publishOffice(folder: string): string {
  const site = join(folder, 'dist');
  for (const args of [
    ['build', '--out', site],
    ['publish', '--from', site, '--to', join(folder, 'www')],
  ]) {
    const { status, said } = runOver(folder, args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${said}`);
  }
  return join(folder, 'www', 'current');
}
