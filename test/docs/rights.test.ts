import { testGuide } from './guide.js';

testGuide('rights', 15);
