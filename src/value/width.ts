/** From a sign of ASCII to its twin of full width. */
const step = 0xfee0;

/** A text with the signs of ASCII in full width; others stay. */
export function widened(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + step));
}

/** A text with the signs of full width as those of ASCII; others stay. */
export function narrowed(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - step));
}
