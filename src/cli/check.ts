import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { messages } from '../i18n/messages.ts';
import { contentFolders, readContent } from '../catalogue/disk.ts';
import { checkContent } from '../checks/check-content.ts';
import { formatProblem } from '../model/problem.ts';

/**
 * `npm run check [-- PATH… --format text|json]`: every rule over content and templates, without building.
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
  const paths = positionals.map((path) => relative('.', path).replaceAll('\\', '/'));
  for (const path of paths) {
    if (!existsSync(path)) {
      console.error(messages.noSuchPath(path));
      return 1;
    }
  }
  const loaded = checkContent(await readContent(contentFolders()));
  const problems = loaded.problems.filter(
    ({ file }) =>
      !paths.length ||
      paths.some((path) => path === '' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)),
  );
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (values.format === 'json') {
    console.log(JSON.stringify(problems, null, 2));
  } else {
    for (const problem of problems) console.log(formatProblem(problem));
    const ms = Math.round(performance.now() - started);
    console.log(
      problems.length
        ? messages.someProblems(loaded.files, errors, problems.length - errors, ms)
        : messages.noProblems(loaded.files, ms),
    );
  }
  return errors ? 1 : 0;
}
