/** Why a file cannot be imported, said to an editor: no stack trace is ever shown for one. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
