import { ND30_2020 } from '../nd30-2020.ts';
import type { PaperContent } from './content.ts';
import { signingBody } from './signing-body.ts';
import type { ReportingBody } from '../report-shell.ts';
import { site } from '../../i18n/ui.ts';
import { DOCUMENT_TYPES } from '../../model/document-types.ts';
import type { Unit } from '../../model/unit.ts';
import { basisLine } from '../../catalogue/template-context.ts';
import type { Catalogue, Paper } from '../../catalogue/types.ts';

/** Kinds of units that have no People's Committee: they sign under their own name, below the body they belong to. */
const BODIES = new Set<Unit['type']>(['sở', 'trường']);

/** What the files of a paper take from the catalogue; `prose` is its body as blocks. */
export function paperContent(catalogue: Catalogue, paper: Paper, prose: PaperContent['prose']): PaperContent {
  const unit = catalogue.units.get(paper.unit);
  if (!unit) throw new Error(paper.file);
  const attachedTo = paper.type === 'plan' ? paper.attachedTo : null;
  return {
    paper,
    prose,
    issuer: printedIssuer(paper, unit, unit.parent === undefined ? undefined : catalogue.units.get(unit.parent)),
    bases: paper.basis.map((id) => {
      const citation = catalogue.citations.get(id);
      if (!citation) throw new Error(`${paper.file}: ${id}`);
      return basisLine(citation);
    }),
    areaName: (id) => catalogue.areas.get(id)?.name ?? id,
    ...(attachedTo ? { attachedToKind: DOCUMENT_TYPES[attachedTo.type] } : {}),
    site: site.short,
  };
}

/** Who reports for a unit, and how they sign; `parent` is the unit above it. */
export function reportingBody(unit: Unit, parent: Unit | undefined): ReportingBody {
  return {
    ...issuerOf(unit, parent),
    unitName: BODIES.has(unit.type) ? unit.name : `${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
    signature: ND30_2020.signatures[signingBody(unit)],
  };
}

/** The issuer as the paper prints it, where it does: a copied paper may name another body than its unit. */
export function printedIssuer(
  { issuer, parentBody }: { issuer?: string | null | undefined; parentBody?: string | null | undefined },
  unit: Unit,
  parent: Unit | undefined,
): PaperContent['issuer'] {
  const own = issuerOf(unit, parent);
  const above = parentBody === null || parentBody === undefined ? {} : { parentBody };
  if (!issuer) return { ...own, ...above };
  // The place under the committee, as papers have it: both do not fit on one line.
  const [, committee, place] = /^((?:ỦY|UỶ) BAN NHÂN DÂN) (.+)$/u.exec(issuer) ?? [];
  return { lines: committee && place ? [committee, place] : [issuer], name: own.name, ...above };
}

/** The issuing body by Nghị định 30/2020/NĐ-CP, PL I, II.2: the People's Committee of a place, or the body itself. */
function issuerOf(unit: Unit, parent: Unit | undefined): PaperContent['issuer'] {
  if (!BODIES.has(unit.type)) {
    return {
      lines: ['ỦY BAN NHÂN DÂN', unit.name.toUpperCase()],
      name: `Ủy ban nhân dân ${unit.name.charAt(0).toLowerCase()}${unit.name.slice(1)}`,
    };
  }
  return {
    ...(parent ? { parentBody: `UBND ${parent.name.toUpperCase()}` } : {}),
    lines: [unit.name.toUpperCase()],
    name: unit.name,
  };
}
