import { FileFault } from '../dataset/file-fault.js';
import { looksLikeValues } from '../dataset/table-head.js';
import { inBoth, inParams, nameIn, wordsInParams } from '../message/bilingual.js';
import { filled } from '../message/filled.js';
import { listedIds } from '../message/punctuation.js';
import { StreamBytes } from './bytes.js';
import { FirstReading } from './first-reading.js';
import { repeated } from './hashes.js';
import { headSize, readHead, type Head } from './head.js';
import { openImage, type Image } from './image-file.js';
import { kernelMark } from './kernel-mark.js';
import { mappedKernel, tooManyLabels } from './mapped-kernel.js';
import type { CheckedFile, CheckedRule, Checker, CheckerOptions, CheckProgress, ImageCheck, ImageOrigin, Told } from './model.js';
import { scanBytes } from './scan-bytes.js';
import { SecondReading, type Doubt } from './second-reading.js';
import { SoundBytes } from './sound-bytes.js';
import type { ToldCode } from './told.js';

/** The files that a checker is made of, as bytes. */
export interface CheckerFiles {
  /** `kernel.wasm` of the package. */
  wasm: Uint8Array | ArrayBuffer;
  /** What `zhunsheng image` wrote, of the same version of the package. */
  image: Uint8Array | ArrayBuffer;
}

/**
 * Opens a checker of one record type. It runs wherever there is WebAssembly, in a page, a worker or Node.
 *
 * @throws Error where kernel and image are not of the same version.
 */
export async function openChecker({ wasm, image: packed }: CheckerFiles): Promise<Checker> {
  const bytes = new Uint8Array(wasm);
  const image = await openImage(new Uint8Array(packed));
  if (image.described.kernel !== kernelMark(bytes))
    throw new Error('kernel and image are of different versions of zhunsheng; make the image anew');
  const module = await WebAssembly.compile(bytes);
  const { standard, asOf, codeScope, table } = image.described;
  const called = { id: table.id, name: table.name, ...(table.english && { english: table.english }) };
  return {
    table: called,
    origin: { standard, asOf, codeScope },
    check: (file, options = {}) => new FileCheck(module, image, file, options).run(),
  };
}

/** A check of one file. */
class FileCheck {
  readonly #path: string;
  readonly #problems: Told[] = [];
  /** Of each check of the image what it waits for, where it is not asked. */
  #reasons: (Told | undefined)[] = [];
  #bytes = 0;

  constructor(
    private readonly module: WebAssembly.Module,
    private readonly image: Image,
    private readonly file: Blob | ReadableStream<Uint8Array>,
    private readonly options: CheckerOptions,
  ) {
    this.#path = options.name ?? ('name' in file ? String(file.name) : '-');
  }

  async run(): Promise<CheckedFile> {
    const bytes = this.#open();
    try {
      const { bytes: start, isWhole } = await bytes.head(headSize);
      const head = readHead(this.#path, this.image.described.table, start, isWhole);
      for (const { code, params, line, remark } of head.problems) this.#tell(code as ToldCode, params, { line, remark });
      const labels = tooManyLabels(head, this.image.described);
      if (labels) return this.#unread({ code: 'browser.label-columns', params: { ...labels, ...this.#named() } }, head);
      return await this.#read(bytes, head, start.slice(0, head.dataOffset));
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      return this.#unread({ code: fault.code as ToldCode, params: fault.params, line: fault.line });
    } finally {
      await bytes.close();
    }
  }

  #open(): StreamBytes {
    return new StreamBytes(this.file instanceof Blob ? this.file.stream() : this.file);
  }

