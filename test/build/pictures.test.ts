import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute, elementsOf } from '../support/pages.ts';
import { SITES } from '../support/sites.ts';

const { folder } = SITES.root;
const papers = ['plans', 'reports'].flatMap(
  (name) => (JSON.parse(readFileSync(`${folder}/api/${name}.json`, 'utf8')) as { items: { url: string }[] }).items,
);

describe.each(papers.map(({ url }) => [url]))('%s', (url) => {
  const picture = `${url.replace(/\/$/, '')}.png`;

  test('has a picture of 1200 by 630 beside it', () => {
    const png = readFileSync(`${folder}${picture}`);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('names the picture as its preview', () => {
    const images = elementsOf(readFileSync(`${folder}${url}index.html`, 'utf8'))
      .filter((element) => attribute(element, 'property') === 'og:image')
      .map((element) => attribute(element, 'content'));
    expect(images).toEqual([picture]);
  });
});
