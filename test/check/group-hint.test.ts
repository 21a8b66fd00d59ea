import { describe, expect, it } from 'vitest';
import { groupHint } from '../../src/check/grouped.js';
import { partMark } from '../../src/value/spans.js';

describe('what sums and counts of a group come to', () => {
  const told = (...parts: string[]) => groupHint('check.balance.hint', parts.join(partMark))?.en;

  it('is told once, however often a rule asks it', () => {
    expect(told('sum(A)=1.50', 'count(B)=2', 'sum(A)=1.50')).toBe('in this group sum(A) = 1.50, count(B) = 2');
  });

  it.each([
    ['2.0000', '2.00'],
    ['1.0100', '1.01'],
    ['1.0125', '1.0125'],
    ['1.0120', '1.012'],
    ['40.00', '40.00'],
    ['100', '100'],
    ['-10', '-10'],
  ])('ends with no more zeros than an amount: %s', (found, shown) =>
    expect(told(`sum(A == 1.0000)=${found}`)).toBe(`in this group sum(A == 1.0000) = ${shown}`),
  );
});
