/**
 * A response whose body is kept as it was given. Node's own puts it in a stream and reads it out again: copies of every
 * page, which stay until all memory is looked through for what is no longer needed, again and again.
 */
export class PageResponse extends Response {
  /** The body, where it was given whole: text or bytes. */
  readonly whole: string | Uint8Array<ArrayBuffer> | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const whole = typeof body === 'string' || body instanceof Uint8Array ? body : undefined;
    super(whole === undefined ? body : null, init);
    this.whole = whole as string | Uint8Array<ArrayBuffer> | undefined;
  }

  /** Whoever asks for anything else of it gets what Node gives. */
  #asEver(): Response {
    return new NodeResponse(this.whole);
  }

  override get body(): Response['body'] {
    return this.whole === undefined ? super.body : this.#asEver().body;
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.whole === undefined ? super.bytes() : this.#asEver().bytes();
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.whole === undefined ? super.arrayBuffer() : this.#asEver().arrayBuffer();
  }

  override text(): Promise<string> {
    return this.whole === undefined ? super.text() : this.#asEver().text();
  }
}

const NodeResponse = Response;