  async #read(bytes: StreamBytes, head: Head, above: Uint8Array): Promise<CheckedFile> {
    const { described } = this.image;
    this.#reasons = described.checks.map((check) => this.#reasonOf(check, head));
    const asked = described.checks.map((check, place) => (this.#reasons[place] ? undefined : check));
    const ready = mappedKernel(this.module, this.image, head);
    const reading = new FirstReading(ready, head, described, asked, this.#samples);
    const sound = new SoundBytes(this.module, head, above);
    const goOn = this.#progress('read');
    bytes.skip(head.dataOffset);
    goOn(head.dataOffset);
    const isFit = await scanBytes(ready, bytes, head.dataOffset, {
      onBytes(some) {
        sound.push(some);
        goOn(some.length);
      },
      onRows: (left, stretched) => reading.onRows(left, stretched),
    });
    sound.end();
    if (sound.fault) return this.#unread(sound.fault, head);
    if (!isFit) return this.#unread({ code: 'browser.unfit', params: { line: reading.line } }, head);
    reading.end();
    if (reading.otherHeader !== undefined)
      return this.#unread({ code: 'browser.other-header', params: { line: reading.otherHeader } }, head);
    await this.#compare(head, reading);
    this.#tellRows(reading, sound);
    return this.#result(head, reading, sound.blank.rows);
  }

  /** Looks for rows that have a key in common. */
  async #compare(head: Head, reading: FirstReading): Promise<void> {
    const { checks } = this.image.described;
    const doubts: (Doubt & { place: number })[] = [];
    for (const [place, { question }] of checks.entries()) {
      if (!question || this.#reasons[place]) continue;
      const { concerned, doubted } = repeated(
        reading.hashes.get(question.hash)!,
        question.ownerHash ? reading.hashes.get(question.ownerHash)! : undefined,
      );
      reading.tally.checks[place]!.applicable = concerned;
      if (doubted.length > 0) doubts.push({ place, question, rows: doubted });
    }
    if (doubts.length === 0) return;
    if (!(this.file instanceof Blob)) {
      for (const { place, rows } of doubts) this.#reasons[place] = this.#told('browser.read-once', { rows: rows.length });
      return;
    }
    const bytes = this.#open();
    try {
      const goOn = this.#progress('again');
      const again = new SecondReading(head, doubts, goOn);
      await bytes.head(head.dataOffset);
      bytes.skip(head.dataOffset);
      goOn(head.dataOffset);
      await scanBytes(mappedKernel(this.module, this.image, head), bytes, head.dataOffset, again);
      for (const [number, { place }] of doubts.entries()) {
        const lines = again.failing(number);
        Object.assign(reading.tally.checks[place]!, { failed: lines.length, lines: lines.slice(0, this.#samples) });
      }
    } finally {
      await bytes.close();
    }
  }

  /** Why a check is not asked of a file; undefined where it is. */
  #reasonOf({ level, needs, rows, question }: ImageCheck, { missing }: Head): Told | undefined {
    if (level === 'between') return this.#told('browser.other-tables', {});
    const field = needs.find((each) => missing.includes(each));
    if (field !== undefined) return this.#told('check.missing-column-in', { field, label: this.#labelOf(field), file: this.#path });
    return rows || question ? undefined : this.#told('browser.many-rows', {});
  }

  #tellRows(reading: FirstReading, { blank, doubtful }: SoundBytes): void {
    for (const [kind, { rows, lines }] of reading.tally.aside)
      this.#tell(`dataset.row-${kind}` as ToldCode, { count: rows, ...lineParams(lines, rows) }, { line: lines[0] });
    if (blank.rows > 0) this.#tell('dataset.row-blank', { count: blank.rows, line: blank.line }, { line: blank.line, remark: true });
    if (doubtful.count > 0)
      this.#tell('dataset.quote-doubtful', { line: doubtful.line, count: doubtful.count, lines: doubtful.lines }, { line: doubtful.line });
    const { rows, lines } = reading.refused;
    if (rows > 0) this.#tell('browser.refused', { rows, line: lines[0]! }, { line: lines[0] });
    if (rows + reading.tally.rows === 0) this.#tell('dataset.no-records', {}, { remark: true });
  }

  #result(head: Head, reading: FirstReading, blank: number): CheckedFile {
    const { tally, refused } = reading;
    const checks = this.image.described.checks.map((check, place): CheckedRule => {
      const { applicable, failed, open, openLine, lines } = tally.checks[place]!;
      const openReason =
        open > 0 &&
        this.#told('check.no-parameter', { names: listedIds(check.parameters ?? []), rows: open, file: this.#path, row: openLine! });
      const reason = this.#reasons[place] ?? (openReason || undefined);
      const outcome = failed > 0 ? 'fail' : reason ? 'not-evaluated' : applicable === 0 ? 'not-applicable' : 'pass';
      return {
        ...saidOf(check),
        outcome,
        ...(this.#reasons[place] ? { applicable: 0, failed: 0, lines: [] } : { applicable, failed, lines }),
        ...(reason && { reason }),
      };
    });
    return {
      ...this.#about(head),
      isRead: true,
      rows: tally.rows,
      refused,
      blank,
      aside: [...tally.aside].map(([kind, found]) => ({ kind, ...found })),
      checks,
      problems: this.#problems,
    };
  }

  /** What is said of a file of which nothing is judged. */
  #unread({ code, params, line }: { code: ToldCode; params: Told['params']; line?: number | undefined }, head?: Head): CheckedFile {
    this.#tell(code, params, { line: line ?? (typeof params['line'] === 'number' ? params['line'] : undefined) });
    const reason = this.#told('browser.not-read', {});
    return {
      ...this.#about(head),
      isRead: false,
      rows: 0,
      refused: { rows: 0, lines: [] },
      blank: 0,
      aside: [],
      checks: this.image.described.checks.map((check) => ({
        ...saidOf(check),
        outcome: 'not-evaluated',
        applicable: 0,
        failed: 0,
        lines: [],
        reason,
      })),
      problems: this.#problems,
    };
  }

  #about(head: Head | undefined): Pick<CheckedFile, keyof ImageOrigin | 'file' | 'table' | 'encoding' | 'columns'> {
    const { standard, asOf, codeScope, table } = this.image.described;
    const labelled = (field: string) => ({ field, label: this.#labelOf(field) });
    // A file without a header has a record in its place.
    const extra = head?.extra ?? [];
    const mayBeValues = looksLikeValues(extra);
    return {
      ...{ standard, asOf, codeScope },
      file: this.#path,
      table: { id: table.id, name: table.name, ...(table.english && { english: table.english }) },
      encoding: head?.encoding ?? 'unknown',
      columns: {
        matched: (head?.columns ?? []).flatMap(({ index, header, field, by }) =>
          field === undefined || !by ? [] : [{ index, header, by, ...labelled(field) }],
        ),
        missing: (head?.missing ?? []).map(labelled),
        extra: mayBeValues ? extra.map(() => '') : extra,
      },
    };
  }

  #labelOf(name: string): string {
    return this.image.described.table.fields.find((field) => field.name === name)!.label;
  }

  #named(): Record<string, string> {
    const { name, english } = this.image.described.table;
    return inParams(
      'name',
      inBoth((language) => nameIn(language, name, english)),
    );
  }

  get #samples(): number {
    return this.options.samples ?? 5;
  }

