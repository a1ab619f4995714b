import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A real Chromium: the one that `CHROMIUM_PATH` names, an installed one, or the one that an npm package brings
 * (Linux x64 only), so that the tests need nothing but npm.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  // The package's own list of arguments is for a cloud function (one process, no web security): not wanted here.
  return playwright.launch({
    executablePath: named ?? (await chromium.executablePath()),
    args: ['--no-sandbox', ...quiet],
  });
}
