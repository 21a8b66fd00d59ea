import { testSample } from './sample.js';

testSample('service', '服务', 6);
