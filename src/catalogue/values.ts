/** What holds of every value of a file, whatever it is called: it can be seen, and it does not lie too deeply. */
import { messages } from '../i18n/messages.ts';
import { DATA_LEVELS } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';
import { hiddenCharacter, type HiddenCharacter } from '../text/hidden.ts';
import { MAX_PROBLEMS, type Path, type Place, type Source } from './source.ts';

/**
 * What is wrong with the values of a source, and with its text as it is typed. An escape in YAML and a character
 * reference in Markdown give characters that nobody has typed: `parseBody` sees to the body.
 */
export function valueProblems(source: Source): Problem[] {
  const { file } = source;
  const problems: Problem[] = [];
  const hidden = (place: Place, { name }: HiddenCharacter) => problems.push({ file, ...place, ...hiddenProblem(name) });

  for (const [i, line] of source.text
    .replace(/^\uFEFF/, ' ')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const found = hiddenCharacter(line);
    if (found) hidden({ line: i + 1, column: found.index + 1 }, found);
  }
  const typed = problems.length > 0;
  const path: Path = [];
  const visit = (value: unknown): void => {
    if (problems.length >= MAX_PROBLEMS) return;
    if (typeof value === 'string') {
      // What is typed has been said.
      const found = typed ? undefined : hiddenCharacter(value);
      if (found) hidden(source.place(path), found);
    } else if (typeof value === 'object' && value !== null) {
      if (path.length >= DATA_LEVELS) {
        const [message, hint] = [messages.yamlDepth, messages.yamlDepthHint];
        problems.push({ file, ...source.place(path), severity: 'error', rule: 'yaml.syntax', message, hint });
        return;
      }
      for (const [key, item] of Object.entries(value)) {
        const found = typed ? undefined : hiddenCharacter(key);
        if (found) hidden(source.place(path, key), found);
        path.push(Array.isArray(value) ? Number(key) : key);
        visit(item);
        path.pop();
      }
    }
  };
  visit(source.data);
  return problems.slice(0, MAX_PROBLEMS);
}

/** What is said of a character that nobody sees. */
export const hiddenProblem = (name: string): Omit<Problem, 'file' | 'line' | 'column'> => ({
  severity: 'error',
  rule: 'unicode.control',
  message: messages.hiddenCharacter(name),
  hint: messages.hiddenCharacterHint,
});
