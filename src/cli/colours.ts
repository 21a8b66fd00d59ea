import pc from 'picocolors';

/**
 * The colours of a stream: on a terminal that knows some, unless `--no-color` or NO_COLOR asks for none; FORCE_COLOR asks for
 * them anywhere, and with `0` for none.
 */
export function coloursOf(
  out: Pick<NodeJS.WriteStream, 'isTTY'>,
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv = process.env,
  argv: readonly string[] = process.argv,
): ReturnType<typeof pc.createColors> {
  const isForced = Boolean(FORCE_COLOR) && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const isRefused = Boolean(NO_COLOR) || argv.includes('--no-color') || (Boolean(FORCE_COLOR) && !isForced);
  // The library's own test takes a CI run for a terminal.
  return pc.createColors(!isRefused && (isForced || (out.isTTY === true && TERM !== 'dumb')));
}
