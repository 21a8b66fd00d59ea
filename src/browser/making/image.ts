import { gzipSync } from 'node:zlib';
import { termsOf } from '../../compile/terms.js';
import { copyKernel } from '../../kernel/copy.js';
import { instantiate } from '../../kernel/instance.js';
import { kernelBytes, kernelModule } from '../../kernel/module.js';
import { prepare } from '../../kernel/rows.js';
import { messages } from '../../message/messages.js';
import type { Plan, TablePlan } from '../../plan/plan.js';
import { kernelMark } from '../kernel-mark.js';
import { imageForm, type ImageDescription } from '../model.js';
import { joinImage } from '../image-file.js';
import { toldCodes } from '../told.js';
import { canonicalPlan } from './kernel-plan.js';
import { describedChecks, describedFields, hashedKeys } from './describe.js';

/** Where the header of gzip tells the system that wrote it, and the number for one that is not known. */
const [systemAt, unknownSystem] = [9, 255];

/**
 * The image by which files of a record type are checked in a page. The same plan gives the same bytes.
 *
 * @throws Error where a mapping has values of the record type replaced: a page asks of cells as they stand what a row is, and which keys repeat.
 */
export function browserImage(plan: Plan, table: TablePlan): Uint8Array {
  if (table.fields.some(({ replaced }) => replaced))
    throw new Error(`${table.id}: values that a mapping replaces are read on the command line only`);
  const terms = termsOf(table, plan);
  const asked = { plan, table, terms };
  const keys = hashedKeys(asked);
  const { asked: rows, bits, columns } = canonicalPlan(table, plan, terms, keys);
  const { memory, globals, module, ...ready } = copyKernel(kernelModule(), prepare(instantiate(kernelModule()), rows));
  void module;
  const { id, number, title, edition, hash } = plan.standard;
  const described: ImageDescription = {
    form: imageForm,
    kernel: kernelMark(kernelBytes()),
    standard: { id, number, title, edition, hash },
    asOf: plan.asOf,
    codeScope: plan.codeScope,
    globals,
    ready,
    table: { ...table, checks: [], fields: table.fields.map(bare) },
    columns,
    fields: describedFields(bits, asked),
    checks: describedChecks(keys, bits, asked),
    headings: [...terms.headings],
    texts: Object.fromEntries(toldCodes.map((code) => [code, messages[code]])),
  };
  const packed = gzipSync(joinImage(described, memory), { level: 9 });
  packed[systemAt] = unknownSystem;
  return packed;
}

/** A field without what only its checks ask. */
function bare({
  name,
  label,
  english,
  synonyms,
  headings,
  representation,
  format,
  personal,
}: TablePlan['fields'][number]): TablePlan['fields'][number] {
  return {
    ...{ name, label, representation },
    ...(english && { english }),
    ...(synonyms && { synonyms }),
    ...(headings && { headings }),
    ...(format && { format }),
    ...(personal && { personal }),
  };
}
