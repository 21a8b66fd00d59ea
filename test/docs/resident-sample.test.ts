import { testSample } from './sample.js';

testSample('resident', '居民养老', 13);
