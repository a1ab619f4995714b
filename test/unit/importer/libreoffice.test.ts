/** A published paper edited in LibreOffice, in its own format, comes back with the edit and nothing else changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/documents/docx.ts';
import { paperDocument } from '../../../src/documents/paper-document.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { importBlocks, type Data } from '../../support/import-paper.ts';
import { catalogue, contentOf } from '../../support/papers.ts';

const installed = spawnSync('soffice', ['--version']).status === 0;
if (!installed) console.log('LibreOffice không có trên máy này: bỏ qua phép thử sửa văn bản bằng LibreOffice.');

let folder = '';
function convert(name: string, to: 'odt' | 'docx'): Uint8Array {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', `${folder}/${to}`, name], {
    cwd: folder,
    stdio: 'ignore',
  });
  return readFileSync(join(folder, to, name.replace(/^.*\//u, '').replace(/\.\w+$/u, `.${to}`)));
}

const dataOf = async (bytes: Uint8Array): Promise<Data> => importBlocks(await readBlocks('a.docx', bytes)).data;

describe.skipIf(!installed)('a paper edited in LibreOffice', () => {
  let before: Data;
  let open: Uint8Array;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sua-'));
    const paper = catalogue.papers.find(({ id }) => id.startsWith('huyen-cu-lao-dung/'));
    if (!paper) throw new Error('huyen-cu-lao-dung');
    const bytes = writeDocx(paperDocument(contentOf(paper)));
    writeFileSync(join(folder, 'a.docx'), bytes);
    before = await dataOf(bytes);
    open = convert('a.docx', 'odt');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The paper after an edit of its OpenDocument text, saved as Word again. */
  async function after(edit: (xml: string) => string): Promise<Data> {
    const parts = unzipSync(open);
    const xml = strFromU8(parts['content.xml'] ?? new Uint8Array());
    writeFileSync(join(folder, 'b.odt'), zipSync({ ...parts, 'content.xml': strToU8(edit(xml)) }));
    return dataOf(convert('b.odt', 'docx'));
  }

  it('comes back the same where nothing was changed', async () => expect(await after((xml) => xml)).toEqual(before));

  it('has the row that was added and the deadline that was changed', async () => {
    const data = await after((xml) => {
      const rows = xml.match(/<table:table-row(?:(?!<\/table:table-row>)[\s\S])*<\/table:table-row>/gu) ?? [];
      const last = rows.findLast((row) => />3</u.test(row)) ?? '';
      return xml
        .replace('>Theo quy định của Nhà nước<', '>Quý IV/2023<')
        .replace(last, last + last.replace(/>3</u, '>9<'));
    });
    const tasks = before.tasks ?? [];
    const added = tasks.at(-1);
    expect(data.tasks).toEqual([
      { ...tasks[0], deadline: 'Quý IV/2023' },
      ...tasks.slice(1),
      { ...added, no: 'VII.9' },
    ]);
    // The summary counts the tasks.
    const rest = (all: Data) => ({ ...all, tasks: [], summary: '' });
    expect(rest(data)).toEqual(rest(before));
  });
});
