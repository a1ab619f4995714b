// To where a page has moved, with the place on it that the address names.
const { document, location } = globalThis;
location.replace(document.querySelector('#moi').href + location.hash);
