/** What holds of every value of a file, whatever it is called: it can be seen, and it does not lie too deeply. */
import { fileMessages } from '../i18n/file-messages.ts';
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
  const text = source.text.replace(/^\uFEFF/, ' ');
  const problems: Problem[] = [];
  const hidden = (place: Place, { name }: HiddenCharacter) => problems.push({ file, ...place, ...hiddenProblem(name) });

  const typed = hiddenCharacter(text) !== undefined;
  for (const [i, line] of typed ? text.split(/\r\n|\n|\r/).entries() : []) {
    const found = hiddenCharacter(line);
    if (found) hidden({ line: i + 1, column: found.index + 1 }, found);
  }
  // Without an escape the values have what is typed, and what is typed has been looked at.
  const escaped = !typed && text.includes('\\');
  const path: Path = [];
  const visitIn = (step: string | number, value: unknown): void => {
    path.push(step);
    visit(value);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const found = escaped ? hiddenCharacter(value) : undefined;
      if (found) hidden(source.place(path), found);
    } else if (typeof value === 'object' && value !== null && problems.length < MAX_PROBLEMS) {
      if (path.length >= DATA_LEVELS) {
        const [message, hint] = [messages.yamlDepth, messages.yamlDepthHint];
        problems.push({ file, ...source.place(path), severity: 'error', rule: 'yaml.syntax', message, hint });
      } else if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i++) visitIn(i, value[i]);
      } else {
        for (const [key, item] of Object.entries(value)) {
          const found = escaped ? hiddenCharacter(key) : undefined;
          if (found) hidden(source.place(path, key), found);
          visitIn(key, item);
        }
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
  message: fileMessages.hiddenCharacter(name),
  hint: fileMessages.hiddenCharacterHint,
});
