/** A button that copies the whole address of a file: a calendar is followed by it, and a link alone downloads. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const field = this.querySelector('input') as HTMLInputElement;
    field.value = new URL(this.dataset['path'] ?? '', location.href).href;
    field.hidden = false;
    field.select();
    // Without https there is no clipboard to write to: the reader copies what is marked.
    const done =
      isSecureContext &&
      (await navigator.clipboard.writeText(field.value).then(
        () => true,
        () => false,
      ));
    const said = done ? this.dataset['copied'] : this.dataset['byHand'];
    (this.querySelector('[role=status]') as HTMLElement).textContent = said ?? '';
  }
}

customElements.define('copy-address', CopyAddress);
