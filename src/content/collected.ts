/**
 * What was collected of other sites, as it lies on the disk: a folder for each site, with a state and the files of the
 * last good copy, each under its SHA-256. It is no content: nobody edits it, and nothing in it is opened but by these names.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import { day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { sha256 } from '../util/digest.ts';

/** Where it lies: `COLLECTED_DIR`, or a folder of the project. */
export const collectedFolder = (): string => process.env['COLLECTED_DIR'] || '.collected';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const state = z.object({
  /** Of the site when it was asked: a site that moved is asked anew. */
  address: z.string(),
  tried: day.describe('Ngày hỏi gần nhất'),
  problem: z.string().nullable().describe('Vì sao lần hỏi gần nhất không được bản mới'),
  copy: z
    .object({
      on: day.describe('Ngày trang xác nhận bản này gần nhất'),
      etag: z.string().nullable(),
      list: digest.describe('SHA-256 của danh sách tệp'),
      files: z.record(z.string().regex(/^[a-z]+(?:-\d{4})?\.(?:json|ndjson)$/), digest),
      lost: z.int().min(0).default(0).describe('Số văn bản mà bản trước có và bản này không'),
    })
    .nullable(),
});
export type CollectedState = z.infer<typeof state>;

export const siteFolder = (site: Pick<Site, 'id'>): string => join(collectedFolder(), site.id);
export const statePath = (site: Pick<Site, 'id'>): string => join(siteFolder(site), 'state.json');
/** Where a file with a digest lies. */
export const copyPath = (site: Pick<Site, 'id'>, sha: string): string => join(siteFolder(site), sha);

/** What is known of a site, perhaps by an address before; `null` where it was never asked, or its state cannot be read. */
export function readState(site: Pick<Site, 'id'>): CollectedState | null {
  try {
    const found = state.safeParse(JSON.parse(readFileSync(statePath(site), 'utf8')));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}

/** A file of the last good copy; `undefined` where there is none, or it is damaged. */
export function readCopied(site: Pick<Site, 'id'>, sha: string): Buffer | undefined {
  const path = copyPath(site, sha);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return sha256(bytes) === sha ? bytes : undefined;
}

/** Whether a file of a copy is there, whole. */
export function isCopied(site: Pick<Site, 'id'>, sha: string): boolean {
  const path = copyPath(site, sha);
  if (!existsSync(path)) return false;
  const hash = createHash('sha256');
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex') === sha;
}

/** What stands for all that was collected of some sites. */
export const collectedDigest = (sites: readonly Pick<Site, 'id' | 'address'>[]): string =>
  sites.length ? sha256(JSON.stringify(sites.map(readState))) : '';

const PIECE = 1 << 20;

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) yield piece.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

/** Of a line; the longest of ours has a thousandth of it. */
export const LONGEST_LINE = 4_000_000;

/** The lines of a file, which may be larger than a text can be. */
export function* linesOf(path: string): Generator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (const piece of piecesOf(path)) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    // Whoever reads it refuses it.
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest) yield rest;
}
