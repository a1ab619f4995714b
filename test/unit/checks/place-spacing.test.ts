import { expect, it } from 'vitest';
import { placeSpacing } from '../../../src/checks/place-spacing.ts';
import { inPlan } from '../../support/sample.ts';

it('place.spacing: finds nothing in a sound content (inPlan)', () => expect(inPlan(placeSpacing)).toEqual([]));

it('place.spacing: letters run together', () => {
  const found = inPlan(placeSpacing, [['place: Huyện Mẫu', 'place: HuyệnMẫu']]);
  expect(found).toEqual([
    {
      at: 'place',
      text: expect.stringContaining('HuyệnMẫu') as string,
      message: expect.stringContaining('HuyệnMẫu') as string,
    },
  ]);
});

it('place.spacing: two spaces', () => {
  const found = inPlan(placeSpacing, [['place: Huyện Mẫu', 'place: "Huyện  Mẫu"']]);
  expect(found).toEqual([
    {
      at: 'place',
      text: expect.stringContaining('Huyện  Mẫu') as string,
      message: expect.stringContaining('dấu cách') as string,
    },
  ]);
});
