import { testSample } from './sample.js';

testSample('settlement', '结算', 22);
