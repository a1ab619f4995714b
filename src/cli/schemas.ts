import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cliMessages } from '../i18n/cli.ts';
import { editorFiles } from '../model/schemas.ts';

/** `npm run schemas`: writes the JSON Schemas and the settings that give editors completion and hints into `.vscode/`. */
export async function run(): Promise<number> {
  for (const [path, text] of editorFiles()) {
    await mkdir(join('.vscode', path, '..'), { recursive: true });
    await writeFile(join('.vscode', path), text);
  }
  console.log(cliMessages.schemasWritten);
  return 0;
}
