/** .docx → blocks. Everything that Word shows becomes text; what cannot is named, with its place. */
import { strFromU8 } from 'fflate';
import { messages } from '../i18n/import.ts';
import { normalise } from '../text/normalise.ts';
import { flattenLayout, joinCut, type Block, type Row } from './blocks.ts';
import { htmlBlocks } from './html.ts';
import { Numbering } from './numbering.ts';
import { limitRows, openPackage, partText, relationsOf } from './package.ts';
import { Refusal } from './refusal.ts';
import { decodeText, readText } from './text.ts';
import { InlineReader, linesOf, type Inline, type InlineContext } from './word-inline.ts';
import { valueOf, WordStyles } from './word-styles.ts';
import { all, childOf, childrenOf, parseXml, textOf, type Element } from './xml.ts';

/** More columns than a table of a paper has; a number in a file can be anything. */
const MAX_SPAN = 200;
const MAIN = 'word/document.xml';
const PAGE_NUMBER = /^[-–]?\s*\d{1,3}\s*[-–]?$/u;

type Parts = ReadonlyMap<string, Uint8Array>;

class Reader {
  readonly blocks: Block[] = [];
  readonly #parts: Parts;
  readonly #relations: ReadonlyMap<string, string>;
  readonly #context: InlineContext;
  readonly #numbering: Numbering;
  readonly #depth: number;
  /** Those that no paragraph has named yet. */
  readonly #comments: Map<string, string>;
  readonly #diagrams = new Set<string>();
  readonly #pictures: string[] = [];
  #paragraphs = 0;
  #tables = 0;
  #gap = true;

