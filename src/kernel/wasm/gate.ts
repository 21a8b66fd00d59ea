/** Gates: of each of some words the bits that must be set, and those that must not. */

/** Whether the words of a row are as a gate asks. */
export function passes(gate: usize, own: usize): bool {
  const end = gate + 8 + <usize>load<u32>(gate) * 24;
  for (let at = gate + 8; at < end; at += 24) {
    const word = load<u64>(own + <usize>load<u32>(at));
    const must = load<u64>(at, 8);
    if ((word & must) != must || (word & load<u64>(at, 16)) != 0) return false;
  }
  return true;
}
