import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/content/parse-source.ts';
import { formatProblem } from '../../../src/model/problem.ts';

const parse = (text: string, file = 'a.mdx') => parseSource(file, text);
const print = (text: string, file?: string) => parse(text, file).problems.map(formatProblem).join('\n');

describe('a file in parts', () => {
  it.each([
    ['lines that end with a line feed', '---\na: 1\n---\nText\n', 'Text\n'],
    ['lines that end with a carriage return and a line feed', '---\r\na: 1\r\n---\r\nText\r\n', 'Text\r\n'],
    ['a byte-order mark', '\uFEFF---\na: 1\n---\nText\n', 'Text\n'],
    ['spaces after the rules', '--- \na: 1\n---\t\nText\n', 'Text\n'],
  ])('reads %s', (_, text, body) => {
    const source = parse(text);
    expect(source.data).toEqual({ a: 1 });
    expect(source.body).toBe(body);
    expect(source.bodyLine).toBe(4);
    expect(source.place(['a'])).toEqual({ line: 2, column: 4 });
  });

  it('has no body when it is YAML', () => {
    const source = parse('a:\n  - b\n  - c\n', 'a.yaml');
    expect([source.data, source.body, source.place(['a', 1])]).toEqual([{ a: ['b', 'c'] }, '', { line: 3, column: 5 }]);
  });

  it('places what is missing at its nearest ancestor, and a key at the key', () => {
    const source = parse('a:\n  b: 1\n  bb: 2\n', 'a.yaml');
    expect(source.place(['a', 'c', 0])).toEqual({ line: 2, column: 3 });
    expect(source.place(['a'], 'bb')).toEqual({ line: 3, column: 3 });
    expect(source.place([])).toEqual({ line: 1, column: 1 });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['no front matter', 'Text\n'],
    ['front matter that does not end', '---\na: 1\n'],
    ['front matter that does not begin on the first line', '\n---\na: 1\n---\n'],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(print(text)).toMatchInlineSnapshot(`
      "a.mdx:1:1  error  file.front-matter  thiếu phần đầu tệp nằm giữa hai dòng ---
          Dòng đầu tiên phải là ---, sau phần khai báo là một dòng --- nữa."
    `);
  });

  it('bad YAML, by its line in the file', () => {
    expect(print('---\na: 1\nb: [1, 2\nc: 3\n---\n')).toMatchInlineSnapshot(`
      "a.mdx:4:1  error  yaml.syntax  phần khai báo viết sai cú pháp YAML: thụt lề không đúng
          Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc; giá trị có dấu ": " hoặc "#" phải đặt trong ngoặc kép."
    `);
    expect(print('---\na: x: y\n---\n')).toMatchInlineSnapshot(`
      "a.mdx:2:4  error  yaml.syntax  phần khai báo viết sai cú pháp YAML: có hai dấu ": " trên một dòng; đặt giá trị trong ngoặc kép
          Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc; giá trị có dấu ": " hoặc "#" phải đặt trong ngoặc kép."
    `);
    expect(print('a: 1\na: 2\n', 'a.yaml')).toMatchInlineSnapshot(`
      "a.yaml:2:1  error  yaml.syntax  phần khai báo viết sai cú pháp YAML: một mục được ghi hai lần
          Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc; giá trị có dấu ": " hoặc "#" phải đặt trong ngoặc kép."
    `);
  });
});

describe('a file made to do harm', () => {
  const laughs = Array.from({ length: 12 }, (_, i) =>
    i
      ? `l${i}: &l${i} [${Array(9)
          .fill(`*l${i - 1}`)
          .join(', ')}]`
      : 'l0: &l0 [ha, ha]',
  ).join('\n');

  it.each([
    ['aliases of aliases', `${laughs}\n`],
    ['brackets 100 000 deep', `a: ${'['.repeat(100_000)}\n`],
    ['brackets 20 000 deep, closed', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
    ['mappings 2 000 deep', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['5 MB', `a: ${'x'.repeat(5_000_000)}\n`],
  ])('%s is refused in under a second', (what, yaml) => {
    for (const [file, text] of [
      ['a.yaml', yaml],
      ['a.mdx', `---\n${yaml}\n---\n`],
    ] as const) {
      const started = performance.now();
      const { problems, data } = parse(text, file);
      expect(performance.now() - started).toBeLessThan(1000);
      if (what.startsWith('mappings')) continue; // deep, but a reader could
      expect(data).toBeUndefined();
      expect(problems[0]?.line).toBeGreaterThan(0);
    }
  });

  it('says how large a file may be', () => {
    expect(print(`a: ${'x'.repeat(5_000_000)}\n`, 'a.yaml')).toMatchInlineSnapshot(`
      "a.yaml:1:1  error  file.too-large  tệp quá lớn (5 MB)
          Tách thành nhiều tệp, mỗi tệp dưới 4 MB."
    `);
  });

  it('does not reach the prototype of what is read', () => {
    const { data } = parse('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n', 'a.yaml');
    expect(Object.hasOwn(data as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
