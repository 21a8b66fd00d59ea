import { testGuides } from './page.js';

testGuides('returns', [
  [
    'docs/returns.md',
    ['报告/report.html', '报告/rectification.xlsx', '对照/report.html', '模拟报告/report.md'],
    ['问题.csv', '改后的问题.csv'],
  ],
  [
    'docs/returns.en.md',
    ['report/report.html', 'report/rectification.xlsx', 'compared/report.html', 'practice-report/report.md'],
    ['findings.csv', 'left.csv'],
  ],
]);
