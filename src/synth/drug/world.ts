import type { CodeListPlan, Plan } from '../../plan/plan.js';
import { hash } from '../random.js';

/** A dosage form: its code, what a registration calls it, and the form of the catalogue it belongs to. */
interface Form {
  code: string;
  name: string;
  /** Empty where none is known. */
  catalogue: string;
}

/** What all products are made of. */
export interface DrugWorld {
  seed: number;
  /** Classes of level 2 with two letters for the levels below: `A02AX`. */
  classes: Readonly<Record<Kind, readonly string[]>>;
  forms: readonly Form[];
}

type Kind = 'X' | 'Z';

/** What makes a product special, so that every rule has rows it applies to. */
export type Trait = 'plain' | 'negotiated' | 'imported' | 'repackaged' | 'twice-coded';

/** One pack of one medicine of one company: a row of the catalogue. */
export interface Product {
  number: number;
  kind: Kind;
  trait: Trait;
  /** Number of the medicine; its name, class and form follow from it. */
  drug: number;
  class: string;
  /** Western medicines only. */
  form: Form | undefined;
  /** Name of the form as registered. */
  registeredForm: string;
  /** Five digits each. */
  company: string;
  serial: string;
  /** From 1. */
  pack: number;
  draw: number;
}

const companies = 5_000;
const foreign = 500;
const drugs = 8_000;
const packs = 8;
const chineseForms = ['颗粒剂', '片剂', '硬胶囊', '丸剂', '糖浆剂', '合剂', '栓剂', '贴膏剂'];

export function drugWorldOf(plan: Plan, seed: number): DrugWorld {
  const groups = plan.codeLists.get('nrdl-form-group')?.codes ?? [];
  return {
    seed,
    classes: { X: classesOf(plan.codeLists.get('western-class')), Z: classesOf(plan.codeLists.get('tcm-class')) },
    forms: (plan.codeLists.get('nhsa-form')?.codes ?? []).map(({ code, names }) => {
      const name = names[0]!;
      return { code, name, catalogue: groups.find((group) => group.names.includes(name))?.code ?? '' };
    }),
  };
}

function classesOf(list: CodeListPlan | undefined): string[] {
  return (list?.codes ?? []).filter(({ code }) => code.length === 4).map(({ code }) => `${code.slice(1)}AX`);
}

/** The product of a number. Different numbers up to 300 million have different codes. */
export function productOf(world: DrugWorld, number: number): Product {
  const company = number % companies;
  const rest = Math.floor(number / companies);
  const pack = 1 + (rest % packs);
  const product = Math.floor(rest / packs);
  const drug = (company * 13 + product) % drugs;
  const draw = hash(world.seed, drug, company);
  const kind = drug % 2 === 0 ? 'X' : 'Z';
  const abroad = company >= companies - foreign;
  const form = kind === 'X' ? world.forms[draw % world.forms.length]! : undefined;
  const choices = world.classes[kind];
  return {
    number,
    kind,
    trait: traitOf(kind, abroad, draw),
    drug,
    class: choices[drug % choices.length]!,
    form,
    registeredForm: form?.name ?? chineseForms[draw % chineseForms.length]!,
    company: String(company + (abroad ? 78_000 : 11)).padStart(5, '0'),
    serial: String(product + 1).padStart(5, '0'),
    pack,
    draw,
  };
}

function traitOf(kind: Kind, abroad: boolean, draw: number): Trait {
  if (!abroad) return (draw >>> 8) % 20 === 0 ? 'negotiated' : 'plain';
  if (kind === 'Z') return 'imported';
  return (['imported', 'repackaged', 'twice-coded'] as const)[(draw >>> 8) % 3]!;
}
