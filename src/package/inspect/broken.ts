import type { Fault } from '../model.js';

/** Thrown where a file cannot be what its format asks for; carries the fault that is told of it. */
export class Broken extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

/** Thrown where a part of a file is not looked at, for its size or its kind: it may be sound. */
export class Unseen extends Error {}
