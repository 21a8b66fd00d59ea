import type { Element } from 'hast';
import { s } from 'hastscript';
import type { DistributionsReport } from '../../conformance/model.js';
import { grouped } from '../../message/grouped.js';
import type { Phrase } from '../../message/phrases.js';
import { classLabels, classNames } from './classes.js';
import { beneath, textWidth } from './labels.js';

type Column = DistributionsReport['columns'][number];
type Counts = Column['empty'];

const [width, height] = [420, 84];
/** No bar is wider, and the room between two. */
const [widest, gap] = [52, 2];
/** So much room has a bar at the least that is no class among others: what is beneath it is always told. */
const leastApart = 26;
/** What is no value of its form stands so much apart. */
const aside = 12;
/** The least that is drawn of what fails, and of what does not. */
const [leastFailed, leastSound] = [4, 3];
/** Height of a line of figures above a bar, and how wide its signs are to those beneath. */
const [line, smaller] = [13, 11 / 12];

/** Bars of the classes, and one apart of what is none; the part that fails is striped, so that no colour need tell it. */
export function histogram(column: Column, told: Phrase<'distribution'>, text: string): Element {
  const titles = classNames(column, told);
  const labels = classLabels(column, told);
  const { classes, unread } = column;
  const bars: Counts[] = [...classes, ...(unread.count > 0 ? [unread] : [])];
  const places = placesOf(labels, classes.length);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const lines = linesOf(bars, places);
  const base = 5 + line * lines + height;
  const { left, foot, texts } = beneath(
    labels.map((label, at) => ({ ...label, ...places[at]! })),
    base,
    width,
  );
  const end = places.at(-1);
  return s('svg', { viewBox: `${-left} 0 ${width + left} ${base + foot}`, role: 'img', ariaLabel: text }, [
    ...bars.flatMap((counts, at) => {
      const { count, failed } = counts;
      if (count === 0) return [];
      const { x, room } = places[at]!;
      const { tall, striped } = heightsOf(counts, most);
      return [
        s('g', [
          s('title', told('bar', { class: titles[at], count: grouped(count), failed: grouped(failed) })),
          bar('whole', x, base, room - gap, tall),
          ...(failed > 0 ? [bar('ground', x, base, room - gap, striped), bar('failing', x, base, room - gap, striped)] : []),
          ...figures(counts, lines, x, base - tall - 5),
        ]),
      ];
    }),
    s('path', { className: 'axis', d: `M0 ${base}h${end ? round(end.x + end.room / 2 + 1) : width}` }),
    ...texts,
  ]);
}

/** A bar as a line as thick as it is wide, so that it can be dashed: no pattern need be named. */
export function bar(className: string, x: number, base: number, wide: number, tall: number): Element {
  return s('path', { className, d: `M${round(x)} ${base}v${round(-tall)}`, strokeWidth: round(wide) });
}

interface Place {
  /** Middle of a bar. */
  x: number;
  room: number;
}

/** Where the bars stand: all have the same room, unless those that stand apart would have too little. */
function placesOf(labels: readonly { apart: boolean }[], classes: number): Place[] {
  const all = width - 2 - (labels.length > classes ? aside : 0);
  const even = Math.min(widest, all / labels.length);
  const apart = labels.filter((label) => label.apart).length;
  const others = labels.length - apart;
  const narrow = even >= leastApart || others === 0 ? even : (all - apart * leastApart) / others;
  let from = 1;
  return labels.map((label, at) => {
    const room = label.apart ? Math.max(even, leastApart) : narrow;
    const start = from + (at === classes && at > 0 ? aside : 0);
    from = start + room;
    return { x: start + room / 2, room };
  });
}

/** How high a bar is and the striped part of it: a part that is there can be seen, however small it is beside the other. */
function heightsOf({ count, failed }: Counts, most: number): { tall: number; striped: number } {
  const [sound, striped] = [failed < count ? leastSound : 0, failed > 0 ? leastFailed : 0];
  const tall = Math.max(sound + striped, (count / most) * height);
  return { tall, striped: Math.min(Math.max(striped, (failed / most) * height), tall - sound) };
}

/** What stands above a bar: those that fail, and all. */
function figuresOf({ count, failed }: Counts): [failing: string, all: string] {
  return [grouped(failed), `/ ${grouped(count)}`];
}

/** In how many lines all bars have room for their figures; in none where one has not, since figures at some bars only would seem to be all. */
function linesOf(bars: readonly Counts[], places: readonly Place[]): 0 | 1 | 2 {
  const fits = (texts: (counts: Counts) => string[]) =>
    bars.every((counts, at) => texts(counts).every((text) => textWidth(text) * smaller <= places[at]!.room));
  if (fits((counts) => [figuresOf(counts).join(' ')])) return 1;
  return fits(figuresOf) ? 2 : 0;
}

function figures(counts: Counts, lines: 0 | 1 | 2, x: number, y: number): Element[] {
  if (lines === 0) return [];
  const [failing, all] = figuresOf(counts);
  const kind = counts.failed > 0 ? 'failing' : undefined;
  const under = lines === 2 ? { x: round(x), dy: line } : {};
  return [
    s('text', { className: 'count', x: round(x), y: round(y - line * (lines - 1)), textAnchor: 'middle' }, [
      s('tspan', { className: kind }, failing),
      ...(lines === 1 ? [' '] : []),
      s('tspan', under, all),
    ]),
  ];
}

function round(figure: number): number {
  return Math.round(figure * 10) / 10;
}
