import { checkMasters } from '../build/masters.ts';
import { siteCheck } from '../build/site-check.ts';
import { messages } from '../i18n/messages.ts';
import { formatProblem } from '../model/problem.ts';

/** Whether the content may be built. Says why not, in the words of `npm run check`. */
export async function checkForBuild(): Promise<boolean> {
  const checked = await siteCheck();
  const problems = [...checked.problems, ...(await checkMasters(checked.catalogue))];
  for (const problem of problems) console.error(formatProblem(problem));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors) console.error(messages.buildStopped(errors));
  return errors === 0;
}
