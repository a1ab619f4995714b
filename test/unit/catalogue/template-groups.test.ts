import { describe, expect, it } from 'vitest';
import { groupedTemplates } from '../../../src/catalogue/template-groups.ts';
import type { Template } from '../../../src/catalogue/types.ts';

type Sample = Pick<Template, 'id' | 'kind' | 'form' | 'levels'>;
const sample = (
  id: string,
  kind: Sample['kind'],
  levels: Sample['levels'],
  form: Sample['form'] = 'paper',
): Sample => ({
  id,
  kind,
  levels,
  form,
});

describe('templates by what has to be written', () => {
  it('go by the year: plans by level, plans on one topic, what goes with them, reports, appendices', () => {
    const groups = groupedTemplates([
      sample('a-truong', 'annual-plan', ['don-vi-su-nghiep']),
      sample('b-quyet-dinh', 'attached-plan', ['xa']),
      sample('c-phu-luc', 'annual-plan', ['xa'], 'appendix'),
      sample('d-bao-cao', 'periodic-report', ['xa', 'tinh']),
      sample('e-kiem-tra', 'inspection-plan', ['xa']),
      sample('f-tinh', 'annual-plan', ['tinh']),
      sample('g-to-trinh', 'submission', ['xa']),
    ]);
    expect(groups.map(({ group, templates }) => [group, templates.map(({ id }) => id)])).toEqual([
      ['year', ['f-tinh', 'a-truong', 'b-quyet-dinh']],
      ['topic', ['e-kiem-tra']],
      ['companion', ['g-to-trinh']],
      ['report', ['d-bao-cao']],
      ['appendix', ['c-phu-luc']],
    ]);
  });

  it('leaves out a group that has none', () => expect(groupedTemplates([])).toEqual([]));
});
