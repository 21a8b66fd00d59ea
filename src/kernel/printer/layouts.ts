import type { DateFormat } from '../../value/date-format.js';
import { Layout } from '../wasm/op.js';

/** Layouts of dates as the kernel numbers them. */
export const layouts: Readonly<Record<DateFormat, Layout>> = {
  YYYYMMDDHHMMSS: Layout.Moment,
  YYYYMMDD: Layout.Day,
  YYYYMM: Layout.Month,
  YYYY: Layout.Year,
  PERIOD: Layout.Period,
};
