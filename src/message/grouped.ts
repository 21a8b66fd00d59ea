/** `1234567` as `1,234,567`. */
export function grouped(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
}
