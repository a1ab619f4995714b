/** The built sites that tests look at. */
export const SITES = {
  root: { folder: '.cache/test/root', base: '/' },
  again: { folder: '.cache/test/again', base: '/' },
  below: { folder: '.cache/test/below', base: '/cchc/' },
} as const;
