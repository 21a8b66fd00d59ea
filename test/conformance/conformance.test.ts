import { testPairs } from './pairs.js';

testPairs({
  standard: 'gbt-40217-2021',
  profile: 'standards/profiles/default.md',
  folder: import.meta.dirname,
  // The one check that no data can make apply; see README.md.
  without: ['AAA157N.label'],
  // The one known code of AAA157 is longer than the element allows, and R017 is for wordings that the code list gives as second ones only.
  // Nobody in the synthetic export has a number of 15 digits (R210), or is paid through another person (R222).
  neverApplies: [
    'AAA157.code',
    'AAA157.placeholder',
    'AAA157.representation',
    'AAA157N.placeholder',
    'AAA157N.representation',
    'R017',
    'R210',
    'R222',
  ],
  passesBySilence: ['R258.pass', 'R300.pass', 'R255.pass', 'R257.pass', 'R051.pass', 'R250.pass', 'R251.pass', 'R256.pass'],
});
