/** Shapes of real papers of 2025 and 2026, each in a small Word file: what the paper says is what comes out. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/importer/blocks.ts';
import { readBlocks } from '../../../src/importer/import.ts';
import { Refusal } from '../../../src/importer/refusal.ts';
import { readText } from '../../../src/importer/text.ts';
import { missingWords } from '../../../src/importer/words.ts';
import { importBlocks, shown, type Data } from '../../support/import-paper.ts';

const FOLDER = 'test/fixtures/importer/shapes';
const blocksOf = (name: string) => readBlocks(name, readFileSync(`${FOLDER}/${name}`));
const paperOf = async (name: string) => importBlocks(await blocksOf(`${name}.docx`));
const dataOf = async (name: string) => (await paperOf(name)).data;
const tasksOf = async (name: string) => (await dataOf(name)).tasks ?? [];
type Task = NonNullable<Data['tasks']>[number];
const who = ({ no, lead = [], coordinating = [] }: Task) => [no, lead.join(' + '), coordinating.join(' + ')];

describe('heads', () => {
  it.each([
    ['leading-zeros', { number: '0021', symbol: 'KH-UBND' }],
    ['number-over-two-lines', { number: 2107, issuer: 'ỦY BAN NHÂN DÂN XÃ BÌNH LÂM' }],
    ['symbol-with-spaces', { symbol: 'KH-SCT', issuer: 'SỞ CÔNG THƯƠNG', parentBody: 'UBND TỈNH SƠN HẢI' }],
    ['horizon-in-title', { kind: 'thematic-plan', year: 2026 }],
    ['department', { issuer: 'SỞ CÔNG THƯƠNG', parentBody: 'UBND TỈNH SƠN HẢI', kind: 'annual-plan' }],
    ['cited-year-in-title', { kind: 'annual-report', year: 2025 }],
    ['body-over-two-lines', { issuer: 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ TỈNH SƠN HẢI' }],
    ['nation-over-two-lines', { issuer: 'ỦY BAN NHÂN DÂN XÃ BÌNH LÂM', number: 15 }],
    ['five-years', { kind: 'multi-year-plan', year: 2026, period: { from: '2026', to: '2030' } }],
    ['post-below-name', { signer: { authority: 'TM. ĐOÀN KIỂM TRA', position: 'TRƯỞNG ĐOÀN', name: 'Trần Văn An' } }],
  ])('%s', async (name, expected) => {
    expect(await dataOf(name)).toMatchObject(expected);
  });

  it('keep a scheme in brackets in the title of a paper that has a number of its own', async () => {
    const data = await dataOf('scheme-in-title');
    expect(data).toMatchObject({ number: 21, year: 2026 });
    expect(data.title).toContain('(Ban hành kèm theo Nghị quyết số 35-NQ/ĐU');
    expect(data.attachedTo).toBeUndefined();
    expect(data.kind).not.toBe('attached-plan');
  });

  it('keep the line below a name that is no part of the signature', async () => {
    expect((await paperOf('post-below-name')).body).toContain('PHÓ GIÁM ĐỐC SỞ NỘI VỤ');
  });

  it('are read from a law portal, whose lines are cut and ruled', async () => {
    const { data } = importBlocks(await blocksOf('law-portal.txt'));
    expect(data).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN TỈNH SƠN HẢI',
      number: 636,
      issuedOn: '2025-11-21',
      place: 'Sơn Hải',
    });
  });
});

describe('a Decision that issues a plan', () => {
  it('keeps its number, day, basis, articles, signer and recipients beside the plan', async () => {
    const { data, body } = await paperOf('decision-with-plan');
    expect(data).toMatchObject({
      kind: 'attached-plan',
      year: 2025,
      issuedOn: '2025-07-18',
      status: 'issued',
      title: 'Cải cách hành chính năm 2025',
      issuer: 'ỦY BAN NHÂN DÂN XÃ BÌNH LÂM',
      attachedTo: {
        type: 'QĐ',
        number: 119,
        symbol: 'QĐ-UBND',
        issuedOn: '2025-07-18',
        issuer: 'Chủ tịch Ủy ban nhân dân xã Bình Lâm',
        place: 'Bình Lâm',
        basis: ['l-72-2025'],
        proposal: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.',
        signer: { position: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' },
        recipients: ['UBND tỉnh Sơn Hải', 'Các phòng thuộc UBND xã', 'Lưu: VT'],
      },
    });
    expect(data.attachedTo?.articles).toHaveLength(3);
    expect(data.number).toBeUndefined();
    expect(data.tasks?.map(({ title }) => title)).toEqual(['Kiểm tra nội bộ']);
    expect(body).toContain('## I. MỤC ĐÍCH');
  });

  it('is a draft while its blanks are not filled', async () => {
    const data = await dataOf('decision-form');
    expect(data).toMatchObject({
      kind: 'attached-plan',
      status: 'draft',
      attachedTo: { signer: { position: 'CHỦ TỊCH' } },
    });
    expect(data.attachedTo?.number).toBeUndefined();
    expect(data.attachedTo?.articles).toHaveLength(3);
  });
});

describe('what is no plan and no report', () => {
  const line = 'ỦY BAN NHÂN DÂN\nXÃ BÌNH LÂM\nSố: 12/';
  it.each([
    ['a resolution', readFileSync(`${FOLDER}/resolution.txt`, 'utf8'), /là nghị quyết/],
    [
      'a decision without a plan',
      `${line}QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Khen thưởng.\n`,
      /là quyết định.*kèm theo một kế hoạch/,
    ],
    ['a notice', `${line}TB-UBND\nTHÔNG BÁO\nKết luận cuộc họp\n`, /là thông báo/],
    ['a proposal', `${line}TTr-UBND\nTỜ TRÌNH\nVề việc ban hành\n`, /là tờ trình/],
    [
      'a letter',
      `${line}UBND-VP\nV/v báo cáo cải cách hành chính\nKính gửi: Sở Nội vụ\nThực hiện việc sau.\n`,
      /là công văn/,
    ],
  ])('%s is named and refused', async (_, text, sentence) => {
    const blocks = await readBlocks('a.txt', new TextEncoder().encode(text));
    expect(() => importBlocks(blocks)).toThrow(sentence);
    expect(() => importBlocks(blocks)).toThrow(/citations\.yaml/);
  });

  it('nothing is made up for a paper without number, symbol, year or kind', async () => {
    const { data } = importBlocks(
      await readBlocks('a.txt', new TextEncoder().encode('I. NHIỆM VỤ\n1. Rà soát\n- Rà soát văn bản.\n')),
    );
    for (const key of ['kind', 'year', 'symbol', 'number'] as const) expect(data[key], key).toBeUndefined();
  });
});

describe('tables', () => {
  it.each([
    'nguoi-phu-trach',
    'trach-nhiem',
    'don-vi-tham-muu',
    'phan-cong',
    'dau-moi',
    'bo-phan-ca-nhan',
    'don-vi-phu-trach',
  ])('know the lead by its column: %s', async (name) => {
    expect((await tasksOf(`lead-${name}`)).map(who)).toEqual([
      ['1', 'Phòng Văn hóa - Xã hội', ''],
      ['2', 'Phòng Kinh tế', ''],
    ]);
  });

  it('keep together what a merged task has in each of its rows', async () => {
    expect(await tasksOf('merged-task-of-two-rows')).toMatchObject([
      { no: '1', products: [{ name: 'Kế hoạch của xã' }], deadline: 'Tháng 01/2026', lead: ['Phòng Văn hóa - Xã hội'] },
      {
        no: '1b',
        parent: '1',
        title: 'Xây dựng kế hoạch kiểm tra',
        products: [{ name: 'Kế hoạch tự kiểm tra của từng phòng' }],
        deadline: 'Tháng 02/2026',
        lead: ['Phòng Kinh tế'],
        coordinating: ['Phòng Văn hóa - Xã hội'],
      },
      { no: '2', title: 'Công khai kết quả đánh giá' },
    ]);
  });

  it('give every row what its merged cell says', async () => {
    const word = importBlocks(await readBlocks('a.docx', readFileSync('test/fixtures/importer/word/merged-lead.docx')));
    expect(word.data.tasks?.map(({ lead }) => lead)).toEqual([['Phòng Nội vụ'], ['Phòng Nội vụ']]);
    const excel = importBlocks(
      await readBlocks('a.xlsx', readFileSync('test/fixtures/importer/excel/merged-lead.xlsx')),
    );
    expect(excel.data.tasks?.map(({ lead }) => lead)).toEqual([['Phòng Nội vụ'], ['Phòng Nội vụ']]);
  });

  it('have who watches over a task, and no row is left over', async () => {
    const { data, body } = await paperOf('monitoring-column');
    expect(data.tasks?.map(({ monitoring }) => monitoring)).toEqual([
      ['Phòng Văn hóa - Xã hội'],
      ['Văn phòng HĐND và UBND'],
    ]);
    expect(body).not.toContain('Bố trí lại nhân sự');
  });

  it.each([
    [
      'two-parts',
      [
        ['A.1.1', 'A. PHẦN CHUNG – I. Cải cách thể chế'],
        ['A.2.1', 'A. PHẦN CHUNG – II. Cải cách thủ tục hành chính'],
        ['B.1.1', 'B. PHẦN RIÊNG THEO LĨNH VỰC – I. Lĩnh vực đất đai'],
        ['B.1.2', 'B. PHẦN RIÊNG THEO LĨNH VỰC – I. Lĩnh vực đất đai'],
        ['B.2.1', 'B. PHẦN RIÊNG THEO LĨNH VỰC – II. Lĩnh vực y tế'],
      ],
    ],
    [
      'group-above-head',
      [
        ['I.1', 'I. Cải cách thể chế'],
        ['II.1', 'II. Chuyển đổi số'],
      ],
    ],
    [
      'numbers-of-their-group',
      [
        ['1.1', 'I. Cải cách thể chế'],
        ['2.1', 'II. Cải cách thủ tục hành chính'],
        ['3', 'III. Nền tảng số'],
        ['4.1', 'IV. Chuyển đổi số'],
        ['4.2', 'IV. Chuyển đổi số'],
      ],
    ],
    [
      'lettered-groups',
      [
        ['1', 'A. CHỈ ĐẠO, ĐIỀU HÀNH'],
        ['1.1', 'A. CHỈ ĐẠO, ĐIỀU HÀNH'],
        ['1.2', 'A. CHỈ ĐẠO, ĐIỀU HÀNH'],
        ['2', 'B. THỦ TỤC HÀNH CHÍNH'],
      ],
    ],
    [
      'numbers-with-numerals',
      [
        ['I.1', undefined],
        ['I.2', undefined],
      ],
    ],
    [
      'numbers-with-stops',
      [
        ['1.1', undefined],
        ['1.2', undefined],
      ],
    ],
  ])('number tasks as the paper does, each in its group: %s', async (name, expected) => {
    expect((await tasksOf(name)).map(({ no, group }) => [no, group])).toEqual(expected);
  });

  it('know what is below a numbered task', async () => {
    expect((await tasksOf('lettered-groups')).map(({ parent }) => parent)).toEqual([undefined, '1', '1', undefined]);
  });

  it.each([
    [
      'names-with-dashes',
      [
        ['1', 'Phòng Văn hóa - Xã hội + Phòng Kinh tế', 'Văn phòng HĐND và UBND + Phòng Văn hóa - Xã hội'],
        ['2', 'Phòng Kinh tế', ''],
      ],
    ],
    [
      'unknown-name-in-list',
      [
        ['1', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội + Công an xã + Ban Chỉ huy Quân sự xã'],
        ['2', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội + Công an xã'],
      ],
    ],
    [
      'lists-with-and',
      [
        ['1', 'Phòng Kinh tế + Công an xã', 'Các sở, ban, ngành + UBND các xã, phường'],
        ['2', 'Văn phòng HĐND và UBND', 'Các sở, ban, ngành + các cơ quan, đơn vị, địa phương liên quan'],
      ],
    ],
    [
      'lead-and-help-in-one-cell',
      [
        ['1', 'Văn phòng HĐND và UBND', 'Phòng Kinh tế + Công an xã'],
        ['2', 'Phòng Văn hóa - Xã hội', 'Trạm Y tế xã'],
      ],
    ],
    [
      'persons',
      [
        ['1', 'Nguyễn Văn Bốn + Lê Thị Sáu', ''],
        ['2', 'Lê Thị Sáu', ''],
      ],
    ],
  ])('tell names apart: %s', async (name, expected) => {
    expect((await tasksOf(name)).map(who)).toEqual(expected);
  });

  it('have schedules as rows with days', async () => {
    expect(await tasksOf('inspection-schedule')).toMatchObject([
      { title: 'Đơn vị được kiểm tra: Phòng Kinh tế', deadline: 'Từ tháng 3 đến tháng 9/2026' },
      { title: 'Đơn vị được kiểm tra: Trạm Y tế', deadline: 'Tháng 7/2026' },
    ]);
  });

  it('have targets with who is to reach them', async () => {
    const { tasks, targets } = await dataOf('table-of-targets');
    expect(targets?.map(({ indicator, op, value }) => [indicator, op, value])).toEqual([
      ['Tỷ lệ hồ sơ đúng hạn', '>=', 98],
      ['Tỷ lệ hồ sơ trực tuyến toàn trình', '=', 85],
      ['công chức có chữ ký số', '=', 100],
    ]);
    expect(tasks?.map(({ lead, targets: ids }) => [lead, ids])).toEqual([
      [['Trung tâm Phục vụ hành chính công'], ['T1']],
      [['Văn phòng HĐND và UBND'], ['T2']],
      [['Phòng Văn hóa - Xã hội'], ['T3']],
    ]);
  });

  it('that hold a score scale make no task', async () => {
    const { data, body } = await paperOf('score-appendix');
    expect(data.tasks).toBeUndefined();
    expect(body).toContain('| 1 | Hồ sơ đúng hạn | 40 |');
  });

  it('name a deadline after each product', async () => {
    expect((await tasksOf('deadline-a-product'))[0]?.products).toEqual([
      { name: 'Kế hoạch', deadline: 'Quý I/2027' },
      { name: 'Báo cáo', deadline: 'Tháng 12/2027' },
    ]);
  });
});

describe('prose', () => {
  it('takes labels for what they are', async () => {
    const tasks = await tasksOf('labelled-lines');
    expect(tasks.map(({ title }) => title)).toEqual([
      'Rà soát, làm sạch dữ liệu hộ tịch của xã.',
      'Phổ biến quy trình một cửa đến từng thôn.',
      'Mở 02 lớp kỹ năng số cho công chức.',
    ]);
    expect(tasks.map((task) => who(task).slice(1))).toEqual([
      ['Văn phòng HĐND và UBND', 'Công an xã + Phòng Kinh tế'],
      ['Phòng Văn hóa - Xã hội', 'Trạm Y tế xã'],
      ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế'],
    ]);
    expect(tasks.map(({ deadline }) => deadline)).toEqual(['Quý II/2026', 'Thường xuyên', 'Tháng 5/2026']);
  });

  it('reads two labels on a line, and takes no leader for a task', async () => {
    expect((await tasksOf('two-labels-on-a-line')).map((task) => who(task).slice(1))).toEqual([
      ['Phòng Quản lý Thương mại', 'Văn phòng Sở + Thanh tra Sở'],
      ['Phòng Quản lý Thương mại', 'Văn phòng Sở + Thanh tra Sở'],
      ['Văn phòng Sở', 'Phòng Quản lý Thương mại'],
    ]);
  });

  it('gives what stands below a body to that body', async () => {
    expect((await tasksOf('points-by-agency')).map((task) => [task.no, task.lead?.join(), task.title])).toEqual([
      ['II.1.a-1', 'Công an xã', 'Phối hợp với các trường học tuyên truyền về an toàn mạng.'],
      ['II.1.a-2', 'Công an xã', 'Gửi bài về đài truyền thanh.'],
      ['II.1.b', 'Trạm Y tế', 'Tập huấn cho nhân viên y tế thôn về hồ sơ sức khỏe điện tử.'],
      ['II.1.c', 'Phòng Kinh tế', 'Rà soát thủ tục về đất đai.'],
      ['II.2.a', 'Phòng Kinh tế', 'Công khai ngân sách.'],
    ]);
    expect((await tasksOf('body-as-heading')).map(({ lead }) => lead)).toEqual([
      ['Văn phòng HĐND và UBND'],
      ['Phòng Kinh tế'],
    ]);
  });

  it('takes states, details and money for no tasks', async () => {
    const data = await dataOf('lines-that-are-no-tasks');
    expect(data.tasks?.map(({ title }) => title)).toEqual(['Lắp đặt máy quét mới tại bộ phận một cửa.']);
    expect(data.budget).toEqual([
      { source: 'Kinh phí thực hiện từ ngân sách xã và nguồn huy động hợp pháp khác.', at: 'II.3' },
    ]);
  });

  it('counts headings that run on into their text', async () => {
    const { body } = await paperOf('run-in-headings');
    expect([...body.matchAll(/^### (II\.\d)\./gmu)].map(([, no]) => no)).toEqual([
      'II.1',
      'II.2',
      'II.3',
      'II.4',
      'II.5',
    ]);
    expect(body).toContain('Chủ trì cập nhật hồ sơ sức khỏe của người dân trên địa bàn xã.');
  });

  it('has reporting and money in their keys', async () => {
    expect((await dataOf('reporting-section')).reporting).toMatchObject([
      { due: 'Trước ngày 20/11', recipient: 'Văn phòng HĐND và UBND', reporter: ['Các bộ phận'] },
      { due: 'Trước ngày 30/11 hằng năm', recipient: 'Ủy ban nhân dân xã', reporter: ['Văn phòng HĐND và UBND'] },
    ]);
    expect((await dataOf('seven-columns')).budget).toEqual([{ source: 'Kinh phí lấy từ ngân sách xã.', at: 'III.1' }]);
  });

  it('has the basis in its key, and not in the body too', async () => {
    const { data, body } = await paperOf('seven-columns');
    expect(data.basis).toEqual(['nq-cp-76-2021']);
    expect(body.slice(0, body.indexOf('## Nguyên văn'))).not.toContain('Căn cứ Nghị quyết');
  });
});

describe('targets', () => {
  it('say what is counted, in whole words', async () => {
    expect(
      (await dataOf('targets-counted')).targets?.map(({ indicator, value, unit }) => [indicator, value, unit]),
    ).toEqual([
      ['mô hình thôn thông minh trên địa bàn xã', 2, 'mô hình'],
      ['tập dữ liệu mở được công bố', 20, 'tập dữ liệu'],
      ['sàn giao dịch nông sản của xã', 1, 'sàn giao dịch'],
    ]);
  });

  it('are quoted as whole sentences', async () => {
    for (const { wording } of (await dataOf('targets-in-brackets')).targets ?? [])
      expect(wording.split('(').length, wording).toBe(wording.split(')').length);
  });

  it('are none in the name of a scheme', async () => {
    expect((await dataOf('number-in-a-scheme')).targets).toBeUndefined();
  });
});

describe('files of the project', () => {
  it('come back whole when their blanks were filled', async () => {
    const data = await dataOf('template-filled');
    expect(data.tasks).toHaveLength(19);
    expect(
      data.tasks?.every(({ deadline, products }) => deadline ?? products?.some((product) => product.deadline)),
    ).toBe(true);
    expect(data.basis).toHaveLength(8);
    expect(data.targets?.map(({ indicator }) => indicator)).toEqual([
      'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn và trước hạn',
      'Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận',
      'Tỷ lệ hồ sơ, kết quả giải quyết được số hóa',
      'Mức độ hài lòng của người dân, doanh nghiệp',
      'Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn',
    ]);
    // A day without a number waits for the signature.
    expect(data.status).toBe('draft');
  });
});

const words = (blocks: Awaited<ReturnType<typeof readBlocks>>) =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.join(' ')).join(' ')
        : block.kind === 'remark'
          ? ''
          : block.text,
    )
    .join('\n');

it.each(readdirSync(FOLDER).filter((name) => !name.startsWith('resolution')))('%s: no word is lost', async (name) => {
  const blocks = await blocksOf(name);
  expect(missingWords(words(blocks), shown(importBlocks(blocks)))).toEqual([]);
});

/** What stands in no key: a second line below a name, a blank within the symbol, an authority without its name. */
const LEFT = new Set(['post-below-name.docx', 'school-form.docx', 'decision-form.docx']);

