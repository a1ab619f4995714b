/** Everything that Word shows comes in as Word shows it; what is no text of the paper is named in the account. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/importer/blocks.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { wordEntries, wordFile, zip, type Entries } from '../../support/office-files.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const read = async (name: string) => readBlocks(name, readFileSync(`test/fixtures/importer/word/${name}`));
const textsOf = (blocks: readonly Block[], kind: Block['kind'] = 'paragraph') =>
  blocks.flatMap((block) => (block.kind === kind && 'text' in block ? [block.text] : []));

/** A file whose body is written out. */
const withBody = (body: string, more: Entries = {}) =>
  zip({
    ...wordEntries([]),
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const t = (text: string) => run(`<w:t xml:space="preserve">${text}</w:t>`);
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const bodyTexts = async (body: string, more: Entries = {}) => textsOf(await readBlocks('a.docx', withBody(body, more)));

describe('words of a paragraph', () => {
  it.each([
    ['bidirectional-override.docx', ['MARKbdo']],
    ['direction.docx', ['MARKdir']],
    ['simple-field.docx', ['MARKfldsimple 95%']],
    ['carriage-return.docx', ['MARKgA', 'MARKgB']],
    ['ruby.docx', ['MARKruby (x)']],
    ['check-box.docx', ['☒ MARKcheck']],
    ['text-box.docx', ['MARKtbnofall']],
    ['diagram.docx', ['MARKsmartart']],
    ['list-level-override.docx', ['a) MARKlol mục']],
    ['list-restart.docx', ['1. MARKso0 mục', '2. MARKso1 mục', '1. MARKso2 mục', '2. MARKso3 mục']],
    ['list-of-a-style.docx', ['7. MARKbased mục']],
  ])('%s', async (name, expected) => {
    expect(textsOf(await read(name)).filter((text) => text.includes('MARK'))).toEqual(expected);
  });

  it('are read out of formulas, with their fractions and powers', async () => {
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = p(
      t('Đạt ') +
        `<m:oMath>${m('≥ 95%')}<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f><m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`,
    );
    expect(await bodyTexts(body)).toEqual(['Đạt ≥ 95%a/bx^2']);
  });

  it('are the results of fields, not their instructions', async () => {
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const form =
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>';
    const body =
      p(
        field('begin') +
          run('<w:instrText>MERGEFIELD So</w:instrText>') +
          field('separate') +
          t('15') +
          field('end') +
          t('/KH-UBND'),
      ) +
      p(
        field('begin') +
          run('<w:instrText>HYPERLINK "https://vidu.example.vn/a"</w:instrText>') +
          field('separate') +
          t('Cổng') +
          field('end'),
      ) +
      p(run(form) + run('<w:instrText>FORMCHECKBOX</w:instrText>') + field('end') + t(' Đồng ý'));
    expect(await bodyTexts(body)).toEqual(['15/KH-UBND', 'Cổng (https://vidu.example.vn/a)', '☒ Đồng ý']);
  });

  it('name a sign or a formula whose result is not kept', async () => {
    const body = p(
      t('Đạt ') +
        run('<w:fldChar w:fldCharType="begin"/>') +
        run('<w:instrText>SYMBOL 163 \\f "Symbol"</w:instrText>') +
        run('<w:fldChar w:fldCharType="end"/>') +
        t(' 95%'),
    );
    const blocks = await readBlocks('a.docx', withBody(body));
    expect(textsOf(blocks, 'remark')).toEqual([expect.stringContaining('SYMBOL 163')]);
  });

  it('take the newer form of what Word writes twice', async () => {
    const box = (text: string) => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;
    const body =
      p(
        run(
          `<mc:AlternateContent><mc:Choice><w:drawing>${box('DỰ THẢO')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('DỰ THẢO')}</w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
      ) +
      p(
        run(
          `<mc:AlternateContent><mc:Choice/><mc:Fallback><w:pict>${box('Kiểu cũ')}</w:pict></mc:Fallback></mc:AlternateContent>`,
        ),
      );
    expect(await bodyTexts(body)).toEqual(['DỰ THẢO', 'Kiểu cũ']);
  });

  it('are parts that the file takes in whole', async () => {
    const relations = `<Relationships><Relationship Id="rId7" Target="afchunk.htm"/><Relationship Id="rId8" Target="../phan.docx"/><Relationship Id="rId9" Target="thu.mht"/></Relationships>`;
    const blocks = await readBlocks(
      'a.docx',
      withBody('<w:altChunk r:id="rId7"/><w:altChunk r:id="rId8"/><w:altChunk r:id="rId9"/>', {
        'word/_rels/document.xml.rels': relations,
        'word/afchunk.htm':
          '<html><head><title>x</title></head><body><p>Đoạn <b>một</b></p><table><tr><td>A</td><td>B</td></tr></table></body></html>',
        'phan.docx': wordFile(['Đoạn hai']),
        'word/thu.mht': 'x',
      }),
    );
    expect(textsOf(blocks)).toEqual(['Đoạn một', 'Đoạn hai']);
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ rows: [{ cells: ['A', 'B'] }] });
    expect(textsOf(blocks, 'remark')).toEqual([expect.stringContaining('thu.mht')]);
  });

  it('have the letters that Word shows: capitals by format, signs of Wingdings, no hidden text', async () => {
    const body =
      p(run('<w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t>')) +
      p(run('<w:sym w:font="Wingdings" w:char="F0FE"/>') + t(' Có')) +
      p(t('Thấy') + run('<w:rPr><w:vanish/></w:rPr><w:t> không thấy</w:t>')) +
      p(run('<w:rPr><w:strike/></w:rPr><w:t>90% </w:t>') + t('95% hồ sơ'));
    const blocks = await readBlocks('a.docx', withBody(body));
    expect(textsOf(blocks)).toEqual(['KẾ HOẠCH', '☒ Có', 'Thấy', '95% hồ sơ']);
    expect(textsOf(blocks, 'remark')).toEqual([
      expect.stringContaining('không thấy'),
      expect.stringContaining('gạch ngang, coi là đã bỏ nên không nhập: “90%”'),
    ]);
  });

  it('keep a tab after a typed number on its line', async () => {
    expect(
      await bodyTexts(p(t('1.') + run('<w:tab/>') + t('Mục tiêu')) + p(t('Trái') + run('<w:tab/>') + t('Phải'))),
    ).toEqual(['1. Mục tiêu', 'Trái', 'Phải']);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') =>
    `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`;
  const item = (text: string, at = 0, list = 1, more = '') =>
    p(t(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}`);

  it('are legal below a Roman one', async () => {
    const xml = numbering(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
    expect(await bodyTexts(item('Một') + item('Hai', 1), { 'word/numbering.xml': xml })).toEqual([
      'I. Một',
      '1.1. Hai',
    ]);
  });

  it('go on where a level says that nothing begins it anew', async () => {
    const xml = numbering(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'));
    const body = item('A') + item('a', 1) + item('B') + item('b', 1);
    expect(await bodyTexts(body, { 'word/numbering.xml': xml })).toEqual(['I. A', '1. a', 'II. B', '2. b']);
  });

  it('stay on a paragraph whose format was changed under tracking', async () => {
    const xml = numbering(level(0, 'decimal', '%1)'));
    const change =
      '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr></w:pPrChange>';
    expect(await bodyTexts(item('Một', 0, 1, change), { 'word/numbering.xml': xml })).toEqual(['1) Một']);
  });

  it('are those of a list that a style owns', async () => {
    const xml = `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Kieu"/></w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const styles = `<w:styles ${NAMES}><w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;
    expect(await bodyTexts(item('Một'), { 'word/numbering.xml': xml, 'word/styles.xml': styles })).toEqual(['a) Một']);
  });
});

describe('the account of a file', () => {
  it('names comments, changes and what a picture is said to show', async () => {
    expect(textsOf(await read('comment.docx'), 'remark')).toEqual([
      expect.stringMatching(/bình luận của x.*MARKcomment/u),
    ]);
    const changes = textsOf(await read('tracked-changes.docx'), 'remark');
    expect(changes).toEqual([
      expect.stringMatching(/thêm “Quý II\/2026”; xóa “Quý I\/2026”/u),
      expect.stringMatching(/xóa “3 \| Nhiệm vụ bị xóa/u),
    ]);
    expect(textsOf(await read('picture-description.docx'), 'furniture')).toEqual(['MARKalt sơ đồ']);
  });

  it('has no word of a link that leads nowhere, and keeps a mailbox once', async () => {
    const texts = textsOf(await read('dead-link.docx'));
    expect(texts).toContain('Việc thực hiện kiến nghị về tài chính, ngân sách của đơn vị.');
    expect(texts).toContain('Thư gửi về hộp thư vanthu@binhlam.example.');
  });
});

describe('tables', () => {
  it('know which cells go on with those above and to the left', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
    const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const body = `<w:tbl>${row(cell('A', '<w:vMerge w:val="restart"/>') + cell('B', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>') + cell('C') + cell('D'))}${row(cell('E') + cell('F'), '<w:gridBefore w:val="1"/>')}</w:tbl>`;
    const [table] = await readBlocks('a.docx', withBody(body));
    expect(table).toMatchObject({
      rows: [{ cells: ['A', 'B', ''], wide: [2] }, { cells: ['', 'C', 'D'], up: [0] }, { cells: ['', 'E', 'F'] }],
    });
  });
});
