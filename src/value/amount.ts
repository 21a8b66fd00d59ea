/** Digits after the point that an exact amount can have. */
export const amountDecimals = 8;

/** A sum of money at stake, exact, and how many rows it lacks because their amount is not known. */
export interface Amount {
  /** `-?digits.digits`, at least two digits after the point. */
  sum: string;
  unknown: number;
}

/** An amount as it is written, in units of its last decimal. */
export function amountUnits(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(amountDecimals, '0').slice(0, amountDecimals));
}

/** Units as an amount is written: no zeros behind the second decimal. */
export function amountText(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(amountDecimals + 1, '0');
  const decimals = digits.slice(-amountDecimals).replace(/0+$/, '').padEnd(2, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -amountDecimals)}.${decimals}`;
}

/** The sum of amounts. */
export function amountSum(amounts: readonly Amount[]): Amount {
  return {
    sum: amountText(amounts.reduce((sum, each) => sum + amountUnits(each.sum), 0n)),
    unknown: amounts.reduce((count, { unknown }) => count + unknown, 0),
  };
}
