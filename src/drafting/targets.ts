/** The targets of a draft: figures that can be compared, printed as sentences of the section on targets. */
import type { TargetOp } from '../model/target.ts';
import { fold } from '../text/normalise.ts';
import type { Draft } from './draft.ts';

export interface DraftTarget {
  id: string;
  indicator: string;
  measures?: string;
  op: TargetOp;
  value?: number;
  unit?: string;
  level: string[];
  area?: string;
  period: string;
  /** What must be reached, as it is printed after the indicator. */
  wording: string;
}

export const targetsOf = ({ data }: Draft): DraftTarget[] => (data['targets'] as DraftTarget[] | undefined) ?? [];

/** The draft with other targets, numbered T1, T2 … */
export function withTargets(draft: Draft, targets: readonly DraftTarget[]): Draft {
  const data = { ...draft.data };
  if (targets.length) data['targets'] = targets.map((target, i) => ({ ...target, id: `T${i + 1}` }));
  else Reflect.deleteProperty(data, 'targets');
  return { ...draft, data };
}

/** The section in which targets are printed; -1 where a paper of this kind has none. */
export function targetSection(sections: readonly { heading: string }[]): number {
  return sections.findIndex(({ heading }) => fold(heading).includes('chi tieu'));
}

/** A line for each target. */
export const targetLines = (draft: Draft): string[] =>
  targetsOf(draft)
    .filter(({ indicator }) => indicator !== '')
    .map(({ indicator, wording }) => (wording === '' ? `${indicator}.` : `${indicator}: ${wording}.`));
