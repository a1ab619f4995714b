/**
 * The check before a build in a thread of its own: programs and pages are prepared meanwhile. It is given the texts as
 * they were read for the pages and parses them for itself, since what the rules look at is far larger than what they find.
 */
import { Worker } from 'node:worker_threads';
import type { SourceText } from '../catalogue/load.ts';
import { siteContent } from '../catalogue/site.ts';
import type { Checked } from '../checks/check-content.ts';
import { RULES } from '../checks/index.ts';
import type { Finding } from '../checks/rule.ts';
import { progress, type Progress } from '../cli/progress.ts';
import { progressWords } from '../i18n/progress.ts';
import type { Problem } from '../model/problem.ts';

/** A finding without the objects around it: rule and paper by their ids, the note by its place in the paper. */
interface SentFinding extends Omit<Finding, 'rule' | 'paper' | 'acknowledged'> {
  rule: string;
  paper: string | null;
  note: number;
}
export type CheckNews =
  { checked: number; all: number } | { files: number; problems: Problem[]; findings: SentFinding[] };

/** As much memory as the check may take, in megabytes: all content, and what the rules look at. */
const MEMORY = 4000;

/** Everything that every rule says of the content that is being read. Throws what the thread could not get over. */
export async function checkInThread(reading: Promise<SourceText[]>): Promise<Checked> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  let shown: Progress | undefined;
  const found = await new Promise<Extract<CheckNews, { findings: unknown }>>((resolve, reject) => {
    worker.on('message', (news: CheckNews) => {
      if ('findings' in news) resolve(news);
      else (shown ??= progress(progressWords.check, news.all)).add(news.checked);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the check thread ended early')));
    reading.then((texts) => worker.postMessage(texts), reject);
  });
  shown?.done();
  const { catalogue } = await siteContent();
  const rules = new Map(RULES.map((rule) => [rule.id, rule]));
  const papers = new Map(catalogue.papers.map((paper) => [paper.id, paper]));
  const findings = found.findings.flatMap(({ rule: id, paper: of, note, ...finding }) => {
    const rule = rules.get(id);
    const paper = of === null ? null : (papers.get(of) ?? null);
    return rule ? [{ ...finding, rule, paper, acknowledged: paper?.notes[note] ?? null }] : [];
  });
  return { catalogue, files: found.files, problems: found.problems, findings };
}
