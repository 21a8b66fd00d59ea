import { testSample } from './sample.js';

testSample('card', '卡', 5);
