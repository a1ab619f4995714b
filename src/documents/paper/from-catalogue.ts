import type { PaperContent } from './content.ts';
import { signatureOf } from './signing.ts';
import type { ReportingBody } from '../report-shell.ts';
import { site } from '../../i18n/ui.ts';
import { DOCUMENT_TYPES } from '../../model/document-types.ts';
import { nameInSentence, parentBodyOf } from '../../model/unit-names.ts';
import { hasCommittee, unitChain } from '../../model/unit-types.ts';
import type { Unit } from '../../model/unit.ts';
import { basisLine } from '../../catalogue/basis-line.ts';
import type { Catalogue, Paper } from '../../catalogue/types.ts';

/** What the files of a paper take from the catalogue; `prose` is its body as blocks. */
export function paperContent(catalogue: Catalogue, paper: Paper, prose: PaperContent['prose']): PaperContent {
  const unit = catalogue.units.get(paper.unit);
  if (!unit) throw new Error(paper.file);
  const attachedTo = paper.type === 'plan' ? paper.attachedTo : null;
  const basis = (id: string) => {
    const citation = catalogue.citations.get(id);
    if (!citation) throw new Error(`${paper.file}: ${id}`);
    return basisLine(citation);
  };
  return {
    paper,
    prose,
    issuer: printedIssuer(paper, unit, issuedUnder(unit, catalogue)),
    bases: paper.basis.map(basis),
    decisionBases: [...(attachedTo?.basis ?? []).map(basis), ...(attachedTo?.proposal ? [attachedTo.proposal] : [])],
    areaName: (id) => catalogue.areas.get(id)?.name ?? id,
    ...(attachedTo ? { attachedToKind: DOCUMENT_TYPES[attachedTo.type] } : {}),
    site: site.short,
  };
}

/** The units above one when it issued its papers, from below. */
export const issuedUnder = ({ parent }: Unit, { units }: Pick<Catalogue, 'units'>): Unit[] =>
  parent === undefined ? [] : unitChain(units.get(parent), units);

/** Who reports for a unit, and how they sign; `above` are the units above it, from below. */
export function reportingBody(unit: Unit, above: readonly Unit[]): ReportingBody {
  return { ...issuerOf(unit, above), unitName: nameInSentence(unit), signature: signatureOf(unit) };
}

/** The issuer as the paper prints it, where it does: a copied paper may name another body than its unit. */
export function printedIssuer(
  { issuer, parentBody }: { issuer?: string | null | undefined; parentBody?: string | null | undefined },
  unit: Unit,
  above: readonly Unit[],
): PaperContent['issuer'] {
  const own = issuerOf(unit, above);
  const given = parentBody === null || parentBody === undefined ? {} : { parentBody };
  if (!issuer) return { ...own, ...given };
  // The place under the committee, as papers have it: both do not fit on one line.
  const [, committee, place] = /^((?:ỦY|UỶ) BAN NHÂN DÂN) (.+)$/u.exec(issuer) ?? [];
  return { lines: committee && place ? [committee, place] : [issuer], name: own.name, ...given };
}

/** The issuing body by Nghị định 30/2020/NĐ-CP, PL I, II.2: the People's Committee of a place, or the body itself. */
function issuerOf(unit: Unit, [parent, place]: readonly Unit[]): PaperContent['issuer'] {
  const name = unit.name.toUpperCase();
  if (hasCommittee(unit)) return { lines: ['ỦY BAN NHÂN DÂN', name], name: `Ủy ban nhân dân ${nameInSentence(unit)}` };
  return { ...(parent ? { parentBody: parentBodyOf(parent, place) } : {}), lines: [name], name: unit.name };
}
