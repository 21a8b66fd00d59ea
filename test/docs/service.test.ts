import { testReportGuides } from './page.js';

testReportGuides('service', 15);
