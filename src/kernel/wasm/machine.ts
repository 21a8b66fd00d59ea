/** Runs a program over the rows of a block. */
import * as figures from './figures';
import { groupRows } from './groups';
import { addMask, maskOf } from './masks';
import { beginRow, take } from './memory';
import { Op } from './op';
import {
  addHashes,
  beginHashes,
  beginRows,
  endRows,
  writeFaults,
  writeHashes,
  writeMarks,
  writeNumbers,
  writePlaces,
  writeTexts,
  writeWholes,
} from './output';
import { stoodIn } from './replaced';
import { filledIn, nothingIn } from './row';
import * as tests from './tests';
import * as texts from './texts';
import { moveValues, slot } from './values';

/** Values at most on the stack at once; the printer refuses what needs more. */
const deepest: usize = 256;
/** Where the stack begins, and the choices of rows that are returned to. */
export let bottom: usize = 0;
export let choices: usize = 0;

/** Makes room for values. */
export function createStack(): void {
  bottom = take(deepest * slot);
  choices = take(deepest << 4);
}

/** Where the values of the last program lie. */
export function result(): usize {
  return bottom;
}

/** The rows in which so many bits are set, and so many others are not. */
function gate(bits: usize, set: u32, clear: u32): u64 {
  let rows: u64 = -1;
  let at = bits;
  for (let end = at + ((<usize>set) << 2); at < end; at += 4) rows &= maskOf(load<i32>(at));
  for (let end = at + ((<usize>clear) << 2); at < end; at += 4) rows &= ~maskOf(load<i32>(at));
  return rows;
}

