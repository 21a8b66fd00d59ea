import { listedIds } from '../message/punctuation.js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { amountDecimals } from '../value/amount.js';
import { numbersOf, type ParameterShape } from '../value/parameter.js';
import { isDate, isMoment, isMonth, isYear } from '../value/runtime.js';
import { ruleMessages, type RuleMessageCode } from '../message/rule.js';
import { boundOf, commonBound, digitsOf, mostDigits } from '../expression/bound.js';
import { ruleError, type RuleError, type RuleParams } from './fault.js';
import { functions, listFunctions, monthOf, type Parameter, type RuleFunction } from './functions.js';
import type { OperandType } from './operand.js';
import { inLiteral } from './literal.js';
import { patternFault } from './pattern.js';
import { compare, logic, not, primitive, text } from '../expression/make.js';
import type { Bound, ValueType } from '../expression/primitive.js';
import type { CellNode, CompareNode, ExpressionNode } from '../expression/tree.js';

/** The fields that an expression may name: its own, and those of other record types by table (`T4`). */
export interface Names {
  own: ReadonlyMap<string, OperandType>;
  others: ReadonlyMap<string, ReadonlyMap<string, OperandType>>;
  /** Whether there is a code list of that id; absent where that is known already. */
  hasList?(id: string): boolean;
  /** The attributes that a code list has; absent where they are known already. */
  attributesOf?(id: string): readonly string[];
  /** The parameter of that name; absent where none may be asked for. */
  parameter?(name: string): ParameterShape | undefined;
}

/** Tests of text that stands where a date is meant. */
const dateTests: Partial<Record<ValueType, (text: string) => boolean>> = { moment: isMoment, date: isDate, month: isMonth, year: isYear };

/** The sum of ten thousand million amounts of so many digits is exact. */
const mostOfAmount = mostDigits - 10;

/** Operators that compare. */
export const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];

/**
 * Reads a CEL tree into one whose names, types and constructs are sound. Whatever does not mean the same in JavaScript
 * and in SQL is a fault.
 */
export class Reader {
  readonly errors: RuleError[] = [];

  constructor(
    readonly source: string,
    readonly names: Names,
  ) {}

  /** The expression as a truth value; undefined after a fault. */
  truth(node: ASTNode): ExpressionNode | undefined {
    const read = this.value(node);
    if (!read || read.type === 'bool') return read;
    return this.fault('rule.result', node, { found: nameOf(read.type) });
  }

  /** The expression as a number; undefined after a fault. */
  decimal(node: ASTNode): ExpressionNode | undefined {
    return this.typed(node, ['decimal']);
  }

  /** The expression, whatever its type; undefined after a fault. */
  any(node: ASTNode): ExpressionNode | undefined {
    return this.value(node);
  }

  /** The expression as an amount that can be summed over all rows there may be; undefined after a fault. */
  amount(node: ASTNode): ExpressionNode | undefined {
    const read = this.typed(node, ['decimal']);
    if (!read) return undefined;
    const bound = boundOf(read);
    const digits = digitsOf(bound) + amountDecimals - bound.scale;
    const isWide = digits > mostOfAmount || bound.scale > amountDecimals;
    return isWide ? this.fault('rule.size', node, { digits, most: mostOfAmount }) : read;
  }

  /** A field, own or of another record type; undefined, without a fault, where the node is something else. */
  field(node: ASTNode): CellNode | undefined {
    if (node.op === 'id') {
      const type = this.names.own.get(node.args);
      if (type === undefined) return this.unknown(node.args, node);
      return fieldOf(node.args, type);
    }
    if (node.op !== '.' || node.args[0].op !== 'id') return undefined;
    const [{ args: table }, name] = node.args;
    const fields = this.names.others.get(table);
    if (!fields) return this.fault('rule.table', node.args[0], { name: table });
    const type = fields.get(name);
    if (type === undefined) return this.fault('rule.member', { start: node.end - name.length, end: node.end }, { table: table, name });
    return { ...fieldOf(name, type), table: table };
  }

  fault(code: RuleMessageCode, place: { start: number; end: number }, params: RuleParams = {}): undefined {
    this.errors.push(ruleError(code, place, params));
    return undefined;
  }

