/** What the catalogue holds: the content with every reference resolved. */
import type { Abbreviation } from '../model/abbreviation.ts';
import type { Site } from '../model/site.ts';
import type { Synonym } from '../model/synonym.ts';
import type { Agency } from '../model/agency.ts';
import type { Area, AreaId } from '../model/areas.ts';
import type { Citation } from '../model/citation.ts';
import type { Day } from '../model/dates.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Withdrawn } from '../model/former.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Change, Note } from '../model/paper.ts';
import type { PaperNumber } from '../model/paper-code.ts';
import type { Placement } from '../model/placement.ts';
import type { PlanData } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportData, ResultData } from '../model/report.ts';
import type { TaskData } from '../model/task.ts';
import type { TargetData } from '../model/target.ts';
import type { GuideData, TemplateData } from '../model/template.ts';
import type { Unit } from '../model/unit.ts';
import type { Office, Portal } from './portal-types.ts';
import type { Body, Section } from '../content/prose.ts';
import type { Path, Source } from '../content/source.ts';

/** An agency of the registry, or a body that only papers name. */
export interface KnownAgency extends Agency {
  unlisted?: true;
}

/** An actor as a paper names it, resolved to an agency of the registry. */
export interface ActorRef {
  id: string;
  /** Canonical name. */
  name: string;
  /** The wording of the paper. */
  as: string;
  /** Taken from the main row, where a sub-row leaves the cell empty. */
  inherited?: true;
}

/** A deadline with its first and last day. */
export type DatedDeadline = Deadline & {
  start: Day | null;
  end: Day | null;
  /** Where the dates come from, when the row itself states none. */
  inherited?: 'task' | 'paper';
};

export interface Product {
  name: string;
  issuer?: string | undefined;
  embeddedIn?: string | undefined;
  deadline: DatedDeadline | null;
}

export interface Task {
  /** `<paper id>#nv-<no>`. */
  id: string;
  paper: string;
  unit: string;
  year: number;
  kind: 'task' | 'sub-task' | 'direction';
  /** Where the paper has it: a row of a table, a paragraph, the outlook of a report. */
  origin: 'table' | 'prose' | 'direction';
  area: AreaId;
  no: string;
  anchor: string;
  /** The anchors that the row had before it was numbered anew. */
  formerAnchors: string[];
  /** The paper gives the row no number; `no` is the editor's. */
  unnumbered: boolean;
  group: string | null;
  title: string;
  goal: string | null;
  activities: string[];
  products: Product[];
  leads: ActorRef[];
  coordinating: ActorRef[];
  /** Who watches over it: "Theo dõi, đôn đốc". */
  monitoring: ActorRef[];
  deadline: DatedDeadline;
  level: TaskData['level'];
  parent: string | null;
  variantOf: string | null;
  condition: string | null;
  refs: string[];
  targets: string[];
  /** From the site's root, without the base. */
  url: string;
}

export interface Target extends Omit<TargetData, 'unit'> {
  /** `<paper id>#ct-<id>`. */
  uid: string;
  paper: string;
  /** The unit that issued the paper. */
  unit: string;
  /** What the value is counted in: `%`, `hồ sơ`. */
  measure: string | null;
  year: number;
  url: string;
}

export interface ReportingDuty {
  id: string;
  paper: string;
  unit: string;
  year: number;
  name: string;
  reporter: ActorRef[];
  recipient: string | null;
  via: ActorRef | null;
  deadline: DatedDeadline;
  wording: string | null;
  window: { from: string; to: string } | null;
  system: string | null;
  consequence: string | null;
  at: string | null;
  url: string;
}

export interface Duty {
  actors: ActorRef[];
  text: string;
  at: string | null;
}

export interface CitationUse {
  ref: string;
  paper: string;
  role: 'basis' | 'body' | 'footnote' | 'appendix' | 'task' | 'derived-from';
  at: string | null;
  wording: string | null;
}

export interface PlacedNote extends Note {
  id: string;
  paper: string;
  url: string;
}

export interface Result extends ResultData {
  /** `<paper id>#kq-<id>`. */
  uid: string;
  paper: string;
  /** The unit that issued the report. */
  by: string;
  year: number;
  /** Recomputed from numerator and denominator, in per cent with two decimals. */
  computed: number | null;
  url: string;
}

