import { siteProblems } from '../build/site-check.ts';
import { cliMessages } from '../i18n/cli.ts';
import { formatProblem } from '../model/problem.ts';
import { unfitPath } from './paths.ts';

/** The others are counted: `npm run check` has them all. */
const MOST_WARNINGS = 20;

/** Whether the content may be built, and here. Says why not, in the words of `npm run check`. */
export async function checkForBuild(): Promise<boolean> {
  const unfit = unfitPath();
  if (unfit !== null) {
    console.error(unfit);
    return false;
  }
  const problems = await siteProblems();
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  // What stops the build is said in full; a large site has more warnings than anybody reads here.
  let warned = 0;
  for (const problem of problems)
    if (problem.severity === 'error' || ++warned <= MOST_WARNINGS) console.error(formatProblem(problem));
  if (warned > MOST_WARNINGS) console.error(cliMessages.moreWarnings(warned - MOST_WARNINGS));
  if (errors) console.error(cliMessages.buildStopped(errors));
  return errors === 0;
}
