/** Loaded before a program (`node --import`): whatever waits for some time goes on at once, as if the time were over. */
import timers from 'node:timers/promises';
import { syncBuiltinESMExports } from 'node:module';

timers.setTimeout = (_, value) => Promise.resolve(value);
syncBuiltinESMExports();
