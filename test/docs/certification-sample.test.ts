import { testSample } from './sample.js';

testSample('certification', '认证', 10);