  private unknown(name: string, node: ASTNode): undefined {
    return this.fault(this.names.others.has(name) ? 'rule.alone' : 'rule.name', node, { name });
  }

  private value(node: ASTNode): ExpressionNode | undefined {
    switch (node.op) {
      case 'id':
      case '.':
        return node.op === '.' && node.args[0].op !== 'id' ? this.construct('.', node) : this.field(node);
      case 'value':
        return this.literal(node.args, node);
      case '!_':
        return this.read([[node.args, ['bool']]], ([part]) => ({ kind: 'not', type: 'bool', part: part! }));
      case '-_':
        return this.read([[node.args, ['decimal']]], ([part]) => ({ kind: 'minus', type: 'decimal', part: part! }));
      case '&&':
      case '||': {
        const operator = node.op;
        return this.read(
          node.args.map((arg) => [arg, ['bool']]),
          ([left, right]) => ({ kind: 'logic', type: 'bool', operator, left: left!, right: right! }),
        );
      }
      case '?:':
        return this.choice(node.args, node);
      case '+':
      case '-':
      case '*':
        return this.arithmetic(node.op, node.args, node);
      case 'in':
        return this.membership(node.args[0], node.args[1], node);
      case 'call':
        return this.call(node.args[0], node.args[1], 'call', node);
      case 'rcall':
        return this.call(node.args[0], [node.args[1], ...node.args[2]], 'method', node);
      default:
        return comparisons.includes(node.op)
          ? this.comparison(node as ASTNode & { args: [ASTNode, ASTNode] })
          : this.construct(node.op, node);
    }
  }

  /** One of two values of one type. */
  private choice([condition, ...sides]: readonly [ASTNode, ASTNode, ASTNode], node: ASTNode): ExpressionNode | undefined {
    const asked = this.typed(condition, ['bool']);
    const [yes, no] = sides.map((side) => this.value(side));
    if (!asked || !yes || !no) return undefined;
    if (yes.type !== no.type) return this.fault('rule.types', node, { operator: '?:', left: nameOf(yes.type), right: nameOf(no.type) });
    const made: ExpressionNode = { kind: 'choice', type: yes.type, condition: asked, yes, no };
    return yes.type === 'decimal' ? this.exact(made, node) : made;
  }

  private construct(op: string, node: ASTNode): undefined {
    return this.fault('rule.construct', node, {
      found: op === 'value' || op === 'map' || op === 'list' ? this.source.slice(node.start, node.end) : op,
    });
  }

  /** Reads the parts, each of one of its types, and makes a node of them if all are sound. */
  private read(
    parts: readonly (readonly [ASTNode, readonly ValueType[]])[],
    make: (parts: ExpressionNode[]) => ExpressionNode,
  ): ExpressionNode | undefined {
    const read = parts.map(([part, types]) => this.typed(part, types));
    return read.every((part) => part !== undefined) ? make(read) : undefined;
  }

  private typed(node: ASTNode, types: readonly ValueType[]): ExpressionNode | undefined {
    const read = this.value(node);
    if (!read || types.includes(read.type)) return read;
    return this.fault('rule.type', node, { expected: nameOf(types[0]!), found: nameOf(read.type) });
  }

  private literal(value: unknown, node: ASTNode): ExpressionNode | undefined {
    if (typeof value === 'string') return { kind: 'text', type: 'string', value };
    if (typeof value === 'boolean') return { kind: 'truth', type: 'bool', value };
    const text = this.source.slice(node.start, node.end);
    if (typeof value !== 'number' && typeof value !== 'bigint') return this.construct('value', node);
    if (!/^\d+(\.\d+)?$/.test(text)) return this.fault('rule.number', node, { value: text });
    return this.exact({ kind: 'number', type: 'decimal', text }, node);
  }

  /** Numbers, or one text behind another. */
  private arithmetic(operator: '+' | '-' | '*', args: readonly [ASTNode, ASTNode], node: ASTNode): ExpressionNode | undefined {
    const [left, right] = args.map((arg) => this.value(arg));
    if (!left || !right) return undefined;
    const type = operator === '+' && left.type === 'string' && right.type === 'string' ? 'string' : 'decimal';
    const wrong = [left, right].findIndex((side) => side.type !== type);
    if (wrong >= 0) return this.fault('rule.type', args[wrong]!, { expected: nameOf(type), found: nameOf([left, right][wrong]!.type) });
    if (type === 'string') return primitive('concat', {}, [left, right]);
    return this.exact({ kind: 'arithmetic', type: 'decimal', operator, left, right }, node);
  }

