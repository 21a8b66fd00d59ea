import { describe, expect, test } from 'vitest';
import { InputFault } from '../../src/system/fault.js';
import type { CheckReport } from '../../src/conformance/model.js';
import { rescore } from '../../src/report/rescore.js';
import { points, share } from '../../src/report/figure.js';
import { measureText, verdictOf } from '../../src/score/verdict.js';
import type { Profile, Threshold } from '../../src/standard/model.js';
import { profile, report, tally } from '../report/fixture.js';

const place = { file: 'p.md', line: 1, column: 1 };

function threshold(
  measure: string,
  comparison: '>=' | '<=',
  value: number,
  unit: Threshold['unit'],
  then: Threshold['then'] = 'return',
): Threshold {
  return { id: measure, measure, comparison, value, unit, then, text: { zh: `${measure} 未达到。`, en: `${measure} was not met.` }, place };
}

function judge(thresholds: Threshold[], change: (judged: ReturnType<typeof report>) => void = () => {}, more: Partial<Profile> = {}) {
  const judged = report();
  change(judged);
  return verdictOf(judged, profile({ thresholds, blocking: [], ...more }));
}

function find(checks: CheckReport[], id: string): CheckReport {
  return checks.find((check) => check.id === id)!;
}

describe('verdictOf', () => {
  test('accepts with a sentence of its own, which counts the doubts', () => {
    const { decision, broken, sentence } = judge([]);
    expect([decision, broken]).toEqual(['accept', []]);
    expect(sentence.zh).toMatch(/予以接收.*疑点 1 处/);
    expect(sentence.en).toMatch(/^Accepted.* 1 doubtful/);
  });

  test('the sentence is the profile’s, with the figure and the bound', () => {
    expect(judge([threshold('score.total', '>=', 99, 'points')]).sentence).toEqual({
      zh: expect.stringMatching(/^score\.total 未达到（实际 96\.\d+ 分，应不低于 99 分）。$/),
      en: expect.stringMatching(/^score\.total was not met \(found 96\.\d+ points, at least 99 points asked\)\.$/),
    });
  });

  test('the worst decision wins, in the order of the profile', () => {
    const { decision, broken } = judge([
      threshold('failed.error', '<=', 0, 'rows', 'conditional'),
      threshold('score.total', '>=', 100, 'points'),
      threshold('records.clean', '>=', 100, 'percent'),
    ]);
    expect(decision).toBe('return');
    expect(broken.map(({ id }) => id)).toEqual(['score.total', 'records.clean', 'failed.error']);
  });

  test('zero means zero: one row in a billion breaks a bound of 0 %', () => {
    const change = ({ checks }: ReturnType<typeof report>) => {
      for (const check of checks) Object.assign(check, { applicable: 1e9, failed: 0 });
      find(checks, 'R009').failed = 1;
    };
    const { decision, broken } = judge([threshold('failed.error', '<=', 0, 'percent')], change);
    expect(decision).toBe('return');
    expect(broken[0]!.actual).toBeGreaterThan(0);
  });

  test('one row of a blocking check means return, in whatever table', () => {
    const change = ({ checks }: ReturnType<typeof report>) => void (find(checks, 'AAC003.required').failed = 1);
    const { decision, broken, sentence } = judge([], change, { blocking: profile().blocking });
    expect(decision).toBe('return');
    expect(broken[0]).toMatchObject({ id: 'AAC003.required', bound: 0, actual: 1, unit: 'rows' });
    expect(sentence.zh).toContain('有人员没有姓名');
  });

  test.each([
    // The missing table is a warning too, and has a measure of its own.
    ['failed.warning', 'rows', 1],
    ['unevaluated.error', 'rows', 2],
    ['unevaluated.delivered', 'rows', 1],
    ['tables.missing', 'rows', 1],
    ['rows.unreadable', 'rows', 3],
    ['files.unread', 'rows', 1],
  ] as const)('measures %s', (measure, unit, actual) => {
    const change = (judged: ReturnType<typeof report>) => void (judged.tables[1]!.unreadable = 3);
    expect(judge([threshold(measure, '<=', 0, unit)], change).broken[0]?.actual).toBe(actual);
    expect(judge([threshold(measure, '<=', actual, unit)], change).decision).toBe('accept');
  });

  test('measures one check by its id, whatever its severity', () => {
    const bound = (id: string) => [threshold(`failed.${id}`, '<=', 0, 'rows', 'conditional')];
    expect(judge(bound('R099'))).toMatchObject({ decision: 'conditional', broken: [{ measure: 'failed.R099', actual: 1 }] });
    expect(judge(bound('AAC003.required')).decision).toBe('accept');
    // A check that nobody knows would never fail.
    expect(() => judge(bound('R998'))).toThrow('no measure is named failed.R998');
    expect(() => judge([threshold('passed.R099', '<=', 0, 'rows')])).toThrow('no measure is named passed.R099');
  });

  test('a waiver of a file that was only told of does not make up for one that was left out', () => {
    const bound = [threshold('files.unread', '<=', 0, 'rows')];
    const files = (waived: number) => (judged: ReturnType<typeof report>) => {
      const { inputs } = judged.run;
      inputs.push({ ...inputs[0]!, path: '多表.xlsx', leftOut: false, problems: [{ code: 'dataset.xlsx-sheets', params: {} }] });
      judged.checks.push({ ...find(judged.checks, 'dataset.tables'), id: 'dataset.files', kind: 'files', failed: 2, waived });
    };
    expect([0, 1, 2].map((waived) => judge(bound, files(waived)).decision)).toEqual(['return', 'return', 'accept']);
  });

  test('a file of which something was not read counts as unread', () => {
    const change = ({ run }: ReturnType<typeof report>) =>
      void run.inputs.push({
        ...run.inputs[0]!,
        path: '多表.xlsx',
        leftOut: false,
        partly: true,
        problems: [{ code: 'dataset.xlsx-sheets', params: {} }],
      });
    expect(judge([threshold('files.unread', '<=', 0, 'rows')], change).broken[0]?.actual).toBe(2);
  });

  test('a check that broke counts as unevaluated', () => {
    const change = ({ checks }: ReturnType<typeof report>) => void (find(checks, 'R009').outcome = 'error');
    expect(judge([threshold('unevaluated.error', '<=', 0, 'rows')], change).broken[0]?.actual).toBe(3);
  });

  test('an export without records is returned for that, and no figure is made up of it', () => {
    const empty = ({ scores }: ReturnType<typeof report>) => {
      delete scores.total;
      Object.assign(scores, { rows: 0, clean: 0 });
    };
    for (const thresholds of [[], [threshold('score.total', '>=', 1, 'points'), threshold('records.clean', '>=', 1, 'percent')]]) {
      const { decision, broken, sentence } = judge(thresholds, empty);
      expect([decision, broken.map(({ id }) => id)]).toEqual(['return', ['records']]);
      expect(sentence.en).toMatch(/^There are no records to judge, hence no score/);
      expect(sentence.zh).toMatch(/^没有可以评价的记录/);
    }
  });

  test('records without a score do not pass a floor; a dimension nothing applied to breaks none', () => {
    const unscored = ({ scores }: ReturnType<typeof report>) => void delete scores.total;
    expect(judge([threshold('score.total', '>=', 1, 'points')], unscored).decision).toBe('return');
    expect(judge([threshold('score.06', '>=', 99, 'points')]).decision).toBe('accept');
  });

  test('where the score seems to speak against the decision, the sentence says that it does not outweigh it', () => {
    const decided = threshold('failed.warning', '<=', 0, 'rows');
    expect(judge([decided]).sentence.en).toMatch(
      /allowed\)\. The score of 96\.\d\d is a mean over all checks and does not outweigh this\.$/,
    );
    expect(judge([decided, threshold('score.total', '>=', 99, 'points')]).sentence.en).not.toContain('outweigh');
    expect(judge([]).sentence.en).not.toContain('outweigh');
  });

  test('tables without records are named in the sentence', () => {
    const change = ({ tables }: ReturnType<typeof report>) => void Object.assign(tables[1]!, { rows: 0, unreadable: 0 });
    expect(judge([], change).sentence.en).toMatch(/Tables without records, which have no score: 1\.$/);
  });

  test.each([
    [0, '0', '0%'],
    [0.00001, '0.01', '0.01%'],
    [50, '50.00', '50.00%'],
    [99.996, '99.99', '99.99%'],
    [99.999999, '99.99', '99.99%'],
    [100, '100', '100%'],
  ])('%f is written in one way, never up to all nor down to none', (figure, score, percent) => {
    expect([points(figure), share(figure, 100)]).toEqual([score, percent]);
    expect(measureText(figure, 'percent', 'en')).toBe(percent.replace('.00%', '%'));
  });
});

describe('rescore', () => {
  test('gives the same report for the same profile', () => {
    const before = report();
    expect(rescore(before, profile())).toEqual(before);
  });

  test('scores again from the counts, from JSON too', () => {
    const before = JSON.parse(JSON.stringify(report())) as ReturnType<typeof report>;
    const strict = profile({ id: 'strict', dimensionWeights: { '02': 1 }, thresholds: [threshold('score.total', '>=', 90, 'points')] });
    const after = rescore(before, strict);
    expect(after.scores.total).toBe(after.scores.dimensions[1]!.score);
    expect(after.verdict.decision).toBe('return');
    expect(after.run.profile.id).toBe('strict');
    expect(after.checks).toBe(before.checks);
  });

  test('refuses a profile of another standard', () => {
    expect(() => rescore(report({}, tally()), profile({ standard: 'other' }))).toThrow(InputFault);
  });
});
