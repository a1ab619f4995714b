/** What the body of a paper is made of. */
import type { ComponentName } from '../../model/placement.ts';
import { plainProse } from '../prose.ts';
import Budget from './Budget.astro';
import Directions from './Directions.astro';
import Duties from './Duties.astro';
import Figures from './Figures.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Limitations from './Limitations.astro';
import Note from './Note.astro';
import Reporting from './Reporting.astro';
import Targets from './Targets.astro';
import Tasks from './Tasks.astro';

const placed = { Budget, Directions, Duties, Figures, Limitations, Note, Reporting, Targets, Tasks } satisfies Record<
  ComponentName,
  unknown
>;

export const paperProse = { ...plainProse, ...placed, h2: Heading2, h3: Heading3 };
