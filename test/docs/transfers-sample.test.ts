import { testSample } from './sample.js';

testSample('transfers', '转移', 11);
