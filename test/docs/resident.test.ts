import { testGuides, testSmallSample } from './page.js';

testGuides('resident', [
  ['docs/resident.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/resident.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
]);

testSmallSample('resident', '一个村', '--rows 11 --seed 5', (text) =>
  text.replace(',500.00,20240914', ',540.00,20240914').replace('136.00,11.22', '136.00,11.70'),
);
