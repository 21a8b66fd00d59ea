import { Broken } from '../broken.js';

/** Pixels of one page: A0 at 1200 dots an inch and a little more. */
export const mostPixels = 2.4e9;

/** An image has pixels, and not more than a page can have. */
export function checkPixels(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new Broken('damaged');
  if (width * height > mostPixels) throw new Broken('bomb');
}
