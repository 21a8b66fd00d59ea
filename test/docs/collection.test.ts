import { testPages } from './page.js';

testPages('collection', [
  ['docs/collection.md', '问题.csv', '改后的问题.csv', ['报告/report.html', '报告/rectification.xlsx', '模拟报告/report.md']],
  ['docs/collection.en.md', 'findings.csv', 'left.csv', ['report/report.html', 'report/rectification.xlsx', 'synthetic-report/report.md']],
]);
