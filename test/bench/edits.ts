/**
 * `npm run bench -- edits [--papers N] [--edits N] [--files LIST] [--seed N]`: so many random edits of the content, the
 * templates, the program and the settings, each built upon what was built before and then from nothing with empty
 * caches. Ends with 1 when the two ever differ by a byte.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestsOf } from '../support/digests.ts';
import { copyProject, linkPackages } from '../support/project.ts';
import { makePapers } from './papers/make.ts';
import { randomOf, type Random } from './papers/random.ts';

const HOME = join(tmpdir(), 'bench-edits');
/** A copy of the project, so that the program can be edited as well. */
const PROJECT = join(HOME, 'project');
const CONTENT = join(PROJECT, 'content');
/** Another, with nothing kept, for the site that is built from nothing. */
const AFRESH = join(HOME, 'afresh');

const filesIn = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(folder, name));

/** What is edited, and the variables that builds are given from then on. */
interface World {
  random: Random;
  /** Different for each edit. */
  word: string;
  env: Record<string, string>;
}

const plan = ({ random }: World) => random.pick(filesIn(join(CONTENT, 'plans'), '.mdx'));

/** Changes the first place in a file that fits. Does nothing where none does. */
function change(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const register = (name: string) => join(CONTENT, `registry/${name}.yaml`);
const unit = ({ random }: World) => random.pick(filesIn(join(CONTENT, 'units'), '.yaml'));

const EDITS: Record<string, (world: World) => void> = {
  'tên văn bản': (world) => change(plan(world), /\ntitle: ([^\n]*)/, `\ntitle: $1 ${world.word}`),
  'tóm tắt': (world) => change(plan(world), /\nsummary: /, `\nsummary: Mới ${world.word}. `),
  số: (world) => change(plan(world), /\nnumber: \d+/, `\nnumber: ${world.random.int(200, 999)}`),
  ngày: (world) => change(plan(world), /(\nissuedOn: "?\d{4}-\d\d-)\d\d/, '$115'),
  'chỉ tiêu': (world) => change(plan(world), /value: \d+/, `value: ${world.random.int(50, 99)}`),
  'tên chỉ tiêu': (world) => change(plan(world), /indicator: /, `indicator: ${world.word} `),
  'tên nhiệm vụ': (world) =>
    change(plan(world), /(\n {2}- no: [^\n]*\n(?: {4}[^\n]*\n)*? {4}title: )/, `$1${world.word} `),
  'lĩnh vực': (world) => change(plan(world), /\n {4}area: A\d/, '\n    area: A0'),
  'thời hạn': (world) => change(plan(world), /deadline: [^\n}]*/, 'deadline: Quý III/2027'),
  // The last one: without another, the numbers would have a gap.
  'bớt nhiệm vụ': (world) => change(plan(world), /(\n {4}[^\n]*)\n {2}- no: [^\n]*(?:\n {4}[^\n]*)*(?=\n\w)/, '$1'),
  'lời văn': (world) => appendFileSync(plan(world), `\n\nThêm một câu về ${world.word}.\n`),
  'đặt nhiệm vụ vào lời văn': (world) => {
    const file = plan(world);
    if (!readFileSync(file, 'utf8').includes('<Tasks />')) appendFileSync(file, '\n\n<Tasks />\n');
  },
  'bỏ văn bản': (world) => rmSync(plan(world)),
  'chép sang năm khác': (world) => {
    const file = plan(world);
    const year = String(2090 - world.random.int(0, 50));
    const text = readFileSync(file, 'utf8').replace(/\nyear: \d+/, `\nyear: ${year}`);
    writeFileSync(join(dirname(file), basename(file).replace(/^\d{4}/, year)), text);
  },
  'tên đơn vị': (world) => change(unit(world), /^name: (.*)/, `name: $1 ${world.word}`),
  'tên cơ quan': (world) => change(register('agencies'), /name: "/, `name: "${world.word} `),
  'cách viết cơ quan': (world) => change(register('agencies'), /aliases:\n/, `aliases:\n    - "Phòng ${world.word}"\n`),
  'tên văn bản viện dẫn': (world) => change(register('citations'), /title: /, `title: ${world.word} `),
  'tên lĩnh vực': (world) => change(register('areas'), /summary: /, `summary: ${world.word} `),
  'tên chỉ số': (world) => change(register('indicators'), /name: /, `name: ${world.word} `),
  'chữ viết tắt': (world) =>
    appendFileSync(
      register('abbreviations'),
      `- { short: X${world.word.toUpperCase()}, long: Cụm từ ${world.word} }\n`,
    ),
  mẫu: ({ random, word }) =>
    appendFileSync(random.pick(filesIn(join(PROJECT, 'templates'), '.mdx')), `\n\nThêm ${word}.\n`),
  'hướng dẫn': ({ random, word }) =>
    appendFileSync(random.pick(filesIn(join(CONTENT, 'guides'), '.mdx')), `\n\nThêm ${word}.\n`),
  'chữ của giao diện': ({ word }) =>
    change(join(PROJECT, 'src/i18n/paper-page.ts'), /recipients: '/, `recipients: '${word} `),
  'mã nguồn của tệp Word': ({ word }) =>
    change(join(PROJECT, 'src/i18n/documents.ts'), /appendix: '/, `appendix: '${word} `),
  'tệp công khai': ({ word }) => writeFileSync(join(PROJECT, 'public/thu.txt'), word),
  'thiết lập': (world) => void (world.env['SITE_CONTACT'] = `${world.word}@example.gov.vn`),
};

/** Builds into a folder of its own, with what was kept under that name. Gives the digests of the files. */
async function build(name: string, env: Record<string, string>, cwd = PROJECT): Promise<Record<string, string>> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/main.mjs', 'build', '--out', join(HOME, name)],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env, CACHE_DIR: join(HOME, `kept-${name}`) } },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return digestsOf(join(HOME, name));
}

/** Lays the two sites of an edit aside, to be looked at. */
function keep(edit: number): void {
  for (const name of ['steps', 'fresh'])
    cpSync(join(HOME, name), join(HOME, `edit-${edit}`, name), { recursive: true });
}

function makeProject(papers: number): void {
  rmSync(HOME, { recursive: true, force: true });
  copyProject(PROJECT);
  rmSync(CONTENT, { recursive: true });
  makePapers(HOME, papers, 'edits');
  cpSync(join(HOME, 'kho'), CONTENT, { recursive: true });
}

/** The site after an edit. One that the check refuses is taken back, and made again of something else. */
async function builtWith(edit: () => void, env: Record<string, string>): Promise<Record<string, string>> {
  const before = join(HOME, 'before');
  for (let tries = 1; ; tries++) {
    rmSync(before, { recursive: true, force: true });
    cpSync(CONTENT, before, { recursive: true });
    edit();
    try {
      return await build('steps', env);
    } catch (error) {
      if (tries === 5 || !String(error).includes('nội dung có')) throw error;
      rmSync(CONTENT, { recursive: true });
      cpSync(before, CONTENT, { recursive: true });
    }
  }
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      papers: { type: 'string', default: '60' },
      edits: { type: 'string', default: '40' },
      files: { type: 'string', default: 'docx,card,csv' },
      seed: { type: 'string', default: '1' },
    },
  });
  makeProject(Number(values.papers));
  const random = randomOf(values.seed);
  const env: Record<string, string> = { PAPER_FILES: values.files };
  await build('steps', env);
  const kinds = Object.keys(EDITS);
  let faults = 0;
  for (let i = 0; i < Number(values.edits); i++) {
    // Each kind comes before one comes again.
    const kind = kinds[i % kinds.length] ?? '';
    const steps = await builtWith(() => EDITS[kind]?.({ random, word: `từ${i}`.normalize('NFC'), env }), env);
    for (const name of ['fresh', 'kept-fresh', 'afresh']) rmSync(join(HOME, name), { recursive: true, force: true });
    cpSync(PROJECT, AFRESH, { recursive: true, filter: (path) => !/[\\/](?:node_modules|\.astro)$/.test(path) });
    linkPackages(AFRESH);
    const fresh = await build('fresh', env, AFRESH);
    const all = new Set([...Object.keys(steps), ...Object.keys(fresh)]);
    const differing = [...all].filter((file) => steps[file] !== fresh[file]);
    faults += differing.length;
    if (differing.length > 0) keep(i + 1);
    console.log(
      `${i + 1}. ${kind}: ${all.size} tệp, ${differing.length} tệp khác${differing.length ? `: ${differing.slice(0, 5).join(', ')}` : ''}`,
    );
  }
  console.log(`${values.edits} lần sửa, ${faults} tệp khác với dựng từ đầu`);
  return faults === 0 ? 0 : 1;
}
