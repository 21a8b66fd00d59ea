/** `all`, or how many faults of each check; a check of several tables gets so many in each. */
export type FaultRequest = 'all' | Readonly<Record<string, number>>;
