import { fileContent, headSize, type Content } from './content.js';
import { digestFile, type Digests } from './digest.js';
import { readEep, type EepContent } from './eep.js';
import { pathOf } from './folder.js';
import { looksLikeEep } from './eep-name.js';
import { counted } from './inspect/counted.js';
import { inspector } from './inspector.js';
import type { Depth, Job, Result, Task } from './job.js';
import { nothingFound, type Fault, type Measured } from './model.js';
import { Unpacker } from './unpack.js';

/** Measures one file after another: digests, then what is inside. */
export class Measurer {
  readonly #unpacker: Unpacker;

  constructor(private readonly task: Task) {
    this.#unpacker = new Unpacker(task.root, task.temporary);
  }

  /** @param onInspect Told before the inside of a file is looked at, which may take long or end badly. */
  async measure(job: Job, onInspect: () => void): Promise<Result> {
    const { inspect: depth, limits } = this.task;
    const looks = depth !== 'none' && job.spoilt !== true;
    const { digests, content, fault } = await this.#read(job, looks);
    const measured: Measured = { ...nothingFound, digests };
    if (fault) measured.fault = fault;
    else if (job.size === 0) measured.fault = 'empty';
    else if (job.spoilt) measured.fault = 'slow';
    if (content && looks && job.size > 0) {
      onInspect();
      // Of what is too large only the beginning may be at hand.
      const reach = depth === 'full' && job.size > limits.inspected ? 'format' : depth;
      const { inspect } = await inspector();
      const found = await inspect(content, job.path, reach, limits);
      Object.assign(measured, found, { fault: measured.fault || found.fault });
      const { signatures = 0, ...eep }: EepContent =
        depth === 'full' && found.format === 'XML' && looksLikeEep(content.read(0, headSize)) ? await this.#eep(content, reach) : {};
      Object.assign(measured, counted({ signatures }));
      content.close();
      return { number: job.number, measured, ...eep };
    }
    content?.close();
    return { number: job.number, measured };
  }

  close(): Promise<void> {
    return this.#unpacker.close();
  }

  #eep(content: Content, reach: Depth): Promise<EepContent> | EepContent {
    return reach === 'full' ? readEep(content, this.task) : { eep: { fault: 'beyond' } };
  }

  async #read({ location, size, stamp }: Job, looks: boolean): Promise<{ digests: Digests; content?: Content; fault?: Fault }> {
    const { algorithms, limits, inspect: depth } = this.task;
    if (location.kind === 'zip')
      return this.#unpacker.read(location, size, algorithms, looks && depth === 'full' && size <= limits.inspected);
    const path = pathOf(this.task.root, location);
    const { digests, fault } = digestFile(path, size, stamp, algorithms);
    return { digests, ...(fault ? { fault } : { content: fileContent(path, size) }) };
  }
}