  private exact(read: ExpressionNode, node: ASTNode, bound: Bound = boundOf(read)): ExpressionNode | undefined {
    const digits = digitsOf(bound);
    return digits > mostDigits ? this.fault('rule.size', node, { digits, most: mostDigits }) : read;
  }

  private comparison(node: ASTNode & { args: [ASTNode, ASTNode] }): ExpressionNode | undefined {
    const read = node.args.map((arg) => this.value(arg));
    const [one, other] = read;
    if (!one || !other) return undefined;
    const left = this.asDate(one, other.type, node.args[0]);
    const right = this.asDate(other, one.type, node.args[1]);
    if (!left || !right) return undefined;
    const operator = node.op as CompareNode['operator'];
    if (left.type !== right.type) return this.fault('rule.types', node, { operator, left: nameOf(left.type), right: nameOf(right.type) });
    const ordered = operator !== '==' && operator !== '!=';
    if (ordered && (left.type === 'bool' || left.type === 'period')) return this.fault('rule.order', node, { found: nameOf(left.type) });
    const made: ExpressionNode = { kind: 'compare', type: 'bool', operator, left, right };
    return left.type === 'decimal' ? this.exact(made, node, commonBound([left, right])) : made;
  }

  /** Text written out where a date is meant is a date, if it is one. */
  private asDate(read: ExpressionNode, type: ValueType, node: ASTNode): ExpressionNode | undefined {
    const test = dateTests[type];
    if (read.kind !== 'text' || !test) return read;
    if (!test(read.value)) return this.fault('rule.date', node, { value: read.value, expected: nameOf(type) });
    return { ...read, type };
  }

  private membership(valueNode: ASTNode, listNode: ASTNode, node: ASTNode): ExpressionNode | undefined {
    const value = this.value(valueNode);
    if (listNode.op !== 'list' || listNode.args.length === 0) return this.fault('rule.list', listNode);
    const items = listNode.args.map((item) => {
      if (item.op !== 'value') return this.fault('rule.list', item);
      const read = this.literal(item.args, item);
      return read && value && this.asDate(read, value.type, item);
    });
    if (!value || !items.every((item) => item !== undefined)) return undefined;
    for (const [at, { type }] of items.entries()) {
      if (type !== value.type) return this.fault('rule.type', listNode.args[at]!, { expected: nameOf(value.type), found: nameOf(type) });
    }
    if (value.type === 'bool' || value.type === 'period') return this.construct('in', node);
    const made: ExpressionNode = { kind: 'in', type: 'bool', value, list: items };
    return value.type === 'decimal' ? this.exact(made, node, commonBound([value, ...items])) : made;
  }

  private call(name: string, parts: readonly ASTNode[], form: 'call' | 'method', node: ASTNode): ExpressionNode | undefined {
    if (form === 'call' && (name === 'empty' || name === 'filled')) return this.emptiness(name, parts, node);
    if (form === 'call' && name === 'overlaps') return this.overlaps(parts, node);
    if (form === 'call' && listFunctions.has(name)) return this.listed(name, parts, node);
    if (form === 'call' && (name === 'sum' || name === 'count' || name === 'min'))
      return this.fault(name === 'count' ? 'rule.count-of' : `rule.${name}`, node);
    if (form === 'call' && name === 'attribute') return this.attribute(parts, node);
    if (form === 'call' && name === 'parameter') return this.parameter(parts, node);
    if (name === 'part') return this.part(parts, form, node);
    const called = functions.get(name);
    if (!called) return this.fault('rule.function', node, { name });
    if (called.form !== 'both' && called.form !== form) return this.fault('rule.form', node, { name, form: formOf(name, called) });
    if (parts.length !== called.parameters.length) {
      return this.fault('rule.arguments', node, { name, count: called.parameters.length - (form === 'method' ? 1 : 0) });
    }
    const read = parts.map((part, at) => this.argument(part, called.parameters[at]!));
    if (!read.every((part) => part !== undefined)) return undefined;
    const counts = read.flatMap((part, at) => (called.parameters[at] === 'count' && part.kind === 'number' ? [Number(part.text)] : []));
    if (counts.length === 2 && counts[0]! > counts[1]!) return this.fault('rule.count', parts.at(-1)!);
    return called.tree(...read);
  }

