import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cliMessages } from '../i18n/cli.ts';
import { checkSite } from '../pipeline/site-check.ts';
import { countByRule, formatProblem } from '../model/problem.ts';
import { isWithin } from '../util/within.ts';

const FORMATS = ['text', 'json', 'summary'] as const;

/**
 * `npm run check [-- PATH… --format text|json|summary]`: every rule over content and templates, without building.
 * Paths limit what is printed; everything is read all the same, since files refer to each other.
 *
 * @returns the exit code: 1 when there is an error
 */
export async function run(args: string[]): Promise<number> {
  const started = performance.now();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) {
    console.error(cliMessages.unknownFormat(values.format, FORMATS));
    return 1;
  }
  for (const path of positionals) {
    if (!existsSync(path)) {
      console.error(cliMessages.noSuchPath(path));
      return 1;
    }
  }
  const { files, findings, problems: all } = await checkSite();
  // The content may stand in another folder than the project.
  const problems = all.filter(({ file }) => !positionals.length || positionals.some((path) => isWithin(file, path)));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (format === 'json') {
    console.log(JSON.stringify(problems, null, 2));
    return errors ? 1 : 0;
  }
  if (format === 'text') for (const problem of problems) console.log(formatProblem(problem));
  else
    for (const { rule, severity, count, files } of countByRule(problems))
      console.log(cliMessages.ruleCount(rule, severity, count, files));
  const ms = Math.round(performance.now() - started);
  const acknowledged = findings.filter((finding) => finding.acknowledged).length;
  console.log(
    problems.length
      ? cliMessages.someProblems(files, errors, problems.length - errors, ms)
      : cliMessages.noProblems(files, ms),
  );
  if (acknowledged) console.log(cliMessages.acknowledged(acknowledged));
  return errors ? 1 : 0;
}
