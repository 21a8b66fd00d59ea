import { testGuide } from './guide.js';

testGuide('service', 15);
