import { testSample } from './sample.js';

testSample('returns', '报表', 5);
