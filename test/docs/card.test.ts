import { testGuide } from './guide.js';

testGuide('card', 15);
