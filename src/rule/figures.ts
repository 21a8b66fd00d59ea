import type { ASTNode } from '@marcbachmann/cel-js';
import { boundOf, commonBound, digitsOf, mostDigits } from '../expression/bound.js';
import { compare, logic, not } from '../expression/make.js';
import type { RuleMessageCode } from '../message/rule.js';
import type { CompareNode, ExpressionNode } from '../expression/tree.js';
import { comparisons, type Reader } from './reader.js';

/** Reads truths over figures that are taken of many records; what such a figure is, those say who read it. */
export abstract class FiguresReader {
  constructor(
    protected readonly reader: Reader,
    /** The fault of what is no part of such an expression. */
    private readonly fault: RuleMessageCode,
  ) {}

  /** A figure; undefined after a fault, null where the node is none. */
  protected abstract figure(node: ASTNode): ExpressionNode | undefined | null;

  truth(node: ASTNode): ExpressionNode | undefined {
    if (node.op === '!_') {
      const part = this.truth(node.args);
      return part && not(part);
    }
    if (node.op === '&&' || node.op === '||') {
      const [left, right] = [this.truth(node.args[0]), this.truth(node.args[1])];
      return left && right && logic(left, node.op, right);
    }
    if (node.op === 'call' && node.args[0] === 'within') return this.within(node.args[1], node);
    if (!comparisons.includes(node.op)) return this.reader.fault(this.fault, node);
    const [first, second] = node.args as unknown as [ASTNode, ASTNode];
    return this.comparison(first, node.op as CompareNode['operator'], second, node);
  }

  protected comparison(one: ASTNode, operator: CompareNode['operator'], other: ASTNode, node: ASTNode): ExpressionNode | undefined {
    const [left, right] = [this.number(one), this.number(other)];
    return left && right && this.compared(left, operator, right, node);
  }

  protected number(node: ASTNode): ExpressionNode | undefined {
    if (node.op === 'value') return this.reader.decimal(node);
    if (node.op === '-_') {
      const part = this.number(node.args);
      return part && { kind: 'minus', type: 'decimal', part };
    }
    if (node.op === '+' || node.op === '-' || node.op === '*') {
      const [left, right] = [this.number(node.args[0]), this.number(node.args[1])];
      return left && right && this.sized({ kind: 'arithmetic', type: 'decimal', operator: node.op, left, right }, node);
    }
    const figure = this.figure(node);
    return figure === null ? this.reader.fault(this.fault, node) : figure;
  }

  protected compared(left: ExpressionNode, operator: CompareNode['operator'], right: ExpressionNode, node: ASTNode) {
    return this.fits(digitsOf(commonBound([left, right])), node) ? compare(left, operator, right) : undefined;
  }

  protected sized(made: ExpressionNode, node: ASTNode): ExpressionNode | undefined {
    return this.fits(digitsOf(boundOf(made)), node) ? made : undefined;
  }

  protected fits(digits: number, node: ASTNode): boolean {
    if (digits > mostDigits) this.reader.fault('rule.size', node, { digits, most: mostDigits });
    return digits <= mostDigits;
  }

  /** Two numbers differ by no more than a third. */
  private within(parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    if (parts.length !== 3) return this.reader.fault('rule.arguments', node, { name: 'within', count: 3 });
    const [one, other, most] = parts.map((part) => this.number(part));
    return one && other && most && this.near(one, other, most, node);
  }

  private near(one: ExpressionNode, other: ExpressionNode, most: ExpressionNode, node: ASTNode): ExpressionNode | undefined {
    const below = (left: ExpressionNode, right: ExpressionNode) => {
      const difference = this.sized({ kind: 'arithmetic', type: 'decimal', operator: '-', left, right }, node);
      return difference && this.compared(difference, '<=', most, node);
    };
    const [more, less] = [below(one, other), below(other, one)];
    return more && less && logic(more, '&&', less);
  }
}
