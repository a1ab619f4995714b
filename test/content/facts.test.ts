/** The content carries every fact of its five source papers, row by row. */
import { describe, expect, it } from 'vitest';
import { AgencyIndex } from '../../src/catalogue/actors.ts';
import { listedCode, listedUnit } from '../../src/catalogue/listed.ts';
import { addDays } from '../../src/model/dates.ts';
import { rowsOf } from '../../src/table/from-catalogue.ts';
import { SHOWN } from '../../src/table/shown.ts';
import type { CitationUse, Paper, Report } from '../../src/catalogue/types.ts';
import type { Level } from '../../src/model/levels.ts';
import { listOf, loadContent, readFacts } from '../support/facts.ts';

const { catalogue, problems } = await loadContent();
const REPORT = 'huyen-tran-de/2023-bao-cao-cchc';

function paperOf(id: string): Paper {
  const paper = catalogue.papers.find((item) => item.id === id);
  if (!paper) throw new Error(`there is no paper ${id}`);
  return paper;
}

const report = paperOf(REPORT) as Report;
const orEmpty = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

it('has content without problems', () => expect(problems).toEqual([]));

describe('identity', () => {
  const rows = readFacts('identity', [
    'paper',
    'number',
    'symbol',
    'issuedOn',
    'place',
    'authority',
    'position',
    'signer',
    'mark',
    'recipients',
    'duties',
    'tasks',
    'targets',
    'citations',
    'reporting',
    'budget',
    'errors',
  ]);

  it.each(rows)('$paper', (row) => {
    const paper = paperOf(row.paper);
    const errors = paper.notes.filter((note) => note.severity === 'error');
    expect({
      paper: paper.id,
      number: orEmpty(paper.number),
      symbol: paper.symbol,
      issuedOn: orEmpty(paper.issuedOn),
      place: orEmpty(paper.place),
      authority: orEmpty(paper.signer?.authority),
      position: orEmpty(paper.signer?.position),
      signer: orEmpty(paper.signer?.name),
      mark: orEmpty(paper.signer?.mark),
      recipients: String(paper.recipients.length),
      duties: String(paper.duties.length),
      tasks: String(paper.tasks.length),
      targets: String(paper.targets.length),
      citations: String(new Set(paper.uses.map((use) => use.ref)).size),
      reporting: String(paper.reporting.length),
      budget: String(paper.budget.length),
      errors: String(new Set(errors.map((note) => note.rule)).size),
    }).toEqual(row);
  });

  it('is of these papers only', () =>
    expect(catalogue.papers.map((item) => item.id).sort()).toEqual(rows.map((row) => row.paper).sort()));
});

describe('in lists', () => {
  it('the rows of the school are said to be the district’s, in the table as in every other list', () => {
    const school = paperOf('truong-mam-non-thanh-cao/2022-ke-hoach-cchc');
    const said = 'Trường mầm non Thanh Cao (lấy từ kế hoạch của UBND huyện Thanh Oai)';
    expect(listedUnit(catalogue, school)).toBe(said);
    expect(rowsOf(school.tasks, catalogue).map((row) => SHOWN['don-vi'].lines(row.paper, ''))).toEqual(
      school.tasks.map(() => [said]),
    );
  });

  it('a plan of its own is its unit’s, and the number of a Decision is said to be the Decision’s', () => {
    const plan = paperOf('thi-xa-trang-bang/2022-ke-hoach-cchc');
    expect(listedUnit(catalogue, plan)).toBe('Thị xã Trảng Bàng');
    expect(listedCode(plan)).toBe('kèm theo …/QĐ-UBND');
  });

  it('the two measures of satisfaction are two indicators', () => {
    const measured = (paper: string, id: string) => paperOf(paper).targets.find((item) => item.id === id)?.measures;
    expect(measured('phuong-ninh-thanh/2024-khac-phuc-cchc', 'T8')).toBe('hai-long-766');
    expect(measured('truong-mam-non-thanh-cao/2022-ke-hoach-cchc', 'T2')).toBe('hai-long-tthc');
  });
});