/** Runs a program over so many rows. */
export function run(program: usize, count: i32): void {
  const all: u64 = count == 64 ? -1 : ((1 as u64) << (count as u64)) - 1;
  let chosen = all;
  let at = program;
  let top = bottom - slot;
  let choice = choices;
  for (;;) {
    // What the word is given.
    const first = load<u32>(at, 4);
    const second = load<u32>(at, 8);
    const third = load<u32>(at, 12);
    switch (load<u32>(at)) {
      case Op.End:
        return;
      case Op.All:
        if (top < bottom) beginRow();
        chosen = all;
        at += 4;
        break;
      case Op.Gate:
        if (top < bottom) beginRow();
        chosen = all & gate(at + 16, second, third);
        at = chosen == 0 ? program + <usize>first : at + 16 + ((<usize>(second + third)) << 2);
        break;
      case Op.Only:
        chosen &= load<u64>(top);
        top -= slot;
        at += 4;
        break;
      case Op.Set:
        addMask(first, chosen);
        at += 8;
        break;
      case Op.Fail:
        addMask(first, chosen & ~load<u64>(top));
        top -= slot;
        at += 8;
        break;
      case Op.GateTruth:
        top += slot;
        store<u64>(top, chosen & gate(at + 12, first, second));
        at += 12 + ((<usize>(first + second)) << 2);
        break;
      case Op.Text:
        top += slot;
        texts.constantText(top, chosen, first, second);
        at += 12;
        break;
      case Op.Cell:
        top += slot;
        texts.cells(top, chosen, first);
        at += 8;
        break;
      case Op.CellNumber:
        top += slot;
        figures.cellNumbers(top, chosen, first, second);
        at += 12;
        break;
      case Op.KeptNumber:
        top += slot;
        figures.keptNumbers(top, chosen, first, second, third);
        at += 16;
        break;
      case Op.Number:
        top += slot;
        figures.constant(top, chosen, (<u64>first) | ((<u64>second) << 32), <i64>((<u64>third) | ((<u64>load<u32>(at, 16)) << 32)));
        at += 20;
        break;
      case Op.Truth:
        top += slot;
        store<u64>(top, first != 0 ? chosen : 0);
        at += 8;
        break;
      case Op.Filled:
        top += slot;
        store<u64>(top, chosen & filledIn(first));
        at += 8;
        break;
      case Op.Nothing:
        top += slot;
        store<u64>(top, chosen & nothingIn(first));
        at += 8;
        break;
      case Op.Copy:
        top += slot;
        store<u64>(top, load<u64>(top - slot));
        at += 4;
        break;
      case Op.Drop:
        top -= slot;
        at += 4;
        break;
      case Op.Not:
        store<u64>(top, chosen & ~load<u64>(top));
        at += 4;
        break;
      case Op.And:
      case Op.Or:
      case Op.When: {
        const word = load<u32>(at);
        const known = load<u64>(top);
        store<u64>(choice, chosen);
        store<u64>(choice, known, 8);
        choice += 16;
        chosen = word == Op.Or ? chosen & ~known : known;
        if (word == Op.When) top -= slot;
        at += 8;
        if (chosen == 0) {
          top += slot;
          store<u64>(top, 0);
          at = program + <usize>first;
        }
        break;
      }
      case Op.EndAnd:
        choice -= 16;
        chosen = load<u64>(choice);
        top -= slot;
        store<u64>(top, load<u64>(top + slot));
        at += 4;
        break;
      case Op.EndOr:
        choice -= 16;
        chosen = load<u64>(choice);
        top -= slot;
        store<u64>(top, load<u64>(top) | load<u64>(top + slot));
        at += 4;
        break;
      case Op.Else:
        // The other rows have a place of their own: what is asked of them would lie upon the values of these.
        chosen = load<u64>(choice - 16) & ~load<u64>(choice - 16, 8);
        at += 8;
        if (chosen == 0) {
          top += slot;
          store<u64>(top, 0);
          at = program + <usize>first;
        }
        break;
      case Op.EndWhen: {
        choice -= 16;
        chosen = load<u64>(choice);
        top -= slot;
        if (first != 0) store<u64>(top, load<u64>(top) | load<u64>(top + slot));
        else moveValues(top + slot, top, chosen & ~load<u64>(choice, 8));
        at += 8;
        break;
      }
      case Op.Add:
        top -= slot;
        figures.sum(top, chosen);
        at += 4;
        break;
      case Op.Subtract:
        top -= slot;
        figures.difference(top, chosen);
        at += 4;
        break;
      case Op.Multiply:
        top -= slot;
        figures.product(top, chosen);
        at += 4;
        break;
      case Op.Negate:
        figures.negated(top, chosen);
        at += 4;
        break;
      case Op.Finer:
        figures.finerBy(top, chosen, first);
        at += 8;
        break;
      case Op.Whole:
        figures.wholes(top, chosen, first);
        at += 8;
        break;
      case Op.CompareNumbers:
        top -= slot;
        store<u64>(top, figures.compareEach(top, chosen, first));
        at += 8;
        break;
      case Op.CompareTexts:
        top -= slot;
        store<u64>(top, tests.compareEach(top, chosen, first));
        at += 8;
        break;
      case Op.CompareTruths: {
        top -= slot;
        const differ = load<u64>(top) ^ load<u64>(top + slot);
        store<u64>(top, chosen & (first == 0 ? ~differ : differ));
        at += 8;
        break;
      }
      case Op.CompareNumber:
        store<u64>(
          top,
          figures.compareEachWith(
            top,
            chosen,
            first,
            (<u64>second) | ((<u64>third) << 32),
            <i64>((<u64>load<u32>(at, 16)) | ((<u64>load<u32>(at, 20)) << 32)),
          ),
        );
        at += 24;
        break;
      case Op.CompareText:
        store<u64>(top, tests.compareEachWith(top, chosen, first, second, third));
        at += 16;
        break;
      case Op.IsText:
        top += slot;
        store<u64>(top, tests.areText(first, chosen, second, third));
        at += 16;
        break;
      case Op.Length:
        figures.lengths(top, chosen);
        at += 4;
        break;
      case Op.Fits:
        store<u64>(top, tests.fit(top, chosen, first, second != 0));
        at += 12;
        break;
      case Op.Substring:
        texts.substrings(top, chosen, first, second);
        at += 12;
        break;
      case Op.Concat:
        top -= (<usize>first - 1) * slot;
        texts.join(top, chosen, first);
        at += 8;
        break;
      case Op.Lower:
        texts.lowered(top, chosen);
        at += 4;
        break;
      case Op.Contains:
        top -= slot;
        store<u64>(top, tests.contain(top, chosen));
        at += 4;
        break;
      case Op.StartsWith:
        top -= slot;
        store<u64>(top, tests.start(top, chosen));
        at += 4;
        break;
      case Op.EndsWith:
        top -= slot;
        store<u64>(top, tests.end(top, chosen));
        at += 4;
        break;
      case Op.Matches:
        store<u64>(top, tests.match(top, chosen, first));
        at += 8;
        break;
      case Op.IsDigits:
        store<u64>(top, tests.areDigits(top, chosen, first));
        at += 8;
        break;
      case Op.DigitAt:
        figures.digitsAtPlace(top, chosen, first);
        at += 8;
        break;
      case Op.NumberIn:
        figures.plainNumbers(top, chosen);
        at += 4;
        break;
      case Op.IsInteger:
        store<u64>(top, tests.areDecimal(top, chosen, first, 0));
        at += 8;
        break;
      case Op.IsDecimal:
        store<u64>(top, tests.areDecimal(top, chosen, first, second));
        at += 12;
        break;
      case Op.IsDate:
        store<u64>(top, tests.areDates(top, chosen, first));
        at += 8;
        break;
      case Op.CalendarMonths:
        top -= slot;
        figures.monthsBetween(top, chosen);
        at += 4;
        break;
      case Op.DaysBetween:
        top -= slot;
        figures.daysBetweenEach(top, chosen);
        at += 4;
        break;
      case Op.FullMonths:
        top -= slot;
        figures.fullMonthsEach(top, chosen, first);
        at += 8;
        break;
      case Op.AddMonths:
        top -= slot;
        texts.monthsLater(top, chosen, first);
        at += 8;
        break;
      case Op.AddDays:
        top -= slot;
        texts.daysLater(top, chosen);
        at += 4;
        break;
      case Op.InSet:
        store<u64>(top, tests.areIn(top, chosen, first));
        at += 8;
        break;
      case Op.InPairs:
        top -= slot;
        store<u64>(top, tests.arePairs(top, chosen, first));
        at += 8;
        break;
      case Op.Attribute:
        texts.attributes(top, chosen, first);
        at += 8;
        break;
      case Op.ValidOn:
        top -= slot;
        store<u64>(top, tests.wereValid(top, chosen, first, second, false));
        at += 12;
        break;
      case Op.PairValidOn:
        top -= 2 * slot;
        store<u64>(top, tests.wereValid(top, chosen, first, second, true));
        at += 12;
        break;
      case Op.Conforms:
        store<u64>(top, tests.areSound(top, chosen, first));
        at += 8;
        break;
      case Op.CheckHolds:
        store<u64>(top, tests.haveTheirCheck(top, chosen, first));
        at += 8;
        break;
      case Op.HasForm:
        store<u64>(top, tests.haveForm(top, chosen, first, second));
        at += 12;
        break;
      case Op.CheckCharacter:
        store<u64>(top, tests.haveCharacter(top, chosen, first));
        at += 8;
        break;
      case Op.Part:
        texts.parts(top, chosen, first, second);
        at += 12;
        break;
      case Op.Bare:
        texts.bareForms(top, chosen);
        at += 4;
        break;
      case Op.Person:
        texts.personForms(top, chosen);
        at += 4;
        break;
      case Op.IsCitizenId:
        store<u64>(top, tests.areCitizenIds(top, chosen));
        at += 4;
        break;
      case Op.Parameter:
        top -= 2 * slot;
        figures.parameters(top, chosen, first, second != 0);
        at += 12;
        break;
      case Op.HasParameter:
        top -= 2 * slot;
        store<u64>(top, figures.parameters(top, chosen, first, second != 0));
        at += 12;
        break;
      case Op.Path:
        texts.paths(top, chosen);
        at += 4;
        break;
      case Op.CheckFits:
        addMask(second, chosen & ~tests.cellsFit(first, chosen, third, load<u32>(at, 16) != 0));
        at += 20;
        break;
      case Op.CheckDecimal:
        addMask(second, chosen & ~tests.cellsAreDecimal(first, chosen, third, load<u32>(at, 16), load<u32>(at, 20)));
        at += 24;
        break;
      case Op.CheckDate:
        addMask(second, chosen & ~tests.cellsAreDates(first, chosen, third));
        at += 16;
        break;
      case Op.CheckInSet:
        addMask(second, chosen & ~tests.cellsAreIn(first, chosen, third));
        at += 16;
        break;
      case Op.Group:
        top -= 2 * slot;
        groupRows(top + slot, chosen);
        at += 4;
        break;
      case Op.Row:
        top += slot;
        texts.wholeRows(top, chosen);
        at += 4;
        break;
      case Op.BeginRows:
        beginRows(count);
        at += 4;
        break;
      case Op.WriteText:
        writeTexts(top, chosen);
        top -= slot;
        at += 4;
        break;
      case Op.WriteMark:
        writeMarks(load<u64>(top));
        top -= slot;
        at += 4;
        break;
      case Op.BeginHash:
        beginHashes(all);
        at += 4;
        break;
      case Op.AddHash:
        addHashes(top, chosen);
        top -= slot;
        at += 4;
        break;
      case Op.WriteHash:
        writeHashes();
        at += 4;
        break;
      case Op.WriteWhole:
        writeWholes(all, first, second);
        at += 12;
        break;
      case Op.WriteReplaced:
        writeNumbers(stoodIn(first), all);
        at += 8;
        break;
      case Op.WritePlaces:
        writePlaces(count);
        at += 4;
        break;
      case Op.WriteFaults:
        writeFaults(all, first, second);
        at += 12;
        break;
      case Op.EndRows:
        endRows(count);
        at += 4;
        break;
      default:
        unreachable();
    }
  }
}
