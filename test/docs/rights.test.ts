import { testReportGuides } from './page.js';

testReportGuides('rights', 15);
