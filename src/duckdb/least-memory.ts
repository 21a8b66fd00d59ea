/** MiB that are always allowed: wide tables cannot be read with less. */
export const leastMemory = 128;