  private listed(name: string, parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    const { test, values: wanted } = listFunctions.get(name)!;
    const [list, ...values] = parts;
    if (!list || values.length !== wanted) return this.fault('rule.arguments', node, { name, count: wanted + 1 });
    const id = this.listNamed(list, name);
    if (id === undefined) return undefined;
    return this.read(
      values.map((value) => [value, ['string']]),
      (read) => primitive(test, { list: id }, read),
    );
  }

  /** The id of a code list that there is, written out. */
  private listNamed(list: ASTNode, name: string): string | undefined {
    if (list.op !== 'value' || typeof list.args !== 'string') return this.fault('rule.list-id', list, { name });
    const id = list.args;
    if (this.names.hasList && !this.names.hasList(id)) return this.fault('rule.no-list', list, { name: id });
    return id;
  }

  /** `attribute('list', x, 'name')`, of a code list that has a column of that name. */
  private attribute(parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    if (parts.length !== 3) return this.fault('rule.arguments', node, { name: 'attribute', count: 3 });
    const [list, about, named] = parts as [ASTNode, ASTNode, ASTNode];
    const id = this.listNamed(list, 'attribute');
    if (id === undefined) return undefined;
    if (named.op !== 'value' || typeof named.args !== 'string') return this.fault('rule.attribute-name', named);
    const name = named.args;
    const known = this.names.attributesOf?.(id);
    if (known && !known.includes(name)) return this.fault('rule.no-attribute', named, { list: id, name, known: listedIds(known) || '-' });
    return this.read([[about, ['string']]], ([value]) => primitive('attribute', { list: id, name }, [value!]));
  }

  /** `parameter('name', item, division, day)`: the item of a parameter that has several, a division where it has places of its own. */
  private parameter(parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    if (!this.names.parameter) return this.fault('rule.parameter-here', node);
    const [named, ...asked] = parts;
    if (named?.op !== 'value' || typeof named.args !== 'string') return this.fault('rule.parameter-name', named ?? node);
    const shape = this.names.parameter(named.args);
    if (!shape) return this.fault('rule.no-parameter', named, { name: named.args });
    const items = shape.values.flatMap(({ item }) => (item === '' ? [] : [item]));
    const least = items.length > 0 ? 2 : 1;
    if (asked.length < least || asked.length > least + 1)
      return this.fault('rule.parameter-arguments', node, { name: shape.name, item: items.length > 0 ? 'item, ' : '' });
    const isByNumber = items.length > 0 && items.every((item) => numbersOf(item));
    const day = this.day(asked.at(-1)!);
    const places: (readonly [ASTNode, readonly ValueType[]])[] = asked
      .slice(0, -1)
      .map((each, at) => [each, items.length > 0 && at === 0 && isByNumber ? ['decimal'] : ['string']]);
    const made = this.read(places, (read) => {
      const item = items.length > 0 ? read[0]! : text('');
      const division = asked.length > least ? read.at(-1)! : text('');
      return primitive('parameter', { ...shape, by: isByNumber ? 'number' : 'word' }, [day ?? text(''), division, item]);
    });
    return day && made;
  }

  /** The day of a parameter: of a month or a year its first, or one that is written out. */
  private day(node: ASTNode): ExpressionNode | undefined {
    if (node.op !== 'value' || typeof node.args !== 'string') {
      const read = this.typed(node, ['date', 'month', 'year']);
      return read && wholeDay(read);
    }
    const value = node.args;
    const [type] = (['date', 'month', 'year'] as const).filter((each) => dateTests[each]!(value));
    return type ? wholeDay({ kind: 'text', type, value }) : this.fault('rule.date', node, { value, expected: nameOf('date') });
  }

