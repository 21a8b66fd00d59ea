import { testSample } from './sample.js';

testSample('audit', '稽核', 17);
