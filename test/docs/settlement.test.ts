import { testGuides, testSmallSample } from './page.js';

testGuides('settlement', [
  ['docs/settlement.md', ['报告/report.html', '报告二/report.html', '模拟报告/report.md'], ['问题.csv', '改好以后.csv']],
  ['docs/settlement.en.md', ['report/report.html', 'report-2/report.html', 'synthetic-report/report.md'], ['findings.csv', 'mended.csv']],
]);

// One line of fees was sent twice.
testSmallSample('settlement', '三个人', '--rows 15 --seed 5', (text, file) =>
  file.startsWith('T03') ? text.split('\n').toSpliced(2, 1).join('\n') : text,
);
