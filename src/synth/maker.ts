/** Makes one cell of a row from what the row tells about. */
type Maker<Scene> = (scene: Scene) => string;

/** Makers by field name. */
export type Makers<Scene> = Readonly<Record<string, Maker<Scene>>>;

/** Whole cents as a decimal amount. */
export function money(cents: number): string {
  const whole = Math.floor(cents / 100);
  const part = cents - whole * 100;
  return part === 0 ? `${whole}.00` : `${whole}.${part < 10 ? '0' : ''}${part}`;
}

export const nothing = (): string => '';
export const zero = (): string => '0.00';
