import { testGuide } from './guide.js';

testGuide('certification', 15);
