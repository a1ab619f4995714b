import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorFiles, editorSchema } from '../../../src/model/schemas.ts';
import { readContent } from '../../../src/content/disk.ts';

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  items?: Node;
}

describe('the files for editors', () => {
  it('are as the model has them: run "npm run schemas" when this fails', () => {
    for (const [path, text] of editorFiles()) {
      const file = join('.vscode', path);
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8'), file).toBe(text);
    }
  });

  it('describe every key, with examples', () => {
    const bare: string[] = [];
    const visit = (node: Node, path: string) => {
      for (const [key, value] of Object.entries(node.properties ?? {})) {
        if (!value.description && key !== 'area') bare.push(`${path}.${key}`);
        visit(value, `${path}.${key}`);
      }
      if (node.items) visit(node.items, `${path}[]`);
    };
    for (const kind of [
      'plan',
      'report',
      'template',
      'guide',
      'unit',
      'agencies',
      'citations',
      'abbreviations',
    ] as const)
      visit(editorSchema(kind), kind);
    expect(bare.filter((path) => !/\.(?:deadline|due|period)$/.test(path))).toEqual([]);
    expect(JSON.stringify(editorSchema('plan'))).toContain('"examples":["Quý I/2027"');
  });

  it('accept all content and refuse a key that is not there', async () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
      'yaml.schemas': Record<string, string[]>;
    };
    const texts = await readContent({ content: 'content', templates: 'templates' });
    let matched = 0;
    for (const [schema, globs] of Object.entries(settings['yaml.schemas'])) {
      const read = z.fromJSONSchema(JSON.parse(readFileSync(schema, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
      const [glob = ''] = globs;
      const form = new RegExp(`^${glob.replaceAll('.', '\\.').replace('**/*', '.+').replace('*', '[^/]+')}$`);
      for (const { file, text } of texts.filter((item) => form.test(item.file))) {
        matched++;
        const data: unknown = parse(file.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text);
        expect(read.safeParse(data).error?.issues, file).toBe(undefined);
        const spoilt = Array.isArray(data)
          ? [{ ...(data[0] as object), khongCo: 1 }]
          : { ...(data as object), khongCo: 1 };
        expect(read.safeParse(spoilt).success, file).toBe(false);
      }
    }
    expect(matched).toBe(texts.length);
  });
});
