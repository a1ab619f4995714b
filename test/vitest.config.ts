import { defineConfig } from 'vitest/config';

/** `npm test -- slow` runs the slow group, and nothing else does. */
const slow = process.argv.some((argument) => argument.includes('slow'));

/** Two groups, what needs only the sources and what needs the built site; or the slow one. */
export default defineConfig({
  test: {
    projects: slow
      ? [
          {
            test: {
              name: 'slow',
              include: ['test/slow/**/*.test.ts'],
              globalSetup: ['test/support/build-sites.ts'],
              fileParallelism: false,
            },
          },
        ]
      : [
          {
            test: {
              name: 'unit',
              include: ['test/unit/**/*.test.ts', 'test/content/**/*.test.ts'],
              testTimeout: 60_000,
              hookTimeout: 60_000,
            },
          },
          {
            test: {
              name: 'site',
              include: ['test/build/**/*.test.ts', 'test/browser/**/*.test.ts'],
              globalSetup: ['test/support/build-sites.ts'],
              testTimeout: 300_000,
              hookTimeout: 120_000,
              // Whatever a page is waited for comes at its own time on a busy machine.
              expect: { poll: { timeout: 10_000 } },
              // One Chromium and one build at a time: the machine may have two cores.
              fileParallelism: false,
            },
          },
        ],
  },
});
