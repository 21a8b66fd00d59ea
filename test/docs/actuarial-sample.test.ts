import { testSample } from './sample.js';

testSample('actuarial', '精算', 6);
