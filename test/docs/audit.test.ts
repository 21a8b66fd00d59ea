import { testGuides } from './page.js';

testGuides('audit', [
  ['docs/audit.md', ['报告/report.html', '报告/rectification.xlsx', '模拟报告/report.md'], ['问题.csv', '改后的问题.csv']],
  ['docs/audit.en.md', ['report/report.html', 'report/rectification.xlsx', 'synthetic-report/report.md'], ['findings.csv', 'left.csv']],
]);
