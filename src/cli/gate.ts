import { checkMasters } from '../build/masters.ts';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { checkContent } from '../checks/check-content.ts';
import { messages } from '../i18n/messages.ts';
import { formatProblem } from '../model/problem.ts';

/** Whether the content may be built. Says why not, in the words of `npm run check`. */
export async function checkForBuild(): Promise<boolean> {
  const checked = checkContent(await readContent(contentFolders()));
  const problems = [...checked.problems, ...(await checkMasters(checked.catalogue))];
  for (const problem of problems) console.error(formatProblem(problem));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (errors) console.error(messages.buildStopped(errors));
  return errors === 0;
}
