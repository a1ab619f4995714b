// The one entry of every command. Plain JavaScript that old versions of Node can read, so that a machine
// without the project's own runtime gets a sentence and not a stack trace.
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Cần Node.js 22.18 trở lên, máy đang dùng ${process.version}.\n` +
      'Chạy "npm ci" (không kèm --omit=optional) để dự án tự cài Node.js riêng, rồi gọi lệnh bằng "npm run …" hoặc "npm start".',
  );
  process.exit(1);
}

// The program's own modules are compiled once, not in every run; what cannot be kept is compiled again.
module.enableCompileCache?.('node_modules/.cache/node');

// Nothing is sent anywhere, the tools' own statistics included.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const commands = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  publish: () => import('./publish.ts'),
  verify: () => import('./verify.ts'),
  load: () => import('./load.ts'),
  check: () => import('./check.ts'),
  new: () => import('./new.ts'),
  schemas: () => import('./schemas.ts'),
  fonts: () => import('./fonts.ts'),
  import: () => import('./import.ts'),
  collect: () => import('./collect.ts'),
  test: () => import('../../test/run.ts'),
  bench: () => import('../../test/bench/run.ts'),
};
const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!load) {
  console.error(`Không có lệnh "${name}". Các lệnh: ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
/** A sentence in the place of a stack trace. */
async function fail(error) {
  const { explainFailure } = await import('./failure.ts');
  console.error(explainFailure(name, error));
  process.exit(1);
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

/** The commands that lay out pages. */
const BUILDS = ['start', 'dev', 'build', 'publish'];

try {
  // Before anything else is loaded: some signs in the path keep packages from being found.
  const { unfitPath } = await import('./paths.ts');
  const unfit = BUILDS.includes(name) ? unfitPath() : null;
  if (unfit !== null) {
    console.error(unfit);
    process.exit(1);
  }
  const { watchMemory } = await import('./memory.ts');
  watchMemory(console.error);
  const { run } = await load();
  process.exitCode = await run(args);
} catch (error) {
  await fail(error);
}