describe('tasks', () => {
  const rows = readFacts('tasks', [
    'paper',
    'no',
    'area',
    'lead',
    'kind',
    'coordinating',
    'deadlineKind',
    'deadline',
    'endDay',
  ]);
  const products = readFacts('products', ['paper', 'no', 'product', 'endDay']);

  it.each(rows)('$paper $no', (row) => {
    const task = catalogue.tasks.find((item) => item.paper === row.paper && item.no === row.no);
    expect(
      task && {
        area: task.area,
        kind: task.kind,
        lead: task.leads.map((actor) => actor.name),
        coordinating: task.coordinating.map((actor) => actor.name),
        deadlineKind: task.deadline.kind,
        deadline: task.deadline.raw.replace(/\.$/, ''),
        endDay: orEmpty(task.deadline.end),
        products: task.products.map((product) => ({
          product: `${product.name}${product.issuer ? ` của ${product.issuer}` : ''}${product.embeddedIn ? ' (lồng ghép)' : ''}`,
          endDay: orEmpty(product.deadline?.end),
        })),
      },
    ).toEqual({
      area: row.area,
      kind: row.kind,
      lead: listOf(row.lead),
      coordinating: listOf(row.coordinating),
      deadlineKind: row.deadlineKind,
      deadline: row.deadline,
      endDay: row.endDay,
      products: products
        .filter((item) => item.paper === row.paper && item.no === row.no)
        .map(({ product, endDay }) => ({ product, endDay })),
    });
  });

  it('are these only, in this order', () => {
    for (const paper of catalogue.papers) {
      expect(paper.tasks.map((task) => task.no)).toEqual(
        rows.filter((row) => row.paper === paper.id).map((row) => row.no),
      );
    }
  });

  it('of plans are worded with 30 different deadlines', () => {
    const wordings = catalogue.tasks
      .filter((task) => task.kind === 'task' && task.deadline.raw !== '')
      .map((task) => task.deadline.raw.replace(/\.$/, ''));
    expect(new Set(wordings).size).toBe(30);
  });
});

describe('targets', () => {
  const rows = readFacts('targets', ['paper', 'id', 'op', 'value', 'unit', 'level', 'period', 'startsOn']);

  it.each(rows)('$paper $id', (row) => {
    const target = catalogue.targets.find((item) => item.paper === row.paper && item.id === row.id);
    expect(
      target && {
        paper: target.paper,
        id: target.id,
        op: target.op,
        value: orEmpty(target.value),
        unit: orEmpty(target.measure),
        level: target.level.join(' | '),
        period: target.period,
        startsOn: orEmpty(target.startsOn),
      },
    ).toEqual(row);
  });

  it('are these only', () => expect(catalogue.targets).toHaveLength(rows.length));
});

describe('citations', () => {
  const rows = readFacts('citations', ['type', 'number', 'year', 'code', 'date', 'issuer', 'citedBy']);
  /** In a paper without a table of tasks, a task is a part of its body. */
  const roleOf = (use: CitationUse) => {
    const paper = paperOf(use.paper);
    return use.role === 'task' && paper.tasks.every((task) => task.origin !== 'table') ? 'body' : use.role;
  };
  const citedBy = (ref: string) =>
    catalogue.papers.flatMap((paper) => {
      const roles = new Set(paper.uses.filter((use) => use.ref === ref).map(roleOf));
      return roles.size ? [`${paper.id} ${[...roles].sort().join('+')}`] : [];
    });

  it.each(rows)('$code of $issuer', (row) => {
    const found = [...catalogue.citations.values()].filter(
      (item) => item.code === row.code && item.issuer === row.issuer && String(item.year) === row.year,
    );
    expect(
      found.map((item) => ({
        type: item.type,
        number: String(item.number),
        date: item.issuedOn,
        citedBy: citedBy(item.id).sort(),
      })),
    ).toEqual([
      {
        type: row.type,
        number: row.number,
        date: row.date,
        citedBy: listOf(row.citedBy)
          .map((use) => use.replace(/\S+$/, (roles) => roles.split('+').sort().join('+')))
          .sort(),
      },
    ]);
  });

  it('are these only', () => expect(new Set(catalogue.uses.map((use) => use.ref)).size).toBe(rows.length));

  it.each(['140/QĐ-UBND', '23/KH-UBND'])('do not take %s of two bodies for one paper', (code) => {
    const bodies = [
      ...[...catalogue.citations.values()].filter((item) => item.code === code).map((item) => item.issuer),
      ...catalogue.papers.filter((paper) => paper.code === code).map((paper) => paper.unit),
    ];
    expect(new Set(bodies).size).toBe(2);
  });
});

describe('reporting', () => {
  const rows = readFacts('reporting', ['paper', 'name', 'kind', 'dueDay', 'strict', 'windowFrom', 'windowTo']);
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}/]+/gu) ?? [];

  it.each(rows.map((row) => ({ row, at: rows.filter((other) => other.paper === row.paper).indexOf(row) })))(
    '$row.paper: $row.name',
    ({ row, at }) => {
      const duty = paperOf(row.paper).reporting[at];
      expect(wordsOf(duty?.name ?? '')).toEqual(expect.arrayContaining(wordsOf(row.name)));
      expect({
        kind: duty?.deadline.kind,
        end: orEmpty(duty?.deadline.end),
        windowFrom: orEmpty(duty?.window?.from),
        windowTo: orEmpty(duty?.window?.to),
      }).toEqual({
        kind: row.kind,
        end: row.strict === 'before' ? addDays(row.dueDay, -1) : row.dueDay,
        windowFrom: row.windowFrom,
        windowTo: row.windowTo,
      });
    },
  );
});

