import { testSample } from './sample.js';

testSample('benefits', '待遇', 18);
