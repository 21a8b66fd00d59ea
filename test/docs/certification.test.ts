import { testReportGuides } from './page.js';

testReportGuides('certification', 15);
