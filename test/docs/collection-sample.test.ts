import { testSample } from './sample.js';

testSample('collection', '申报', 6);
