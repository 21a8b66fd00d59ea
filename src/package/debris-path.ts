import { isDebris, isDebrisFolder } from '../dataset/debris.js';

/** Tells of paths in the order of a walk whether they are debris: most lie in the folder of the one before. */
export function debrisTest(): (path: string) => boolean {
  let [folder, isIn] = ['', false];
  return (path) => {
    const end = path.lastIndexOf('/');
    const own = end < 0 ? '' : path.slice(0, end);
    if (own !== folder) [folder, isIn] = [own, own.split('/').some(isDebrisFolder)];
    return isIn || isDebris(path.slice(end + 1)) || isDebrisFolder(path.slice(end + 1));
  };
}
