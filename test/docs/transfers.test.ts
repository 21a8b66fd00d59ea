import { testGuides, testSmallSample } from './page.js';

testGuides('transfers', [
  ['docs/transfers.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/transfers.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
]);

testSmallSample('transfers', '一件转移', '--rows 8 --seed 5', (text) => text.replace('29193.34,50963.71', '31847.28,53617.65'));