  #tell(code: ToldCode, params: Told['params'], { line, remark }: { line?: number | undefined; remark?: true | undefined } = {}): void {
    this.#problems.push({
      ...this.#told(code, { path: this.#path, ...params }),
      ...(line !== undefined && { line }),
      ...(remark && { remark }),
    });
  }

  #told(code: ToldCode, params: Told['params']): Told {
    const text = this.image.described.texts[code]!;
    return { code, params, text: inBoth((language) => filled(text[language], language, params)) };
  }

  /** Counts the bytes of a reading, tells how many they are, and ends the check where that was asked. */
  #progress(step: CheckProgress['step']): (bytes: number) => void {
    const size = this.file instanceof Blob ? { size: this.file.size } : {};
    this.#bytes = 0;
    return (bytes) => {
      this.options.signal?.throwIfAborted();
      this.#bytes += bytes;
      this.options.onProgress?.({ step, bytes: this.#bytes, ...size });
    };
  }
}

function saidOf({ id, kind, level, severity, clause, fields, expected, found, advice }: ImageCheck) {
  return { id, kind, level, severity, clause, fields, expected, found, advice };
}

function lineParams(lines: readonly number[], rows: number): Told['params'] {
  return { line: lines[0]!, ...wordsInParams('lines', [...lines, ...(rows > lines.length ? ['…'] : [])]) };
}
