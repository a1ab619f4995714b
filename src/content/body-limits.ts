/** What the parser of bodies may not be given, since it would take for ever or end the command. */
import { fileMessages } from '../i18n/file-messages.ts';
import { messages } from '../i18n/messages.ts';
import { BODY_LENGTH, LINE_LENGTH } from '../model/limits.ts';

/** An expression of so many characters cannot be nested too deeply for the parser. */
const MAX_EXPRESSION = 2000;
/** The parser tries each tag in an expression in two ways, each with all that follows: thirty take it for ever. */
const MAX_TAGS = 8;
const MAX_BRACES = 200;

/** What is too large for the parser, found without it. */
export function tooMuch(body: string): { index: number; message: string; hint: string; rule: string } | undefined {
  if (body.length > BODY_LENGTH)
    return {
      index: 0,
      rule: 'body.size',
      message: fileMessages.bodyTooLong(body.length),
      hint: fileMessages.bodyTooLongHint,
    };
  for (let start = 0; start < body.length;) {
    const end = body.indexOf('\n', start);
    const stop = end < 0 ? body.length : end;
    if (stop - start > LINE_LENGTH)
      return { index: start, rule: 'body.size', message: fileMessages.lineTooLong, hint: fileMessages.lineTooLongHint };
    start = stop + 1;
  }
  // Refused in any case; the parser would read what follows as a program, as deeply nested as it likes.
  const module = body.search(/^(?:import|export)\b/m);
  if (module >= 0 && body.length - module > MAX_EXPRESSION)
    return { index: module, rule: 'body.code', message: messages.unsafeImport, hint: fileMessages.unsafeHint };
  const deep = longBrace(body);
  if (deep !== undefined)
    return { index: deep, rule: 'body.code', message: messages.unsafeBrace, hint: fileMessages.unsafeHint };
  const brace = body.search(/[{]/);
  if (brace >= 0 && body.split('{').length > MAX_BRACES)
    return { index: brace, rule: 'body.code', message: messages.unsafeBrace, hint: fileMessages.unsafeHint };
  return undefined;
}

/**
 * Where a brace opens that is not closed within {@link MAX_EXPRESSION} characters and {@link MAX_TAGS} tags. The parser reads what is in braces as
 * a program, each bracket one step deeper in its own stack, and a stack that is full ends the whole command.
 */
function longBrace(body: string): number | undefined {
  let depth = 0;
  let from = 0;
  let tags = 0;
  for (const { 0: sign, index } of body.matchAll(/[{}<]|$/g)) {
    if (depth > 0 && index - from > MAX_EXPRESSION) return from;
    if (sign === '<' && depth > 0 && ++tags > MAX_TAGS) return from;
    if (sign === '{' && depth++ === 0) [from, tags] = [index, 0];
    else if (sign === '}') depth = Math.max(0, depth - 1);
  }
  return undefined;
}
