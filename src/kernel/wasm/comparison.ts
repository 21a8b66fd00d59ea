import { Comparison } from './op';

export function compared(difference: i32, comparison: u32): bool {
  switch (comparison) {
    case Comparison.Equal:
      return difference == 0;
    case Comparison.Unequal:
      return difference != 0;
    case Comparison.Less:
      return difference < 0;
    case Comparison.LessOrEqual:
      return difference <= 0;
    case Comparison.Greater:
      return difference > 0;
    default:
      return difference >= 0;
  }
}
