/** The components by which a body places the parts of its paper where the paper has them: `<Duties section="V.1" />`. */

/** By component, its attributes; each narrows what it shows. All are plain words. */
export const COMPONENTS = {
  Tasks: ['section'],
  Directions: ['section'],
  Targets: ['section'],
  Figures: ['section', 'table'],
  Limitations: ['area'],
  Reporting: ['section'],
  Duties: ['section', 'agency'],
  Budget: ['section'],
  Note: ['at', 'rule'],
} as const satisfies Record<string, readonly string[]>;
export type ComponentName = keyof typeof COMPONENTS;

/** What attributes say: a section of the paper and all below it, an agency, an area, a table, a place and a rule of a note. */
export type PlacementAttributes = Partial<Record<(typeof COMPONENTS)[ComponentName][number], string>>;

/** A component in a body, with its place in the file. */
export interface Placement {
  name: ComponentName;
  attributes: PlacementAttributes;
  line: number;
  column: number;
}

export const isComponent = (name: string): name is ComponentName => Object.hasOwn(COMPONENTS, name);
