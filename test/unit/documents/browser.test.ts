/** What the form in the browser will load: neither zod, nor Node, nor Astro, nor a package besides fflate and yaml. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The packages that a module needs when it runs, through all modules that it needs. */
function packagesOf(path: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(path)) return packages;
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, type, from = ''] of source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)';/gm,
  )) {
    if (type) continue;
    if (!from.startsWith('.')) packages.add(from);
    else for (const name of packagesOf(join(dirname(path), from), seen)) packages.add(name);
  }
  return packages;
}

describe('writers and builders', () => {
  test.each([
    ['docx', ['fflate']],
    ['xlsx', ['fflate']],
    ['draft', []],
    ['draft-file', ['yaml']],
    ['html', []],
    ['typst', []],
    ['template-document', []],
    ['template-workbook', []],
    ['paper-document', []],
    ['paper-workbook', []],
  ])('%s needs %j', (name, expected) => {
    expect([...packagesOf(`src/documents/${name}.ts`)]).toEqual(expected);
  });

  test.each([
    ['read', []],
    ['word', ['fflate', 'htmlparser2']],
    ['excel', ['fflate', 'numfmt']],
  ])('the importer opens a file in the browser too: %s needs %j', (name, expected) => {
    expect([...packagesOf(`src/importer/${name}.ts`)]).toEqual(expected);
  });

  test('the walk sees packages', () => {
    expect([...packagesOf('src/documents/pdf.ts')]).toContain('node:fs/promises');
    expect([...packagesOf('src/model/plan.ts')]).toContain('zod');
  });
});
