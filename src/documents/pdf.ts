/**
 * A document tree as a PDF, for Node only: Typst is a native module. It is loaded when it is first asked for,
 * so that a machine for which there is none can still make every other format.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { filePanel } from '../i18n/documents.ts';
import type { FormatProfile } from './profile.ts';
import type { Document } from './tree.ts';
import { writeTypst } from './typst.ts';

const require = createRequire(join(process.cwd(), 'package.json'));
/** Tinos has the metrics of Times New Roman. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

export type WritePdf = (document: Document, profile?: FormatProfile) => Uint8Array;

let loaded: Promise<WritePdf | undefined> | undefined;

/** The writer of PDF, or `undefined` where Typst cannot be had. */
export function pdfWriter(): Promise<WritePdf | undefined> {
  return (loaded ??= load());
}

async function load(): Promise<WritePdf | undefined> {
  let typst: { NodeCompiler: typeof NodeCompiler };
  try {
    typst = require('@myriaddreamin/typst-ts-node-compiler') as typeof typst;
  } catch {
    return undefined;
  }
  const fontBlobs = await Promise.all(FACES.map((face) => readFile(fontFile(face))));
  const compiler = typst.NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontBlobs }] });
  return (document, profile) => {
    const result = compiler.compile({ mainFileContent: writeTypst(document, profile) });
    if (!result.result) {
      const error = result.takeDiagnostics();
      throw new Error(`Typst: ${document.meta.title}: ${JSON.stringify(error && compiler.fetchDiagnostics(error))}`);
    }
    const bytes = standardPdf(compiler, result.result);
    // What Typst remembers of earlier documents would otherwise grow with each one.
    compiler.evictCache(10);
    return Uint8Array.from(bytes);
  };
}

/**
 * PDF/UA-1; a tagged PDF that is not when the paper has a sign that the font lacks (an arrow, an emoji), which
 * the standard forbids. Such a paper is no reason to stop a build.
 */
function standardPdf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    console.warn(filePanel.notUniversal(document.title ?? '', String(error)));
    return compiler.pdf(document);
  }
}

/** A font file of the package, by its face. */
export function fontFile(face: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
}
