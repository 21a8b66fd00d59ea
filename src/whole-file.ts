import { rename, rm } from 'node:fs/promises';

/** Lets a writer fill a file beside the path, and puts it in its place when it is whole: whoever reads the path never sees a half. */
export async function writeBeside(path: string, write: (beside: string) => Promise<unknown>): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await write(beside);
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fault;
  }
}
