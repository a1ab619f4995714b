/**
 * The built sites that tests look at. With `SITE_BELOW=1` the tests of the first look at one in a folder of the server.
 */
const below = { folder: 'node_modules/.cache/test/below', base: '/cchc/' } as const;

export const SITES = {
  root: process.env['SITE_BELOW'] ? below : { folder: 'node_modules/.cache/test/root', base: '/' },
  again: { folder: 'node_modules/.cache/test/again', base: '/' },
  below,
} as const;