it.each(readdirSync(FOLDER).filter((name) => !name.startsWith('resolution')))(
  '%s: leaves what is unplaced',
  async (name) => {
    const { body } = importBlocks(await blocksOf(name));
    expect(/Nguyên văn cần đối chiếu|Chưa xếp được/u.test(body)).toBe(LEFT.has(name));
  },
);

describe('what a paper prints by its form', () => {
  const paper = (lines: string) => importBlocks(readText(lines));

  it('stands in no key and leaves nothing in the body', () => {
    const { body, data, printed } = paper(
      'UBND TỈNH SƠN HẢI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ CÔNG THƯƠNG\tĐộc lập - Tự do - Hạnh phúc\nSố: 05/KH-SCT\tSơn Hải, ngày 09 tháng 01 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\nLàm tốt hơn.\n\nNơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn An\n',
    );
    expect(body).not.toContain('Nguyên văn');
    expect(data).toMatchObject({ number: 5, symbol: 'KH-SCT', issuedOn: '2026-01-09', place: 'Sơn Hải' });
    expect(printed.join(' ')).toContain('Số: 05/KH-SCT');
  });

  it.each([
    ['a second number', 'Số: 05/KH-UBND\nSố: 06/KH-UBND', 'Số: 06/KH-UBND'],
    ['a second day', 'Sơn Hải, ngày 09 tháng 01 năm 2026\nSơn Hải, ngày 10 tháng 01 năm 2026', 'ngày 10 tháng 01'],
    ['a day that is none', 'Sơn Hải, ngày 31 tháng 02 năm 2026', 'ngày 31 tháng 02'],
    ['words beside the number', 'Số: 05/KH-UBND bản sao y', 'bản sao y'],
    ['a line of small letters', 'Bản gửi các đại biểu', 'Bản gửi các đại biểu'],
  ])('is no more than that: %s is kept', (_, lines, kept) => {
    const { body } = paper(
      `ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\n${lines}\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\nLàm tốt hơn.\n`,
    );
    expect(body.slice(body.indexOf('Nguyên văn'))).toContain(kept);
  });

  it.each([
    [
      'a plan to somebody',
      'KẾ HOẠCH\nCải cách hành chính năm 2026\nKính gửi: Sở Nội vụ\n\nI. MỤC ĐÍCH\nTốt.\n',
      'Kính gửi: Sở Nội vụ',
    ],
    [
      'the reference says more',
      'KẾ HOẠCH\nCải cách hành chính năm 2026\n(Kèm theo Quyết định số 12/QĐ-UBND, bản sửa, ngày 05/01/2026 của UBND xã)\n\nI. MỤC ĐÍCH\nTốt.\n',
      'bản sửa',
    ],
  ])('is no more than that: %s', (_, lines, kept) => {
    expect(paper(lines).body).toContain(kept);
  });

  it('is the basis where the register says it in the same words; other words stand beside it', () => {
    const of = (line: string) => paper(`KẾ HOẠCH\nCải cách hành chính năm 2026\n\n${line}\n\nI. MỤC ĐÍCH\nTốt.\n`);
    const same = of('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;');
    expect(same.data.basis).toEqual(['l-72-2025']);
    expect(same.data.citations).toBeUndefined();
    const other = of('Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;');
    expect(other.data.basis).toEqual(['l-72-2025']);
    expect(other.data.citations).toEqual([
      {
        ref: 'l-72-2025',
        role: 'body',
        at: 'Căn cứ',
        wording: 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;',
      },
    ]);
  });
});

it('no word is lost, whatever paragraphs and tables stand together', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.docx'));
  const pool = (await Promise.all(names.map(blocksOf))).flat();
  const anyOf = fc.array(fc.nat(pool.length - 1), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(anyOf, (places) => {
      const blocks = places.flatMap((place): Block[] => (pool[place] ? [{ ...pool[place] }] : []));
      try {
        expect(missingWords(words(blocks), shown(importBlocks(blocks)))).toEqual([]);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
