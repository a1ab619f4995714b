/** Runs the importer in a test, against the project's own registry. */
import { AgencyIndex } from '../../src/catalogue/actors.ts';
import { contentFolders, readContent } from '../../src/content/disk.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { SourceText } from '../../src/content/read-file.ts';
import type { Block } from '../../src/importer/blocks.ts';
import type { Imported, Registry } from '../../src/importer/imported.ts';
import { readPaper } from '../../src/importer/read.ts';
import { writePaper } from '../../src/importer/write.ts';
import type { Unit } from '../../src/model/unit.ts';

const folders = contentFolders({});
export const texts: SourceText[] = await readContent(folders);
const { catalogue } = loadCatalogue(texts);
const actors = new AgencyIndex();
for (const agency of catalogue.agencies.values()) actors.add(agency);

const unit = (id: string, name: string, level: Unit['level'], type: Unit['type'], parent?: string): [string, Unit] => [
  id,
  { id, name, level, type, successors: [], ...(parent ? { parent } : {}) },
];

/** The registry of the project, and units that are made up. */
export const registry: Registry = {
  units: new Map([
    ...catalogue.units,
    unit('tinh-vi-du', 'Tỉnh Ví Dụ', 'tinh', 'tỉnh'),
    unit('huyen-vi-du', 'Huyện Ví Dụ', 'huyen', 'huyện', 'tinh-vi-du'),
    unit('thi-xa-vi-du', 'Thị xã Ví Dụ', 'huyen', 'thị xã', 'tinh-vi-du'),
    unit('phuong-vi-du', 'Phường Ví Dụ', 'xa', 'phường', 'thi-xa-vi-du'),
    unit('tinh-son-hai', 'Tỉnh Sơn Hải', 'tinh', 'tỉnh'),
    unit('xa-binh-lam', 'Xã Bình Lâm', 'xa', 'xã', 'tinh-son-hai'),
    unit('so-cong-thuong-son-hai', 'Sở Công Thương tỉnh Sơn Hải', 'so-nganh', 'sở', 'tinh-son-hai'),
    unit('truong-vi-du', 'Trường tiểu học Ví Dụ', 'don-vi-su-nghiep', 'trường', 'huyen-vi-du'),
  ]),
  areas: [...catalogue.areas.values()],
  citations: [...catalogue.citations.values()],
  actors,
};

/** What the front matter of an imported paper holds, as far as the tests look. */
export interface Data {
  unit: string;
  kind: string;
  year?: number;
  schoolYear?: string;
  number?: number | string;
  symbol?: string;
  place?: string;
  issuedOn?: string;
  status: string;
  stamp?: string;
  parentBody?: string;
  issuer?: string;
  appendix?: { title?: string; reference?: string };
  attachedTo?: Record<string, unknown>;
  title: string;
  period?: { from: string; to: string };
  addressedTo?: string[];
  basis?: string[];
  citations?: { ref: string; role: string; at: string }[];
  targets?: { id: string; indicator: string; op: string; value?: number; unit?: string; wording: string; at: string }[];
  budget?: { source: string; at?: string }[];
  taskSource?: string;
  tasks?: {
    no: string;
    area: string;
    group?: string;
    title: string;
    goal?: string;
    activities?: string[];
    products?: { name: string; issuer?: string; embeddedIn?: string; deadline?: string }[];
    lead?: string[];
    coordinating?: string[];
    monitoring?: string[];
    deadline?: string;
    parent?: string;
    variantOf?: string;
    condition?: string;
    refs?: string[];
    targets?: string[];
  }[];
  directions?: { no: string; title: string }[];
  limitations?: { text: string }[];
  reporting?: Record<string, unknown>[];
  duties?: { agency: string[]; text: string; at: string }[];
  recipients?: string[];
  signer?: Record<string, string>;
}

/** Imports blocks, with the keys typed and the file as it would be written. */
export function importBlocks(
  blocks: readonly Block[],
  more: { unit?: string } = {},
): Omit<Imported, 'data'> & { data: Data; file: string } {
  const paper = readPaper(blocks, registry, { file: 'tep.txt', asOf: '2026-11-21', ...more });
  return { ...paper, data: paper.data as unknown as Data, file: writePaper(paper) };
}

/**
 * The words of a paper that a reader sees: signs that Markdown would take for its own come as entities, and what every
 * paper has by its form stands in no key.
 */
export function shown({ file, printed }: { file: string; printed: readonly string[] }): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&' };
  const at = file.indexOf('\n---\n');
  const front = file.slice(0, at).replace(/^summary:.*$/mu, '');
  const body = file
    .slice(at)
    .replace(/&(?:#(\d+)|(lt|gt|amp));|\\([-+=#\\`*_~|.)])/gu, (_, code: string, name: string, sign: string) =>
      code ? String.fromCodePoint(Number(code)) : name ? (signs[name] ?? '') : sign,
    );
  return [front, body, ...printed].join('\n');
}
