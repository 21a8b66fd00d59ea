import { testGuides, testSmallSample } from './page.js';

testGuides('actuarial', [
  ['docs/actuarial.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/actuarial.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
]);

testSmallSample('actuarial', '一个县', '--rows 484 --seed 5', (text) =>
  text.replace('134,3,0,3,351,', '134,3,0,3,3519,').replace(',1.45,0.50,', ',1.45,6.00,'),
);
