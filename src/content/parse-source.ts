import type { Legacy } from '../text/legacy.ts';
import { parseSourceBy, type Source } from './source.ts';
import { readYamlText } from './yaml-events.ts';

/** Reads a `.yaml` or `.mdx` file, as `parseSourceBy` does, with the quick reader. */
export const parseSource = (file: string, text: string, encoding?: Legacy): Source =>
  parseSourceBy(readYamlText, file, text, encoding);
