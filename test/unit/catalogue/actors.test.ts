import { expect, it } from 'vitest';
import { AgencyIndex } from '../../../src/catalogue/actors.ts';
import type { Agency } from '../../../src/model/agency.ts';

const agency = (id: string, name: string, ...aliases: string[]): Agency => ({ id, name, kind: 'body', aliases });

it('finds an agency by identifier, name and alias, however it is typed', () => {
  const index = new AgencyIndex();
  index.add(agency('phong-tc-kh', 'Phòng Tài chính - Kế hoạch', 'Phòng Tài chính'));
  for (const wording of ['phong-tc-kh', 'PHÒNG TÀI CHÍNH – KẾ HOẠCH', 'phòng Tài chính-KH.', ' Phòng  tài chính;']) {
    expect(index.find(wording)?.id, wording).toBe('phong-tc-kh');
  }
  expect(index.find('Phòng Tài')).toBeUndefined();
  expect(index.find('')).toBeUndefined();
});

it('tells which spellings another agency has, and leaves them with it', () => {
  const index = new AgencyIndex();
  expect(index.add(agency('a', 'Văn phòng UBND', 'Văn phòng'))).toEqual([]);
  expect(index.add(agency('b', 'VP UBND xã', 'VP', 'Văn phòng xã'))).toEqual([{ spelling: 'VP', owner: 'a' }]);
  expect(index.find('Văn phòng')?.id).toBe('a');
  expect(index.find('VP xã')?.id).toBe('b');
  expect(index.names).toEqual(['a', 'Văn phòng UBND', 'Văn phòng', 'b', 'VP UBND xã', 'Văn phòng xã']);
});

it('takes a spelling that an agency repeats for its own', () => {
  expect(new AgencyIndex().add(agency('a', 'Văn phòng', 'văn phòng', 'VP'))).toEqual([]);
});
