/** Recipients and signature. */
import { signatureOf, signedBy, SIGNING_WAYS, type SigningWay } from '../../../documents/paper/signing.ts';
import { identityOf } from '../../../drafting/draft.ts';
import { draftWords as words } from '../../../i18n/drafting.ts';
import { element } from '../../element.ts';
import { fieldLabel, linesField, part, selectField, textField } from '../fields.ts';
import { type Form, helpOf, linesOf, withData, withSigner } from '../form.ts';

interface Lines {
  authority?: string | undefined;
  position: string;
}

/** The ways in which a paper is signed, with the lines that are printed. */
const signerWays = ({ authority: above, position: head }: Lines): [SigningWay, Lines][] =>
  SIGNING_WAYS.map((way) => {
    const { authority, position } = signedBy(way, {
      ...(above === undefined ? {} : { authority: above }),
      position: head,
    });
    const bracketed = (text: string) => text.replace(/[{}]/g, (sign) => (sign === '{' ? '[' : ']'));
    return [
      way,
      { ...(authority === undefined ? {} : { authority: bracketed(authority) }), position: bracketed(position) },
    ];
  });

/** Who signs, as a choice that writes the lines of the signature as the decree has them. */
function signingWay(path: string, head: Lines, now: Partial<Lines>, chosen: (lines: Lines) => void): HTMLElement {
  const ways = signerWays(head);
  const same = ways.find(([, lines]) => lines.authority === now.authority && lines.position === now.position);
  return selectField({
    path,
    label: words.signingWay,
    help: words.signingWayHelp,
    value: same?.[0] ?? '',
    choices: [...ways.map(([id]): [string, string] => [id, words.signingWays[id]]), ['', words.signingOwn]],
    changed: (id) => {
      const lines = ways.find(([one]) => one === id)?.[1];
      if (lines) chosen(lines);
    },
  });
}

export function endPart(form: Form): HTMLElement {
  const { signer = {}, recipients = [], attachedTo } = form.draft.data;
  const { decision } = form.template;
  const { unit } = identityOf(form.draft, form.known);
  const attached = form.template.kind === 'attached-plan';
  const signerField = (key: 'authority' | 'position' | 'name', help = helpOf(form, ['signer', key], fieldLabel(key))) =>
    textField({
      path: `signer.${key}`,
      label: fieldLabel(key),
      help,
      value: signer[key] ?? '',
      changed: (text) => form.change(withSigner(form.draft, key, text.trim())),
    });
  /** The lines of the signature anew; the name stays. */
  const sign = (lines: Lines) => {
    const { position, authority = '' } = lines;
    form.rebuild(withSigner(withSigner(form.draft, 'position', position), 'authority', authority), ['end'], 'signer');
  };
  const signDecision = (lines: Lines) =>
    form.rebuild(
      withData(form.draft, 'attachedTo', { ...form.draft.data.attachedTo, signer: lines }),
      ['end'],
      'attachedTo.signer',
    );
  return part(
    'end',
    words.parts.end,
    linesField({
      path: 'recipients',
      label: fieldLabel('recipients'),
      help: words.recipientsHelp,
      value: recipients.join('\n'),
      changed: (text) => form.change(withData(form.draft, 'recipients', linesOf(text))),
    }),
    ...(unit && attached && decision
      ? [signingWay('attachedTo.signer', decision.signer, attachedTo?.signer ?? decision.signer, signDecision)]
      : []),
    ...(unit && !attached && form.template.kind !== 'minutes'
      ? [signingWay('signer', signatureOf(unit), signer, sign)]
      : []),
    ...(attached
      ? []
      : [
          signerField('authority', words.authorityHelp),
          element(
            'div',
            { className: 'field-row' },
            signerField('position'),
            signerField('name', words.signerNameHelp),
          ),
        ]),
  );
}
