import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../../src/content/parse-source.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { legacyBytes, legacyText, type Legacy } from '../../../src/text/legacy.ts';
import { ENCODERS } from '../../support/old-encodings.ts';

const PLAN = readFileSync('content/plans/huyen-cu-lao-dung/2023-ke-hoach-cchc.mdx', 'utf8');
const SENTENCE = 'Ủy ban nhân dân huyện ban hành kế hoạch cải cách hành chính, đơn giản hóa thủ tục năm 2023.';
const OLD = Object.entries(ENCODERS) as [Legacy, (text: string) => Buffer][];

describe.each(OLD)('text in %s', (name, encode) => {
  test('is known by its bytes, a paper and a sentence', () => {
    expect(legacyBytes(encode(PLAN))).toBe(name);
    expect(legacyBytes(encode(SENTENCE))).toBe(name);
  });

  test('in a content file is named, with the remedy', () => {
    const bytes = encode(PLAN);
    const text = bytes.toString('utf8');
    const { problems } = parseSource('content/x.mdx', text, legacyBytes(bytes) ?? undefined);
    expect(problems[0]?.rule).toBe('file.encoding');
    expect(problems[0]?.message).toContain(name);
    expect(problems[0]?.hint).toMatch(/UTF-8/);
  });

  test('is refused by the importer, with the remedy', async () => {
    await expect(readBlocks('a.txt', encode(PLAN))).rejects.toThrow(new RegExp(`${name}.*UTF-8`, 's'));
  });
});

test.each(['TCVN3', 'VNI'] as const)(
  '%s that a program took for Western text and saved as UTF-8 is named too',
  (name) => {
    const text = ENCODERS[name](PLAN).toString('latin1');
    expect(legacyText(text)).toBe(name);
    expect(parseSource('content/x.mdx', text).problems[0]?.message).toContain(name);
  },
);

test('no text of the content is taken for one of them, nor is other text', () => {
  const texts = ['content', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:mdx|yaml)$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => legacyText(text) !== null || legacyText(text.normalize('NFD')) !== null)).toEqual([]);
  for (const text of ['', 'plain ASCII', '120 m², ±5 %, ½ số xã, «Một cửa»', 'Coöperation, naïve façade, Ærø']) {
    expect(legacyText(text)).toBeNull();
  }
  expect(legacyBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff]))).toBeNull();
});
