/**
 * What a rule is. A rule is a pure function over one document of the content, with the whole catalogue
 * at hand. Its name, explanation and remedy stand in its own file and nowhere else: messages, the page of
 * rules and the page of findings all come from there.
 */
import type { Catalogue, ContentDocument, Paper, PlacedNote } from '../catalogue/types.ts';
import type { Path, Place } from '../content/source.ts';
import type { Citation } from '../model/citation.ts';
import type { PlanData } from '../model/plan.ts';
import type { ReportData } from '../model/report.ts';
import type { Template } from '../catalogue/types.ts';
import { placesOf, type Text, textsOf } from './texts.ts';

export const FAMILIES = {
  identity: 'Số, ngày, cơ quan ban hành, chữ ký',
  numbering: 'Đánh số',
  citation: 'Căn cứ và viện dẫn',
  deadline: 'Thời hạn',
  task: 'Nhiệm vụ',
  target: 'Chỉ tiêu',
  metric: 'Số liệu',
  report: 'Chế độ báo cáo',
  text: 'Câu chữ',
} as const;

/** What a rule finds: where in the paper, where in the file, and what is there. */
export interface Found {
  /** The place as notes name it: the number of a task, `T1`, `V.2`, or a part such as `signer`. */
  at: string;
  /** The value in the front matter, or the place in the body. */
  where: Path | Place;
  /** What is wrong, with the offending value. */
  message: string;
}

interface RuleText {
  /** `family.name`; stays, since notes hang on it. */
  id: string;
  family: keyof typeof FAMILIES;
  /** An error stops a draft, a new paper or a template; a warning is only said, and an info asks for nothing. */
  severity: 'error' | 'warning' | 'info';
  name: string;
  explanation: string;
  remedy: string;
}

/** A paper or a template, with its text and the places that a note can name. */
export interface PaperSubject {
  type: 'plan' | 'report';
  paper: Paper;
  data: PlanData | ReportData;
  texts: readonly Text[];
  /** The nearest place that a note can name: `V.3.a` gives `V.3` where only that is a heading. */
  placeOf: (at: string | null | undefined, otherwise?: string) => string;
}
export interface TemplateSubject {
  type: 'template';
  template: Template;
  texts: readonly Text[];
}
export type Subject = PaperSubject | TemplateSubject;

export interface Rule extends RuleText {
  /** Looks at a paper. */
  paper?(subject: PaperSubject, catalogue: Catalogue): Iterable<Found>;
  /** Looks at a template, which has neither identity nor dates. */
  template?(subject: TemplateSubject, catalogue: Catalogue): Iterable<Found>;
  /**
   * Looks at the wording of each text of a paper or a template; `at` and the place are added. Returns what is wrong, if
   * anything. Papers repeat themselves: it is asked once about each wording, and may go by nothing else.
   */
  wording?(value: string, catalogue: Catalogue): Iterable<string>;
  /** The texts whose wording counts; all of them where it is left out. */
  among?(text: Text, subject: Subject, catalogue: Catalogue): boolean;
  /** Looks at a file as it is typed, of whatever kind. */
  source?(document: ContentDocument, catalogue: Catalogue): Iterable<Found>;
  /** Looks at the register of cited papers, which is no paper: nothing there can be acknowledged. */
  citations?(items: readonly Citation[], catalogue: Catalogue): Iterable<{ index: number; message: string }>;
}

/** A finding with its place in the file, and the note that acknowledges it, if one does. */
export interface Finding {
  rule: Rule;
  file: string;
  line: number;
  column: number;
  at: string;
  message: string;
  paper: Paper | null;
  acknowledged: PlacedNote | null;
}

export const ruleAnchor = (id: string) => id.replaceAll('.', '-');
export const RULES_PAGE = '/huong-dan/quy-tac/';

/** The document as rules see it; `undefined` for kinds that only `source` looks at, and where the body could not be read. */
export function subjectOf(document: ContentDocument): Subject | undefined {
  if ('body' in document && document.body.unread) return undefined;
  if (document.type === 'template')
    return { type: 'template', template: document.template, texts: textsOf(document.template.file, document) };
  if (document.type !== 'plan' && document.type !== 'report') return undefined;
  const { paper, data, type } = document;
  const places = placesOf(paper);
  const placeOf = (at: string | null | undefined, otherwise = 'body'): string => {
    // What is longer names no place; "V.3.a" lies below "V.3".
    for (let place = (at ?? '').slice(0, 40); place;) {
      if (places.has(place)) return place;
      const mark = Math.max(place.lastIndexOf('.'), place.lastIndexOf('-'), place.lastIndexOf(' '));
      place = place.slice(0, Math.max(0, mark));
    }
    return otherwise;
  };
  return { type, paper, data, texts: textsOf(document.file, document, placeOf), placeOf };
}
