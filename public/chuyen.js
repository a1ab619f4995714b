// To where a page has moved, with the place on it that the address names: a redirect without a script leaves that behind.
const { document, location } = globalThis;
if (location.hash) location.replace(document.querySelector('#moi').href + location.hash);
