/**
 * A source paper names a private citizen. Neither the name, nor the place, nor the number of the complaint may stand
 * anywhere in the project; what is looked for is known here by salted hashes only.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/normalise.ts';

interface Secret {
  what: string;
  words: number;
  hash: string;
}

const SALT = 'kho-ke-hoach-cchc/privacy/1';
const SECRETS: Secret[] = [
  { what: 'name', words: 4, hash: 'fb243d797092adf6e9dbf963b3359363ba61961db7f0f535d2adab94053a937c' },
  { what: 'name less surname', words: 3, hash: 'f45197f23d52cf5e534bf2357410a535f1f9800c53f67d7c22a793854d86bcf5' },
  { what: 'name in one word', words: 1, hash: '4cdd22800528f66d64e7403a68aa6886fdcd81ee6d43ca8eaa41757a73fd4d4d' },
  { what: 'place', words: 5, hash: 'ef5d40fd8e433a87c380f935bfeb52cb266c93a01ddbeefe911df8dd54b7935c' },
  { what: 'part of the place', words: 3, hash: 'f23f21c1a83364e8f55de24df52a4c3dd5e5412812ae624a0b9fe53b18d92fcb' },
  { what: 'code', words: 2, hash: '8934de425ab6f38c8760d982ee9bed74840085599bed9e2ddc6385ff1708e527' },
  { what: 'code in one word', words: 1, hash: 'ac3bf4a87e73899f4f465da65f96a9d3391ed950def9a8cf523090669fc7774e' },
];
/** A made-up name, to show that what stands in a text is found. */
const EXAMPLE: Secret[] = [
  { what: 'example', words: 4, hash: '7f2e9e92525f9f1c9a67312de2fe1fa96c7844665e554645a09febfd3c95976c' },
];

const hashed = new Map<string, string>();
function hashOf(words: string): string {
  const known = hashed.get(words) ?? createHash('sha256').update(`${SALT}:${words}`).digest('hex');
  hashed.set(words, known);
  return known;
}

/** Which of the secrets stand in a text, in whatever case, accents, spacing and punctuation. */
function found(text: string, secrets: Secret[]): string[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const hits = new Set<string>();
  for (const count of new Set(secrets.map((secret) => secret.words))) {
    for (let i = 0; i + count <= words.length; i++) {
      const hash = hashOf(words.slice(i, i + count).join(' '));
      for (const secret of secrets) if (secret.words === count && secret.hash === hash) hits.add(secret.what);
    }
  }
  return [...hits];
}

/** Every file that is, or would be, in the repository. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return bytes.includes(0) ? '' : bytes.toString('utf8');
  } catch {
    return ''; // deleted, and not yet committed
  }
}

describe('the detector', () => {
  it.each([
    ['as written', 'của ông Nguyễn Thử Nghiệm Mẫu, cư ngụ'],
    ['without accents, as an address', '/cong-dan/nguyen-thu-nghiem-mau/'],
    ['across lines, in capitals', 'NGUYỄN THỬ\n  NGHIỆM *MẪU*'],
    ['decomposed', 'Nguyễn Thử Nghiệm Mẫu'.normalize('NFD')],
    ['with hidden characters', 'Ngu\u00ADyễn Thử\u00A0Nghiệm Mẫ\u200Bu'],
  ])('finds a name %s', (_, text) => expect(found(text, EXAMPLE)).toEqual(['example']));

  it.each(['Nguyễn Thử Mẫu', 'Thử Nghiệm Mẫu Nguyễn', ''])('passes over "%s"', (text) =>
    expect(found(text, EXAMPLE)).toEqual([]),
  );

  it('reads the content', () => expect(files.filter((file) => file.startsWith('content/')).length).toBeGreaterThan(40));
});

it('finds the private citizen in no file and in no file name', () => {
  const leaks = files
    .map((file) => [file, ...found(`${file}\n${textOf(file)}`, SECRETS)])
    .filter((leak) => leak.length > 1);
  expect(leaks).toEqual([]);
});
