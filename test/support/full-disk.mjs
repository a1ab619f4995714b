/**
 * Loaded before a program (`node --import`): after `DISK_BYTES` bytes every write says that the disk is full, and leaves
 * the part of the file that still had room. With `DISK_FREE` the disk says that so many bytes are free.
 */
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let room = Number(process.env.DISK_BYTES ?? Infinity);
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
const sizeOf = (data) => (typeof data === 'string' ? Buffer.byteLength(data) : (data?.byteLength ?? 0));
/** How many bytes of `data` still fit. */
const take = (data) => {
  const fits = Math.max(0, Math.min(sizeOf(data), room));
  room -= sizeOf(data);
  return fits;
};

if (process.env.DISK_FREE) {
  fs.promises.statfs = () => Promise.resolve({ bavail: Number(process.env.DISK_FREE), blocks: 1e9, bsize: 1 });
}
const { writeFile, open, copyFile } = fs.promises;
fs.promises.writeFile = async (path, data, ...rest) => {
  const fits = take(data);
  await writeFile(path, fits < sizeOf(data) ? Buffer.from(data).subarray(0, fits) : data, ...rest);
  if (fits < sizeOf(data)) throw full();
};
fs.promises.copyFile = async (from, to, ...rest) => {
  const { size } = fs.statSync(from);
  if ((room -= size) < 0) throw full();
  return copyFile(from, to, ...rest);
};
fs.promises.open = async (...args) => {
  const handle = await open(...args);
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (data, ...rest) => {
    const fits = take(data);
    await write(fits < sizeOf(data) ? Buffer.from(data).subarray(0, fits) : data, ...rest);
    if (fits < sizeOf(data)) throw full();
  };
  return handle;
};
const { writeFileSync } = fs;
fs.writeFileSync = (path, data, ...rest) => {
  const fits = take(data);
  writeFileSync(path, fits < sizeOf(data) ? Buffer.from(data).subarray(0, fits) : data, ...rest);
  if (fits < sizeOf(data)) throw full();
};
syncBuiltinESMExports();
