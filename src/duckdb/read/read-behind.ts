import type { OnScan } from '../../dataset/scan.js';

/** Bytes that the scan, which is faster, has read when DuckDB begins: of what DuckDB must not be given it hears in time. */
const lead = 32 * 2 ** 20;

/**
 * Has DuckDB read files while they are scanned, a little behind.
 *
 * @param stop Ends the reading, where the scan meets what DuckDB would take hours and all memory for.
 * @returns The reading; nothing where it was stopped, or never begun.
 */
export async function readBehind<Scan, T>(
  scan: (onScan: OnScan) => Promise<Scan>,
  read: () => Promise<T>,
  stop: () => void,
): Promise<{ scanned: Scan; reading?: PromiseSettledResult<T> }> {
  let unfit = false;
  let begins: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begins = resolve));
  const scanning = scan((bytes, _, isUnfit) => {
    if (isUnfit && !unfit) stop();
    unfit ||= isUnfit;
    if (unfit || bytes >= lead) begins();
  }).finally(begins);
  // It is awaited below, when what reads the same file has come to its end as well.
  scanning.catch(() => undefined);
  await begun;
  const [scanned, reading] = await Promise.allSettled([scanning, unfit ? undefined : read()]);
  if (scanned.status === 'rejected') throw scanned.reason;
  return { scanned: scanned.value, ...(!unfit && { reading: reading as PromiseSettledResult<T> }) };
}
