import { launchBrowser } from './test/support/browser.ts';
import { serve } from './test/support/server.ts';
const s = await serve('dist');
const b = await launchBrowser();
const p = await b.newPage({ viewport: { width: 1200, height: 1000 } });
p.on('console', (m) => console.log('console', m.text()));
p.on('pageerror', (e) => console.log('error', e));
for (const [n, u] of Object.entries({ a: 'lich/', b: 'lich/2023-12/', c: 'co-quan/phong-noi-vu/', d: 'don-vi/huyen-cu-lao-dung/' })) {
  await p.goto(s.url + u); await p.waitForTimeout(200);
  await p.screenshot({ path: `/tmp/s-${n}.png` });
}
await p.setViewportSize({ width: 360, height: 800 });
for (const [n, u] of Object.entries({ e: 'lich/2023-12/', f: 'co-quan/phong-noi-vu/' })) {
  await p.goto(s.url + u); await p.waitForTimeout(200);
  console.log(await p.evaluate(() => document.documentElement.scrollWidth));
  await p.screenshot({ path: `/tmp/s-${n}.png` });
}
await b.close(); await s.stop(); process.exit(0);
