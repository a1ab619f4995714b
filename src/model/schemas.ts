/** The JSON Schemas of every kind of front matter and register, for editors: completion, hints, red lines. */
import { z } from 'zod';
import { abbreviation } from './abbreviation.ts';
import { agency } from './agency.ts';
import { area } from './areas.ts';
import { citation } from './citation.ts';
import { companion } from './companion.ts';
import { withdrawn } from './former.ts';
import { indicator } from './indicator.ts';
import { plan } from './plan.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { synonym } from './synonym.ts';
import { guide, template } from './template.ts';
import { unit } from './unit.ts';

/** Each schema, what it is for, and the files that it describes (globs from the project root). */
const KINDS = {
  plan: { schema: plan, files: ['content/plans/**/*.mdx'] },
  report: { schema: report, files: ['content/reports/**/*.mdx'] },
  template: { schema: template, files: ['templates/*.mdx'] },
  guide: { schema: guide, files: ['content/guides/*.mdx'] },
  unit: { schema: unit, files: ['content/units/*.yaml'] },
  agencies: { schema: z.array(agency), files: ['content/registry/agencies.yaml'] },
  areas: { schema: z.array(area), files: ['content/registry/areas.yaml'] },
  indicators: { schema: z.array(indicator), files: ['content/registry/indicators.yaml'] },
  citations: { schema: z.array(citation), files: ['content/registry/citations.yaml'] },
  abbreviations: { schema: z.array(abbreviation), files: ['content/registry/abbreviations.yaml'] },
  synonyms: { schema: z.array(synonym), files: ['content/registry/synonyms.yaml'] },
  withdrawn: { schema: z.array(withdrawn), files: ['content/registry/withdrawn.yaml'] },
  sites: { schema: z.array(site), files: ['content/sites.yaml'] },
} as const;

type Json = Record<string, unknown>;

/** Examples by the name of the key: what the description says in words, to be taken over as it stands. */
const EXAMPLES: Record<string, unknown[]> = {
  unit: ['xa-an-thanh'],
  year: [2027],
  symbol: ['KH-UBND'],
  issuedOn: ['2027-01-15', '2027-01'],
  deadline: ['Quý I/2027', 'Trước ngày 15/3/2027', 'Hằng tháng', 'Thường xuyên'],
  due: ['Chậm nhất ngày 10/3/2027'],
  basis: [['l-72-2025']],
  lead: [['Phòng Văn hóa - Xã hội']],
  no: ['I.1'],
  products: [[{ name: 'Kế hoạch', deadline: 'Quý I/2027' }]],
  validFrom: ['2025-07-01'],
  period: ['2027', '2022-2025'],
  authority: ['TM. ỦY BAN NHÂN DÂN'],
  position: ['CHỦ TỊCH', 'HIỆU TRƯỞNG'],
  recipients: [['UBND tỉnh', 'Lưu: VT, VHXH']],
};

function withExamples(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withExamples);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Json = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withExamples(value)]));
  const properties = copy['properties'];
  if (typeof properties === 'object' && properties !== null) {
    for (const [key, value] of Object.entries(properties as Record<string, Json>)) {
      const examples = EXAMPLES[key];
      // The same key may mean another thing elsewhere: only what has the type of the example takes it.
      const type = Array.isArray(examples?.[0]) ? 'array' : typeof examples?.[0] === 'number' ? 'integer' : 'string';
      if (
        examples &&
        (value['type'] === type || (type === 'string' && value['type'] === undefined && !value['properties']))
      )
        value['examples'] = examples;
    }
  }
  return copy;
}

/** The JSON Schema of one kind. Keys that have a default may be left out. */
export function editorSchema(kind: keyof typeof KINDS): Json {
  return withExamples(
    z.toJSONSchema(KINDS[kind].schema, {
      io: 'input',
      unrepresentable: 'any',
      target: 'draft-7',
      // A year or a number may be written without quotes: such values are read as text before they are checked.
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === 'pipe' && jsonSchema.type === 'string')
          jsonSchema.type = ['string', 'integer'] as never;
      },
    }),
  ) as Json;
}

/** The JSON Schema of a paper with its defaults: what the form in the browser has in the place of zod. */
export function paperSchema(kind: 'plan' | 'report' | 'companion'): Json {
  return z.toJSONSchema(kind === 'companion' ? companion : KINDS[kind].schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'default') jsonSchema.default = def.defaultValue;
      if (def.type === 'pipe' && jsonSchema.type === 'string') jsonSchema.type = ['string', 'integer'] as never;
    },
  });
}

/**
 * What lies in `.vscode/`: a schema for each kind, and the settings that tie them to the files. YAML files are
 * served by the YAML extension (redhat.vscode-yaml). It reads front matter only in files opened as YAML:
 * for MDX the settings name the schema, and an editor with front-matter support takes it from there.
 */
export function editorFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const names = Object.keys(KINDS) as (keyof typeof KINDS)[];
  for (const name of names) files.set(`schemas/${name}.json`, json(editorSchema(name)));
  files.set('extensions.json', json({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] }));
  files.set(
    'settings.json',
    json({
      'files.encoding': 'utf8',
      'files.eol': '\n',
      'editor.wordWrap': 'on',
      'yaml.schemas': Object.fromEntries(names.map((name) => [`./.vscode/schemas/${name}.json`, KINDS[name].files])),
      'yaml.validate': true,
      'yaml.schemaStore.enable': false,
      'yaml.format.enable': false,
    }),
  );
  return files;
}
