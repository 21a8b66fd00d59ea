import { remember } from '../cell.js';
import { header, type TableKind } from './kind.js';

const headers = {
  id: header('解释', 'reading', 'key'),
  clause: header('条款', 'clause', 'needed'),
  question: header('疑问', 'question', 'key'),
  chosen: header('采用', 'chosen', 'key'),
};

/** Readings chosen where the standard contradicts itself or leaves a thing open. */
export const readingTable: TableKind<keyof typeof headers> = {
  title: { zh: '解释', en: 'readings' },
  headers,
  read(row, { target }) {
    const reading = {
      id: row.filled('id'),
      clause: row.text('clause'),
      question: row.filled('question'),
      chosen: row.filled('chosen'),
      place: row.row.place,
    };
    target.readings.push(remember(reading, row.row));
  },
};
