/** A person, a system that shuts down, a terminal that is closed or a connection that is lost. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that a person may stop, and tells of it when it was.
 *
 * @param notice What is said of work that was stopped.
 * @returns Undefined when it was stopped.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>, notice: () => string): Promise<T | undefined> {
  const stopper = new AbortController();
  const interrupt = () => stopper.abort();
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(stopper.signal);
  } catch (fault) {
    if (!stopper.signal.aborted) throw fault;
    process.stderr.write(`${notice()}\n`);
    return undefined;
  } finally {
    // An impatient person sends more than one, and the next must not break off what the first has begun to end.
    if (!stopper.signal.aborted) for (const signal of signals) process.removeListener(signal, interrupt);
  }
}
