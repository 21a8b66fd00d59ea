import { optional } from '../system/optional.js';

/** What looks into files, loaded where one is looked into: an install may lack it. */
export const inspector = () => optional('inspection', () => import('./inspect/inspect.js'));
