/** The parts of the form, in the order of the paper. */
import type { Form, PartName } from '../form.ts';
import { basesPart } from './bases.ts';
import { blanksPart } from './blanks.ts';
import { endPart } from './end.ts';
import { headPart } from './head.ts';
import { identityPart } from './identity.ts';
import { publishPart } from './publish.ts';
import { sectionsPart } from './sections.ts';
import { sourcePart } from './source.ts';
import { targetsPart } from './targets.ts';
import { tasksPart } from './tasks.ts';

export const PARTS: Record<PartName, (form: Form) => HTMLElement> = {
  identity: identityPart,
  source: sourcePart,
  blanks: blanksPart,
  head: headPart,
  bases: basesPart,
  sections: sectionsPart,
  targets: targetsPart,
  tasks: tasksPart,
  end: endPart,
  publish: publishPart,
};

export const ALL_PARTS = Object.keys(PARTS) as PartName[];
