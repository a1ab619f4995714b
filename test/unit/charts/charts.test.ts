import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { barChart, heatMap, shadeOf, stripChart } from '../../../src/charts/charts.ts';
import { element, toMarkup, type Element } from '../../../src/markup/element.ts';

fc.configureGlobal({ seed: 602026, numRuns: 500 });

const all = (root: Element): Element[] => [
  root,
  ...root.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
];
const byTag = (root: Element, tag: string) => all(root).filter((item) => item.tag === tag);
const number = (item: Element | undefined, name: string) => Number(item?.attributes[name]);
const nat = fc.nat({ max: 5000 });

describe('elements', () => {
  it('are written escaped, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const clean = text.replace(/[\0\r]/g, '');
        const [node] = parseFragment(toMarkup(element('p', { title: clean }, clean))).childNodes;
        if (!node || !('attrs' in node)) throw new Error(text);
        expect(node.attrs[0]?.value).toBe(clean);
        expect(node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')).toBe(clean);
      }),
    );
  });

  it('leave out what is not there', () => {
    expect(toMarkup(element('p', { a: null, b: undefined, c: false, d: true, e: 1 / 3 }, null, false, ['x', 2]))).toBe(
      '<p d="" e="0.33">x2</p>',
    );
  });
});

describe('charts', () => {
  const drawings = [
    barChart('t', [{ label: 'Một', value: 1, of: 2, text: '1/2' }]),
    heatMap('t', ['1', '–'], [{ label: 'Một', values: [1, 0] }]),
    stripChart('t', [{ value: 5, kind: 'target' }], 100),
  ];

  it.each(drawings.map((drawing) => [drawing] as const))(
    'have a name, no style and no colour of their own',
    (drawing) => {
      const html = toMarkup(drawing);
      expect(drawing.attributes).toMatchObject({ role: 'img', 'aria-label': 't' });
      expect(html).not.toMatch(/ (style|fill|stroke|onclick)=/);
      expect(Number(drawing.attributes['width'])).toBeLessThanOrEqual(328);
    },
  );

  it('of bars are as long as their share, and never longer than the line', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nat, nat), { minLength: 1, maxLength: 8 }), (pairs) => {
        const bars = pairs.map(([value, of]) => ({ label: 'x', value: Math.min(value, of), of, text: String(value) }));
        const drawing = barChart('t', bars);
        const lengths = byTag(drawing, 'rect')
          .filter((rect) => rect.attributes['class'] === 'chart-bar')
          .map((rect) => number(rect, 'width'));
        const shares = bars.filter((bar) => bar.value > 0).map((bar) => bar.value / bar.of);
        expect(lengths.length).toBe(shares.length);
        for (const [i, length] of lengths.entries()) {
          expect(length).toBeLessThanOrEqual(328);
          expect(Math.abs(length - Math.max(2, (shares[i] ?? 0) * 328))).toBeLessThan(0.01);
        }
        expect(byTag(drawing, 'text').map((text) => text.children[0])).toEqual(bars.flatMap((bar) => ['x', bar.text]));
      }),
    );
  });

  it('of heat say each number that is not nought, in its cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nat, { minLength: 13, maxLength: 13 }), { maxLength: 6 }), (rows) => {
        const columns = Array.from({ length: 13 }, (_, i) => String(i + 1));
        const drawing = heatMap(
          't',
          columns,
          rows.map((values) => ({ label: 'x', values })),
        );
        const said = byTag(drawing, 'text')
          .filter((text) => text.attributes['class']?.startsWith('chart-cell'))
          .map((text) => Number(text.children[0]));
        expect(said).toEqual(rows.flat().filter((value) => value > 0));
        expect(byTag(drawing, 'rect').length).toBe(rows.length * 13);
      }),
    );
  });

  it('shade nothing as nothing, the largest as the darkest, more never lighter', () => {
    fc.assert(
      fc.property(nat, nat, nat, (a, b, c) => {
        const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        expect(shadeOf(0, high)).toBe(0);
        if (high > 0) expect(shadeOf(high, high)).toBe(4);
        expect(shadeOf(low, high)).toBeLessThanOrEqual(shadeOf(middle, high));
      }),
    );
  });

  it('on a line stay on it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: nat, kind: fc.constantFrom('target', 'result') }), { maxLength: 9 }),
        (marks) => {
          const drawing = stripChart('t', marks, 100);
          const width = number(drawing, 'width');
          const spots = all(drawing).filter((item) => /chart-(target|result)/.test(item.attributes['class'] ?? ''));
          expect(spots.length).toBe(new Set(marks.map((mark) => `${mark.kind} ${String(mark.value)}`)).size);
          for (const spot of spots) {
            const x = number(spot, spot.tag === 'line' ? 'x1' : 'cx');
            expect(x).toBeGreaterThanOrEqual(6);
            expect(x).toBeLessThanOrEqual(width - 6);
          }
        },
      ),
    );
  });

  it('set a long label on lines, and cut none', () => {
    const label = 'Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính';
    const labels = byTag(barChart('t', [{ label, value: 1, text: '1' }]), 'text');
    expect(labels.slice(0, 2).map(({ children }) => children[0])).toEqual([
      'Bộ phận Tiếp nhận và Trả kết quả',
      'giải quyết thủ tục hành chính',
    ]);
  });
});
