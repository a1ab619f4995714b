/** The built sites that tests look at. */
export const SITES = {
  root: { folder: 'node_modules/.cache/test/root', base: '/' },
  again: { folder: 'node_modules/.cache/test/again', base: '/' },
  below: { folder: 'node_modules/.cache/test/below', base: '/cchc/' },
} as const;
