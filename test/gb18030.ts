export { gb18030 } from '../src/encoding/gb18030.js';
