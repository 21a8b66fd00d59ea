import { testSample } from './sample.js';

testSample('funds', '基金', 15);
