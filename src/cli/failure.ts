/**
 * What an editor is told when a program fails: a sentence, never a stack trace. The trace goes to a file
 * for whoever looks after the machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cliMessages } from '../i18n/cli.ts';
import { fileMessages } from '../i18n/file-messages.ts';
import { publishWords } from '../i18n/serving.ts';
import { formatProblem } from '../model/problem.ts';
import { Locked } from '../publishing/lock.ts';

const LOG = 'node_modules/.cache/loi.txt';

interface Failure {
  code?: unknown;
  message?: unknown;
  name?: unknown;
  path?: string;
  stack?: unknown;
  loc?: { file?: string; line?: number; column?: number };
  cause?: unknown;
}

/**
 * @param command the command that failed
 * @param error what was thrown
 * @returns the lines to print, in Vietnamese
 */
export function explainFailure(command: string, error: unknown): string {
  const failure = (typeof error === 'object' && error !== null ? error : { message: error }) as Failure;
  const code = typeof failure.code === 'string' ? failure.code : '';
  const message = typeof failure.message === 'string' ? failure.message : '';
  if (
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ||
    code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ||
    code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
  ) {
    return `${cliMessages.unknownOption(/'([^']*)'/.exec(message)?.[1] ?? '')}\n    ${cliMessages.optionHint(command)}`;
  }
  if (error instanceof Locked) return publishWords.locked(error.holder.pid, error.holder.host, error.path);
  // A loader said it already, in words and with its place.
  if (failure.name === cliMessages.unfitContent) return message.trim();
  const logged = writeLog(error);
  const { file, line = 1, column = 1 } = failure.loc ?? {};
  const reason = cliMessages.systemReasons[code];
  if (file !== undefined && /\.(?:mdx|ya?ml)$/.test(file)) {
    return formatProblem({
      file: relative('.', file).replaceAll('\\', '/'),
      line,
      column,
      severity: 'error',
      rule: 'body.syntax',
      message: fileMessages.unclearBody,
      hint: fileMessages.unsafeHint,
    });
  }
  if (reason !== undefined)
    return [
      cliMessages.machineFailed(command, reason, failure.path),
      ...(logged ? [cliMessages.logWritten(LOG)] : []),
    ].join('\n    ');
  const hint = logged
    ? cliMessages.commandFailedHint(LOG)
    : cliMessages.commandFailedUnlogged(message || String(error));
  return `${cliMessages.commandFailed(command)}\n    ${hint}`;
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Whether it could be written: the disk may be what failed, or belong to somebody else. */
function writeLog(error: unknown): boolean {
  try {
    mkdirSync('node_modules/.cache', { recursive: true });
    writeFileSync(LOG, `${textOf(error)}\n`);
    return true;
  } catch {
    return false;
  }
}
