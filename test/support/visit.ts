import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serve } from './server.ts';
import type { SITES } from './sites.ts';

/** A built site that is being served, and a browser to look at it with. */
export interface Visit {
  /** The address of the home page, with the slash at the end. */
  url: string;
  browser: Browser;
  end(): Promise<void>;
}

/** Serves a built site and starts a browser. */
export async function visit({ folder, base }: (typeof SITES)[keyof typeof SITES]): Promise<Visit> {
  const [server, browser] = await Promise.all([serve(folder, base), launchBrowser()]);
  const end = async () => {
    await browser.close();
    await server.stop();
  };
  return { url: server.url, browser, end };
}
