// To where a page has moved, with the place on it that the address names.
globalThis.location.replace(globalThis.document.querySelector('#moi').href + globalThis.location.hash);