  /** `field.part('name')`, of a field whose identifier has a part of that name. */
  private part(parts: readonly ASTNode[], form: 'call' | 'method', node: ASTNode): ExpressionNode | undefined {
    if (form === 'call') return this.fault('rule.form', node, { name: 'part', form: "x.part('…')" });
    if (parts.length !== 2) return this.fault('rule.arguments', node, { name: 'part', count: 1 });
    const [about, named] = parts as [ASTNode, ASTNode];
    if (about.op !== 'id' && about.op !== '.') return this.fault('rule.part-field', about);
    const field = this.value(about);
    if (!field) return undefined;
    if (field.kind !== 'cell' || !field.shape) return this.fault('rule.part-field', about);
    if (named.op !== 'value' || typeof named.args !== 'string') return this.fault('rule.part-name', named);
    const known = [...new Set(field.shape.forms.flatMap((each) => each.parts.map((part) => part.name)))];
    if (!known.includes(named.args))
      return this.fault('rule.part', named, { name: named.args, scheme: field.shape.title, known: listedIds(known) });
    return primitive('part', { shape: field.shape, part: named.args }, [field]);
  }

  private argument(node: ASTNode, parameter: Parameter): ExpressionNode | undefined {
    if (parameter === 'count') {
      const text = this.source.slice(node.start, node.end);
      // Counts stay within what both engines take for a length.
      if (node.op === 'value' && /^\d{1,9}$/.test(text)) return { kind: 'number', type: 'decimal', text };
      return this.fault('rule.count', node);
    }
    if (parameter !== 'pattern') return this.typed(node, parameter);
    if (node.op !== 'value' || typeof node.args !== 'string') return this.fault('rule.pattern', node);
    const found = patternFault(node.args);
    if (!found) return { kind: 'text', type: 'string', value: node.args };
    const literal = this.source.slice(node.start, node.end);
    const [start, end] = [found.start, found.end].map((at) => node.start + inLiteral(literal, at));
    return this.fault(found.code, { start: start!, end: end! }, found.params);
  }

  private emptiness(name: 'empty' | 'filled', parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    const [about] = parts;
    if (parts.length !== 1 || !about) return this.fault('rule.arguments', node, { name, count: 1 });
    if (about.op !== 'id' && about.op !== '.') return this.fault('rule.field', about, { name });
    const field = this.value(about);
    if (field?.kind !== 'cell') return undefined;
    const filled: ExpressionNode = { kind: 'filled', type: 'bool', cell: field };
    return name === 'filled' ? filled : not(filled);
  }

  /** `overlaps(start, end, start, end)`: whether two periods have a day, or a month, in common; an end that is an empty field is open. */
  private overlaps(parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    if (parts.length !== 4) return this.fault('rule.arguments', node, { name: 'overlaps', count: 4 });
    return this.read(
      parts.map((part) => [part, ['date', 'month']]),
      (periods) => {
        const [start, end, otherStart, otherEnd] = periods as [ExpressionNode, ExpressionNode, ExpressionNode, ExpressionNode];
        return logic(begun(otherStart, end), '&&', begun(start, otherEnd));
      },
    );
  }
}

function fieldOf(name: string, type: OperandType): CellNode {
  if (typeof type === 'string') return { kind: 'cell', type, name };
  if ('forms' in type) return { kind: 'cell', type: 'string', name, shape: type };
  return { kind: 'cell', type: 'decimal', name, number: type };
}

/** Whether one period has begun by the end of another. A day lies in a month, so that the two are compared by months. */
function begun(start: ExpressionNode, end: ExpressionNode): ExpressionNode {
  const isMixed = start.type !== end.type;
  const [first, last] = [start, end].map((each) => (isMixed && each.type === 'date' ? monthOf(each) : each)) as [
    ExpressionNode,
    ExpressionNode,
  ];
  const holds = compare(first, '<=', last);
  return end.kind === 'cell' ? logic(not({ kind: 'filled', type: 'bool', cell: end }), '||', holds) : holds;
}

/** The first day of a month or a year. */
function wholeDay(day: ExpressionNode): ExpressionNode {
  const rest = { month: '01', year: '0101' }[day.type as string];
  return rest === undefined ? day : primitive('concat', {}, [day, text(rest)], 'date');
}

function formOf(name: string, { form, parameters }: RuleFunction): string {
  return form === 'call' ? `${name}(…)` : `x.${name}(${parameters.length > 1 ? '…' : ''})`;
}

function nameOf(type: ValueType) {
  return ruleMessages[`rule.type.${type}`];
}
