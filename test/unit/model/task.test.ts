import { describe, expect, it } from 'vitest';
import { product, task, taskNo } from '../../../src/model/task.ts';

const VALID = { no: 'I.2', area: 'A1', title: 'Ban hành Kế hoạch cải cách hành chính' };

describe('taskNo', () => {
  it.each(['1', 'I.2', '17b', 'II.1.đ', '1.1-3', 'V.2.a'])('takes "%s"', (no) => expect(taskNo.parse(no)).toBe(no));

  it('takes a whole number, as YAML reads one', () => expect(taskNo.parse(17)).toBe('17'));

  it.each(['', ' ', 'I. 2', '.1', '1.', '1..2', 'I/2', 'a)', '1'.repeat(21), null])('refuses %j', (no) =>
    expect(taskNo.safeParse(no).success).toBe(false),
  );
});

describe('task', () => {
  it('needs a number, an area and a title; all lists are empty by default', () => {
    expect(task.parse(VALID)).toEqual({
      ...VALID,
      activities: [],
      products: [],
      lead: [],
      coordinating: [],
      monitoring: [],
      level: [],
      refs: [],
      targets: [],
    });
    for (const key of ['no', 'area', 'title'] as const)
      expect(task.safeParse({ ...VALID, [key]: undefined }).success).toBe(false);
  });

  it('keeps the deadline as the paper words it', () => {
    expect(task.parse({ ...VALID, deadline: ' - Quý I/2023 - Tháng 12/2023' }).deadline).toBe(
      '- Quý I/2023 - Tháng 12/2023',
    );
    expect(task.safeParse({ ...VALID, deadline: '' }).success).toBe(false);
  });

  it('takes the levels of units, and parts of a unit', () => {
    expect(task.safeParse({ ...VALID, level: ['huyen', 'phong', 'don-vi'] }).success).toBe(true);
    expect(task.safeParse({ ...VALID, level: ['quan'] }).success).toBe(false);
  });

  it('refuses unknown keys, also in products', () => {
    expect(task.safeParse({ ...VALID, leads: ['Phòng Nội vụ'] }).success).toBe(false);
    expect(task.safeParse({ ...VALID, products: [{ name: 'Kế hoạch', due: 'Quý I' }] }).success).toBe(false);
  });
});

describe('product', () => {
  it('needs only a name', () => {
    expect(product.parse({ name: 'Báo cáo' })).toEqual({ name: 'Báo cáo' });
    expect(product.safeParse({ issuer: 'UBND huyện' }).success).toBe(false);
  });
});