interface PaperBase {
  /** Where a portal has it from; its address is there. */
  office?: Office;
  /** `<unit>/<year>-<slug>`, the file's path below its folder. */
  id: string;
  file: string;
  unit: string;
  /** What the paper is for; of several years or a school year the first. */
  year: number;
  /** `2025-2026` */
  schoolYear: string | null;
  /** As it is written: the code has its zeros. */
  number: PaperNumber | null;
  symbol: string | null;
  /** Whether it is a paper of the Party, with its head and its way of writing the number. */
  party: boolean;
  /** The issuer as it is printed; `null` where the collected copy has none, `undefined` where it is the unit's name. */
  issuer: string | null | undefined;
  /** The body above the issuer, as it is printed. */
  parentBody: string | null;
  /** What is printed beside the heading: `Dự thảo`. */
  stamp: string | null;
  appendix: PlanData['appendix'] | null;
  /** `03/KH-UBND`, or `…/KH-UBND` while the number is blank. */
  code: string;
  place: string | null;
  issuedOn: string | null;
  status: 'draft' | 'issued' | 'superseded';
  title: string;
  /** The title with the kind of paper before it: `Kế hoạch thực hiện cải cách hành chính năm 2023`. */
  name: string;
  summary: string;
  /** The addresses that the page had before. */
  formerly: string[];
  /** When the page was changed after it was published, and what. */
  changes: Change[];
  /** When the page was last compared with the paper. */
  checkedOn: Day | null;
  basis: string[];
  uses: CitationUse[];
  tasks: Task[];
  targets: Target[];
  reporting: ReportingDuty[];
  duties: Duty[];
  budget: PlanData['budget'];
  recipients: string[];
  signer: PlanData['signer'] | null;
  notes: PlacedNote[];
  /** The numbered headings of the prose: `II.3` and the id of the heading. */
  sections: Section[];
  /** The parts of the paper that its prose places. */
  placements: Placement[];
  /** The prose, in Markdown. */
  body: string;
  url: string;
}

export interface Plan extends PaperBase {
  type: 'plan';
  kind: PlanData['kind'];
  period: { from: string; to: string } | null;
  attachedTo: PlanData['attachedTo'] | null;
  derivedFrom: string | null;
  fulfils: string[];
}

export interface Report extends PaperBase {
  type: 'report';
  kind: ReportData['kind'];
  period: ReportData['period'];
  addressedTo: string[];
  results: Result[];
  tables: ReportData['tables'];
  limitations: ReportData['limitations'];
}

export type Paper = Plan | Report;

export interface Template extends TemplateData {
  id: string;
  file: string;
  url: string;
}

export interface Guide extends GuideData {
  id: string;
  file: string;
  url: string;
}

/** An address that something had before, and the address that it has now. */
export interface Formerly {
  address: string;
  url: string;
}

/** What a file of the content says of an address that is no more, with its place. */
export interface FormerWord {
  address: string;
  source: Source;
  path: Path;
}

/** All content as one read-only value. Lists are in the order in which they are shown. */
export interface Catalogue {
  units: ReadonlyMap<string, Unit>;
  agencies: ReadonlyMap<string, KnownAgency>;
  areas: ReadonlyMap<string, Area>;
  citations: ReadonlyMap<string, Citation>;
  indicators: ReadonlyMap<string, Indicator>;
  abbreviations: readonly Abbreviation[];
  synonyms: readonly Synonym[];
  papers: readonly Paper[];
  plans: readonly Plan[];
  reports: readonly Report[];
  templates: readonly Template[];
  guides: readonly Guide[];
  tasks: readonly Task[];
  targets: readonly Target[];
  reporting: readonly ReportingDuty[];
  uses: readonly CitationUse[];
  notes: readonly PlacedNote[];
  results: readonly Result[];
  /** Former addresses of what is still there. */
  formerly: readonly Formerly[];
  withdrawn: readonly Withdrawn[];
  /** The sites of other offices that this one gathers. */
  sites: readonly Site[];
  /** What was gathered from them; `null` where there are none. */
  portal: Portal | null;
}

/** One content file that could be read: its source, for text and places, and what it became. */
export type ContentDocument = { file: string; source: Source } & (
  | { type: 'plan' | 'report'; data: PlanData | ReportData; paper: Paper; body: Body }
  | { type: 'template'; template: Template; body: Body }
  | { type: 'guide'; guide: Guide; body: Body }
  | { type: 'unit'; unit: Unit }
  | { type: 'citations'; items: Citation[] }
  | { type: 'registry' }
);

export interface Loaded {
  catalogue: Catalogue;
  /** Every file that fits its schema, in the order in which the files were read. */
  documents: ContentDocument[];
  /** What the files say of former addresses. */
  former: FormerWord[];
  problems: Problem[];
  /** How many files were read. */
  files: number;
}