describe('agencies', () => {
  const rows = readFacts('agencies', ['id', 'name', 'kind', 'level', 'spellings']);
  const index = new AgencyIndex();
  for (const agency of catalogue.agencies.values()) index.add(agency);

  it.each(rows)('$name', ({ id, name, kind, level, spellings }) => {
    const agency = catalogue.agencies.get(id);
    expect({ name: agency?.name, kind: agency?.kind }).toEqual({ name, kind });
    // What a name means at one level only, in papers of the time of the five.
    const where = level === '' ? {} : { level: level as Level, on: '2023-12-31' };
    expect([name, ...listOf(spellings)].filter((spelling) => index.find(spelling, where)?.id !== id)).toEqual([]);
  });
});

describe('results of the report', () => {
  const rows = readFacts('results', [
    'paper',
    'metric',
    'numerator',
    'denominator',
    'parts',
    'sum',
    'stated',
    'computed',
  ]);

  it.each(rows.filter((row) => row.parts === ''))('$metric: $numerator/$denominator', (row) => {
    const found = report.results.filter(
      (item) => item.numerator === Number(row.numerator) && item.denominator === Number(row.denominator),
    );
    expect(found.map((item) => ({ stated: item.stated, computed: item.computed }))).toContainEqual({
      stated: row.stated,
      computed: Number(row.computed),
    });
  });

  it.each(rows.filter((row) => row.parts !== ''))('$metric: $parts', (row) => {
    const found = report.results.filter((item) => item.parts?.join() === row.parts.split('+').map(Number).join());
    expect(found.map((item) => item.value)).toEqual([Number(row.sum)]);
  });

  it('has every single figure, and no other', () => {
    const figures = readFacts('figures', ['paper', 'at', 'value', 'unit']).map(
      (row) => `${row.at}: ${row.value} ${row.unit}`,
    );
    const held = report.results
      .filter((item) => item.value !== undefined && item.parts === undefined)
      .map((item) => `${item.at ?? ''}: ${item.value ?? ''} ${item.unit ?? ''}`);
    expect(held.sort()).toEqual(figures.sort());
  });

  it.each(report.results.filter((item) => item.parts !== undefined))('adds up: $indicator', ({ parts, value }) => {
    expect(parts?.reduce((sum, part) => sum + part, 0)).toBe(value);
  });

  it('has a note on every percentage that does not recompute', () => {
    const wrong = report.results
      .filter((item) => item.computed !== null && /^\d+(?:,\d+)?%?$/.test(item.stated ?? ''))
      .filter((item) => parseFloat((item.stated ?? '').replace(',', '.')) !== item.computed)
      .map((item) => item.id);
    const noted = report.notes
      .filter((note) => /^metric\.(?:percent|rounding)$/.test(note.rule))
      .map((note) => note.at);
    expect(wrong.sort()).toEqual(noted.sort());
  });

  it('has the table of staff, cell by cell, whose twelve offices make 83 and 78', () => {
    const columns = [
      'office',
      'posts',
      'workers',
      'contracts',
      'presentPosts',
      'presentContracts',
      'presentWorkers',
      'presentWorkerContracts',
      'presentDecreeContracts',
    ] as const;
    const offices = report.tables
      .find((table) => table.id === 'bien-che')
      ?.rows.filter(([name]) => /^\d/.test(String(name)))
      .map(([name, ...cells]) => [String(name).replace(/^\d+\. /, ''), ...cells.map(orEmpty)]);
    expect(offices).toEqual(readFacts('staff', columns).map((row) => columns.map((column) => row[column])));
    const total = (column: number) => offices?.slice(0, 12).reduce((sum, row) => sum + Number(row[column]), 0);
    expect([total(1), total(4)]).toEqual([83, 78]);
  });

  it('has the table of dossiers, which adds up', () => {
    const rowsOf = report.tables.find((table) => table.id === 'ket-qua-mot-cua')?.rows.map((row) => row.slice(1, 7));
    expect(rowsOf).toEqual([
      [14083, 13676, 343, 64, 0, '97,55'],
      [80878, 80629, 249, 0, 0, '99,69%'],
    ]);
  });

  it('has five limitations, and is of the year: only its table of dossiers names other days', () => {
    expect(report.limitations).toHaveLength(5);
    expect(report.period).toEqual({ from: '2023', to: '2023' });
    const table = report.tables.find(({ id }) => id === 'ket-qua-mot-cua');
    expect(table?.title).toContain('15/12/2022 – 13/12/2023');
  });
});

describe('errors of the papers', () => {
  const rows = readFacts('errors', ['paper', 'rule', 'places']);
  const errorsOf = (paper: string, rule: string) =>
    paperOf(paper).notes.filter((note) => note.rule === rule && note.severity === 'error');

  it.each(rows)('$paper: $rule is acknowledged', ({ paper, rule, places }) => {
    expect(errorsOf(paper, rule).length).toBeGreaterThanOrEqual(Number(places));
  });
});
