/** The checks that follow each change: what they found, beside the fields and in a list that leads to them. */
import { blankCount } from '../../drafting/blanks.ts';
import { starterDraft } from '../../drafting/draft.ts';
import { isMissing } from '../../drafting/missing.ts';
import type { Path } from '../../drafting/schema.ts';
import { draftWords as words } from '../../i18n/drafting.ts';
import { element } from '../element.ts';
import { checkList, showBeside } from './check-view.ts';
import { said } from './fields.ts';
import type { Form } from './form.ts';
import type { Checked } from './worker.ts';

const NOTHING: Checked = { problems: [], leftovers: [], blanks: [] };

interface Listeners {
  /** Leads to the field of a place. */
  go: (path: Path) => void;
  /** How many places the checks would have seen to. */
  count: (count: number) => void;
  /** The blanks that are left. */
  blanks: (blanks: Checked['blanks']) => void;
}

export class Checks {
  readonly list = element('div', { className: 'draft-check', id: 'kiem-tra' });
  readonly #form: HTMLElement & Form;
  readonly #tell: Listeners;
  #asked = 0;
  #checked: Checked | undefined;
  /** Places of the fields in which somebody has been. */
  readonly #touched = new Set<string>();

  constructor(form: HTMLElement & Form, tell: Listeners) {
    this.#form = form;
    this.#tell = tell;
    this.list.setAttribute('role', 'region');
    this.list.setAttribute('aria-label', words.views.check);
    this.list.tabIndex = 0;
  }

  /** Somebody has left a field: from now on it is said beside it that something is missing there. */
  touch(path: string): void {
    if (this.#touched.has(path)) return;
    this.#touched.add(path);
    // What stands beside a field is left alone, where nothing is added: somebody may be about to press it.
    if (this.#checked?.problems.some((problem) => isMissing(problem) && problem.path.join('.') === path))
      this.showBeside();
  }

  showBeside(): void {
    if (this.#checked) showBeside(this.#form, this.#form, this.#checked, this.#touched);
  }

  /** Checks the draft as it is now. @param drawn when it is on the sheet */
  async run(drawn: Promise<void>): Promise<void> {
    const form = this.#form;
    const number = ++this.#asked;
    form.dataset['asked'] = String(number);
    if (this.#isBlank()) {
      this.#checked = NOTHING;
      this.showBeside();
      this.list.replaceChildren(said(words.checkLater));
      this.#tell.count(0);
      await drawn;
    } else {
      const checked = await form.ask({ do: 'check' });
      // Answers about an earlier state say nothing of this one.
      if (number !== this.#asked) return;
      this.#checked = checked;
      this.showBeside();
      this.list.replaceChildren(...checkList(form, checked, this.#tell.go));
      this.#tell.count(checked.problems.length + checked.leftovers.length + blankCount(checked.blanks));
      this.#tell.blanks(checked.blanks);
    }
    form.dataset['checked'] = String(number);
  }

  /** Whether nobody has written anything yet: in the template as it is published there is nothing to be found. */
  #isBlank(): boolean {
    const { draft, template, site } = this.#form;
    if (draft.data.unit !== undefined || draft.data.year !== undefined) return false;
    return JSON.stringify(draft) === JSON.stringify(starterDraft(template, site));
  }
}
