import type { Paper } from '../../catalogue/types.ts';
import type { Block } from '../tree.ts';
import type { PlacedPart } from './prose.ts';

/** A published paper with what its files need from the rest of the catalogue. */
export interface PaperContent {
  paper: Paper;
  /** Its body as blocks, and where it places its parts. */
  prose: (Block | PlacedPart)[];
  issuer: {
    parentBody?: string;
    /** In capitals, a line each. */
    lines: string[];
    /** In the middle of a sentence: Ủy ban nhân dân huyện Cù Lao Dung. */
    name: string;
  };
  /** The lines of Căn cứ, in its order. */
  bases: string[];
  /** The same of the Decision that issues the paper, with the line on who proposed it. */
  decisionBases: string[];
  areaName: (id: string) => string;
  /** Kế hoạch, Quyết định: the kind of paper that the plan is attached to. */
  attachedToKind?: string;
  /** The name of the site, for the note on the first page. */
  site: string;
}
