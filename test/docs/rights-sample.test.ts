import { testSample } from './sample.js';

testSample('rights', '权益记录', 15);
