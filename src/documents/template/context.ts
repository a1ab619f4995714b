/** What a template refers to by identifier, and where its words come from. */
export interface TemplateContext {
  /** A paper of the registry as a line of Căn cứ, with or without "Căn cứ" before it. */
  citations: (id: string) => { line: string } | undefined;
  /** The agencies that the lead of a task is chosen from, in the order in which they are offered. */
  agencyNames: string[];
  /** The areas that a task may be of, as they are offered. */
  areaNames: string[];
  areaName: (id: string) => string;
  /** The name to print for an agency of a task; an unknown one is printed as the template writes it. */
  agencyName?: (ref: string) => string | undefined;
}