  constructor(parts: Parts, depth: number) {
    this.#parts = parts;
    this.#depth = depth;
    this.#relations = relationsOf(parts, MAIN);
    const root = (path: string) => {
      const xml = partText(parts, path);
      return xml === undefined ? undefined : parseXml(xml);
    };
    const styles = new WordStyles(root('word/styles.xml'));
    this.#numbering = new Numbering(root('word/numbering.xml'), styles);
    this.#comments = new Map(
      childrenOf(root('word/comments.xml') ?? { name: '', attributes: new Map(), children: [] }, 'comment').map(
        (item) => [
          item.attributes.get('id') ?? '',
          messages.comment(
            item.attributes.get('author') ?? '',
            all(item, 'p')
              .map((p) => all(p, 't').map(textOf).join(''))
              .join(' '),
          ),
        ],
      ),
    );
    this.#context = {
      styles,
      link: (id) => this.#relations.get(id),
      comment: (id) => {
        const said = this.#comments.get(id);
        this.#comments.delete(id);
        return said;
      },
    };
  }

  /** @param footnote whether these are notes below the text */
  body(element: Element, footnote = false): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p') this.#paragraph(child, footnote);
      else if (child.name === 'tbl') this.#table(child);
      else if (child.name === 'altChunk') this.#chunk(child);
      else if (child.name === 'sdt') this.body(childOf(child, 'sdtContent') ?? child, footnote);
      else if (child.name === 'AlternateContent') this.body(childOf(child, 'Choice') ?? child, footnote);
      else if (child.name === 'del' || child.name === 'moveFrom') this.#removed(child);
      else if (child.name !== 'sectPr' && child.name !== 'sdtPr') this.body(child, footnote);
    }
  }

  #remark(place: string, text: string): void {
    this.blocks.push({ kind: 'remark', text, place });
  }

  #removed(element: Element): void {
    const text = [...all(element, 'delText'), ...all(element, 't')].map(textOf).join(' ').trim();
    if (text) this.#remark(messages.atParagraph(this.#paragraphs), messages.tracked('', normalise(text)));
  }

  #inline(paragraph: Element, place: string): Inline & { number: string } {
    const number = this.#numbering.next(childOf(paragraph, 'pPr'));
    const found = new InlineReader(paragraph, this.#context).found;
    for (const text of found.remarks) this.#remark(place, text);
    for (const text of found.drawn) this.blocks.push({ kind: 'furniture', text, place });
    if (found.pictures) this.#pictures.push(place);
    // A number alone is that of an empty paragraph, which Word shows too; outside a table it says nothing.
    return { ...found, number, text: found.text.trim() ? number + found.text : found.text };
  }

  #paragraph(element: Element, footnote: boolean): void {
    this.#paragraphs++;
    const place = messages.atParagraph(this.#paragraphs);
    const { text, boxes, parts } = this.#inline(element, place);
    for (const line of linesOf(text)) {
      if (!line) {
        this.#gap = true;
        continue;
      }
      if (PAGE_NUMBER.test(line)) this.blocks.push({ kind: 'furniture', text: line, place });
      else
        this.blocks.push({
          kind: 'paragraph',
          text: line,
          place,
          gap: this.#gap,
          cell: false,
          ...(footnote ? { footnote } : {}),
        });
      this.#gap = false;
    }
    for (const box of boxes) this.body(box, footnote);
    for (const id of parts) this.#drawn(id, place);
  }

  /** The words of a diagram, or of a chart, whose figures are not read. */
  #drawn(id: string, place: string): void {
    const path = this.#relations.get(id);
    const xml = path === undefined ? undefined : partText(this.#parts, path);
    if (path === undefined || xml === undefined) return;
    this.#diagrams.add(path);
    this.#diagram(xml, place);
    if (path.includes('chart')) this.#remark(place, messages.chart);
  }

  #diagram(xml: string, place: string): void {
    const root = parseXml(xml);
    const paragraphs = all(root, 'p').filter((p) => childrenOf(p, 'r').length);
    const texts = paragraphs.length
      ? paragraphs.map((p) => all(p, 't').map(textOf).join(''))
      : all(root, 't').map(textOf);
    for (const text of texts) {
      const line = normalise(text).replace(/\s+/gu, ' ').trim();
      if (line) this.blocks.push({ kind: 'paragraph', text: line, place, gap: true, cell: true });
    }
  }

  /** Diagrams that no paragraph shows, comments that hang on none, and pictures, which may hold words. */
  rest(): void {
    for (const [path, part] of this.#parts)
      if (/^word\/diagrams\/data\d*\.xml$/u.test(path) && !this.#diagrams.has(path))
        this.#diagram(strFromU8(part), messages.diagram);
    for (const text of this.#comments.values()) this.#remark(messages.atParagraph(this.#paragraphs), text);
    if (this.#pictures.length) this.#remark(this.#pictures[0] ?? '', messages.pictures(this.#pictures.length));
  }

  #chunk(element: Element): void {
    const place = messages.atParagraph(++this.#paragraphs);
    const path = this.#relations.get(element.attributes.get('id') ?? '') ?? '';
    const part = this.#parts.get(path);
    if (part && this.#depth < 3) {
      try {
        if (/\.docx$/iu.test(path)) this.blocks.push(...readParts(openPackage(part), this.#depth + 1));
        else if (/\.x?html?$/iu.test(path)) this.blocks.push(...htmlBlocks(decodeText(part), place));
        else if (/\.txt$/iu.test(path)) this.blocks.push(...readText(decodeText(part)));
        else this.#remark(place, messages.chunkUnread(path));
        return;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    this.#remark(place, messages.chunkUnread(path));
  }

  #cell(element: Element, place: string, numbered: boolean): string[] {
    const lines: string[] = [];
    const numbers: string[] = [];
    const visit = (at: Element) => {
      for (const child of at.children) {
        if (typeof child === 'string') continue;
        if (child.name === 'p') {
          const { text, boxes, number } = this.#inline(child, place);
          lines.push(...linesOf(text));
          numbers.push(number.trim());
          boxes.forEach(visit);
        } else if (!['tcPr', 'trPr', 'tblPr', 'sdtPr', 'del', 'moveFrom'].includes(child.name)) visit(child);
      }
    };
    visit(element);
    const filled = lines.filter(Boolean);
    // A column of numbers is often nothing but Word's own numbers.
    if (filled.length || !numbered) return filled;
    return numbers.filter((number) => /[\p{L}\d]/u.test(number)).slice(0, 1);
  }

  #table(element: Element): void {
    const table = ++this.#tables;
    this.#gap = true;
    const rows: Row[] = [];
    for (const row of elementsOf(element, 'tr')) {
      const place = messages.atTableRow(table, rows.length + 1);
      const properties = childOf(row, 'trPr');
      const text = () =>
        all(row, 'p')
          .map((p) => [...all(p, 'delText'), ...all(p, 't')].map(textOf).join(''))
          .join(' | ');
      if (childOf(properties, 'del')) {
        this.#remark(place, messages.tracked('', normalise(text())));
        continue;
      }
      if (childOf(properties, 'ins')) this.#remark(place, messages.tracked(normalise(text()), ''));
      const cells: string[] = Array.from({ length: spanOf(childOf(properties, 'gridBefore'), 0) }, () => '');
      const up: number[] = [];
      const wide: number[] = [];
      for (const cell of elementsOf(row, 'tc')) {
        const said = childOf(cell, 'tcPr');
        const below = childOf(said, 'vMerge');
        const beside = valueOf(childOf(said, 'hMerge'));
        const goesOn = below !== undefined && valueOf(below) !== 'restart';
        const lines = this.#cell(cell, place, !goesOn);
        // A cell that goes on with the one above shows nothing of its own.
        if (goesOn && lines.length) this.#remark(place, messages.hiddenText(lines.join(' ')));
        for (let k = 0; k < Math.max(1, spanOf(childOf(said, 'gridSpan'), 1)) && cells.length < MAX_SPAN; k++) {
          if (goesOn) up.push(cells.length);
          else if (k > 0 || beside === 'continue') wide.push(cells.length);
          cells.push(k === 0 && !goesOn ? lines.join('\n') : '');
        }
      }
      rows.push({ cells, place, ...(up.length ? { up } : {}), ...(wide.length ? { wide } : {}) });
    }
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    for (const row of rows) while (row.cells.length < width) row.cells.push('');
    if (rows.length) this.blocks.push({ kind: 'table', rows, place: messages.atTableRow(table, 1) });
  }
}

const spanOf = (element: Element | undefined, otherwise: number) =>
  Math.min(MAX_SPAN, Number(valueOf(element) ?? otherwise) || otherwise);

/** Rows of a table or cells of a row, which content controls and tracked changes may wrap. */
function elementsOf(element: Element, name: 'tr' | 'tc'): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(child.name) ? elementsOf(child, name) : [];
  });
}

function readParts(parts: Parts, depth: number): Block[] {
  const document = partText(parts, MAIN);
  if (document === undefined) throw new Refusal(messages.notWord);
  limitRows(document, '</w:tr>');
  const reader = new Reader(parts, depth);
  reader.body(parseXml(document));
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = partText(parts, `word/${kind}s.xml`);
    if (notes === undefined) continue;
    for (const note of childrenOf(parseXml(notes), kind))
      if (note.attributes.get('type') === undefined) reader.body(note, true);
  }
  reader.rest();
  return reader.blocks;
}

/** What stands at the head and the foot of the pages, once. */
function pageFurniture(parts: Parts): Block[] {
  const said = new Set<string>();
  const blocks: Block[] = [];
  const context: InlineContext = { styles: new WordStyles(undefined), link: () => undefined, comment: () => undefined };
  for (const [path, part] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(path)) continue;
    for (const paragraph of all(parseXml(strFromU8(part)), 'p')) {
      const { text, drawn } = new InlineReader(paragraph, context).found;
      for (const line of [...linesOf(text), ...drawn]) {
        if (!line || PAGE_NUMBER.test(line) || said.has(line)) continue;
        said.add(line);
        blocks.push({ kind: 'furniture', text: line, place: messages.pageMargin });
      }
    }
  }
  return blocks;
}

/** Reads a Word file. What stands at the head and the foot of its pages comes last, as page furniture. */
export function readWord(bytes: Uint8Array): Block[] {
  const parts = openPackage(bytes);
  const blocks = [...readParts(parts, 0), ...pageFurniture(parts)];
  if (blocks.every(({ kind }) => kind === 'remark')) throw new Refusal(messages.empty);
  return joinCut(flattenLayout(blocks));
}
