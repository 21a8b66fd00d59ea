/** What a made file holds, as a catalogue declares it and as a reader finds it. */
export interface Content {
  /** `PDF`, `OFD`, `TIFF` or `JPEG`. */
  format: string;
  /** Without its dot. */
  extension: string;
  bytes: Buffer;
  pages: number;
  /** Dots an inch; absent where the format has none. */
  resolution?: number;
  colourMode?: ColourMode;
  /** How the file came to be. */
  generation: '原生' | '数字化';
}

export type ColourMode = '黑白二值' | '灰度' | '彩色';

/** All that is made was made on one day, so that the same seed gives the same bytes. */
export const madeAt = new Date(Date.UTC(2024, 0, 2, 3, 4, 6));
