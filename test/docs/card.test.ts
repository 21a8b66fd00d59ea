import { testReportGuides } from './page.js';

testReportGuides('card', 15);
