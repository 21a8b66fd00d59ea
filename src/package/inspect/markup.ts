import { opensShare } from './address.js';

/** Addresses that are scripts; white space in them counts for nothing. */
const scripted = /^[\0-\x20]*(?:java|vb|live)script[\t\n\r]*:/i;

/** The same behind the seconds of a page that moves on by itself. */
const movesOn = /^[\s\d.;,]*url\s*=\s*['"]?\s*(?:java|vb)script:/i;

/** Elements of HTML and SVG that run something, or bring in something that runs. */
const running: ReadonlySet<string> = new Set(['script', 'applet', 'object', 'embed', 'handler', 'listener']);

/** Whether an element of HTML or SVG runs something by what it is. */
export const elementRuns = (name: string): boolean => running.has(name.toLowerCase());

/** Attributes that are addresses. */
const addresses = /^(?:xlink:)?(?:href|src|action|formaction|data|background|poster)$/i;

/** Whether an attribute of HTML or SVG runs something: it handles an event, or its address is a script or a file on another machine. */
export function attributeRuns(name: string, value: string): boolean {
  return (
    /^on[a-z]+$/i.test(name) ||
    scripted.test(value.replace(/[\t\n\r]/g, '')) ||
    movesOn.test(value) ||
    (addresses.test(name) && opensShare(value))
  );
}
