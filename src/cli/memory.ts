/** Says in words that memory runs out, before the engine ends the program with a page of addresses. */
import { totalmem } from 'node:os';
import { PerformanceObserver, constants } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { cliMessages } from '../i18n/cli.ts';

/** Of what the heap may take, after everything that nobody holds was thrown away. */
const NEARLY_ALL = 0.85;
const MEGABYTE = 2 ** 20;
/**
 * The part of V8's limit that is for what is young: three times the `--max-semi-space-size` of the npm scripts that build,
 * at most as much elsewhere. The program ends when the other part is full.
 */
const YOUNG = 192 * MEGABYTE;

/** What is said, or null while there is room. Sizes are in bytes. */
export function lowMemory(used: number, limit: number, machine: number): string | null {
  if (used < NEARLY_ALL * limit) return null;
  const [has, may, all] = [used, limit, machine].map((size) => Math.round(size / MEGABYTE)) as [number, number, number];
  // The rest of the machine needs some as well.
  return cliMessages.lowMemory(has, may, 2 * may < 0.8 * all ? 2 * may : null);
}

/** Looks at the heap after each thorough collection, and says it once. */
export function watchMemory(say: (text: string) => void): void {
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as (PerformanceEntry & { detail?: { kind?: number } })[];
    const thorough = entries.some(({ detail }) => detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR);
    if (!thorough) return;
    const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
    const text = lowMemory(used, limit - YOUNG, totalmem());
    if (text === null) return;
    observer.disconnect();
    say(text);
  });
  observer.observe({ entryTypes: ['gc'] });
}
