/** While editing: what is saved is on the page at once, and what is wrong with it is said where the editor looks. */
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { contentFolders } from '../content/disk.ts';
import { cliMessages } from '../i18n/cli.ts';
import { formatProblem } from '../model/problem.ts';
import { isWithin } from '../util/within.ts';
import { checkSite } from './site-check.ts';

/** An editor may write a file in several steps, and many files change at once: all of it is one change. */
const SETTLED_MS = 40;

/**
 * For `npm run dev`: when a file of the content changes, everything is read and checked again, and every open page loads
 * itself anew. While there is an error, it stands over the pages and in the terminal, in the words of `npm run check`.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'live-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const { content, templates } = contentFolders();
        const folders = [content, templates];
        const { client } = server.environments;
        let changes = 0;
        /** The last change is looked at when this is done. */
        let seen = Promise.resolve();
        /** What keeps pages from being shown. */
        let fault: string | undefined;
        const sayFailure = (error: unknown) => logger.error(error instanceof Error ? error.message : String(error));
        const sayFault = () => {
          if (fault !== undefined) client.hot.send({ type: 'error', err: { message: fault, stack: '' } });
        };

        async function look(change: number): Promise<void> {
          if (change !== changes) return;
          const errors = (await checkSite()).problems.filter(({ severity }) => severity === 'error');
          if (change !== changes) return;
          const before = fault;
          fault = errors.length ? errors.map(formatProblem).join('\n') : undefined;
          if (fault !== undefined) {
            logger.error(`\n${fault}`);
            // Over the page as it was, which stays where the reader is in it.
            sayFault();
            return;
          }
          if (before !== undefined) logger.info(cliMessages.mended);
          // Astro reloads the open pages once its collections have changed.
          await refreshContent?.({});
          if (before !== undefined) client.hot.send({ type: 'full-reload', path: '*' });
        }

        server.watcher.add(folders);
        server.watcher.on('all', (_event, path) => {
          if (!/\.(?:mdx|ya?ml|docx)$/.test(path) || !folders.some((folder) => isWithin(path, folder))) return;
          const change = ++changes;
          seen = wait(SETTLED_MS)
            .then(() => look(change))
            .catch(sayFailure);
        });
        // A page that is opened, or that loads itself anew, while a change is being looked at.
        server.middlewares.use((request, _response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next();
          void seen.then(() => next(fault === undefined ? undefined : Object.assign(new Error(fault), { stack: '' })));
        });
        server.ws.on('connection', sayFault);
      },
    },
  };
}
