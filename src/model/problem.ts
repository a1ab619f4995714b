/** Something wrong in a file, with its place and its remedy, in Vietnamese. */
export interface Problem {
  /** Path from the project root, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  severity: 'error' | 'warning' | 'info';
  /** `family.name`, for example `ref.unknown`. */
  rule: string;
  message: string;
  /** What to do about it. */
  hint: string;
}

/** A value from a file may hold anything: what a terminal would obey is shown as a mark, a line end as a space. */
const visible = (text: string) =>
  text
    .slice(0, 2000)
    .replace(/\s+(?=\S)/g, (space) => (/[\n\r]/.test(space) ? ' ' : space))
    .replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/** `FILE:LINE:COL  error  rule.id  message`, and a line with the remedy. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message, hint } = problem;
  return [`${file}:${line}:${column}  ${severity}  ${rule}  ${message}`, `    ${hint}`].map(visible).join('\n');
}

/** By file, then by place. Plain code-unit order, so that it is the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** How often each rule speaks and in how many files, most often first. */
export function countByRule(problems: readonly Problem[]) {
  return [...Map.groupBy(problems, (problem) => problem.rule)]
    .map(([rule, list]) => ({
      rule,
      severity: list[0]?.severity ?? 'error',
      count: list.length,
      files: new Set(list.map((problem) => problem.file)).size,
    }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
