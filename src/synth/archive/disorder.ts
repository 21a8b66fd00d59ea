import type { Volume } from './world.js';

/** Something wrong with the numbers or the completeness of volumes, all rows and files being as these tell. */
export interface Disorder {
  /** What is wrong, for people. */
  name: string;
  /** Leaves the volumes as they are where they cannot be wrong in this way. */
  change(volumes: Volume[]): void;
}

export const disorders: readonly Disorder[] = [
  {
    name: 'an item number left out',
    change(volumes) {
      volumes[0]!.items.at(-1)!.number++;
    },
  },
  {
    name: 'a volume number left out',
    change(volumes) {
      if (volumes.length > 1 && !volumes[0]!.group.isWhole) volumes.at(-1)!.number++;
    },
  },
  {
    name: 'a document number left out',
    change(volumes) {
      const item = volumes.flatMap(({ items }) => items).find(({ files }) => files.length > 1);
      if (item) item.files.at(-1)!.number++;
    },
  },
  {
    name: 'a category absent from its class',
    change(volumes) {
      if (volumes[0]?.group.isWhole) volumes.pop();
    },
  },
];
