import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { type Fact, factKeys, facts, isFactKey, type RuleFacts } from './facts';
import type { RuleConditions } from './schema';
import { SUBJECT, writeCel } from './write-cel';

/** One side of a rule as the table keeps it, ready to be asked. True only where the data tell that it is so. */
export type Side = (facts: RuleFacts) => boolean;

/** Where a text goes beyond what a rule may say: 1-based character, and the word or sign that stands there. */
export interface CelProblem {
  code: 'rule-cel-unreadable' | 'rule-fact-unknown' | 'rule-cel-beyond';
  at: number;
  word: string;
}

const celTypes: Record<Fact['type'], string> = {
  text: 'string',
  code: 'string',
  date: 'string',
  number: 'double',
  boolean: 'bool',
  list: 'list<string>',
};

const schema = Object.fromEntries(factKeys.map((key) => [key, celTypes[facts[key].type]]));

/** One variable, the facts; the bounds hold for texts of the longest rule that the builder can make. */
const environment = new Environment({
  unlistedVariablesAreDyn: false,
  limits: { maxAstNodes: 4000, maxDepth: 200, maxListElements: 64, maxMapEntries: 0, maxCallArguments: 1 },
}).registerVariable({ name: SUBJECT, schema });

/** The CEL of both sides, as it is stored, shown and evaluated. */
export function compileRule({ incriminating, exonerating }: RuleConditions): {
  incriminating: string;
  exonerating: string | null;
} {
  return { incriminating: writeCel(incriminating), exonerating: exonerating && writeCel(exonerating) };
}

/**
 * Reads CEL of a rule. Only comparisons of the catalogue's facts with values are let through: no other variable, no
 * function but `has` and `startsWith`, nothing that repeats, so that its cost is that of its length.
 */
export function readCel(text: string): { ok: true; side: Side } | { ok: false; problem: CelProblem } {
  let parsed: ReturnType<Environment['parse']>;
  try {
    parsed = environment.parse(text);
  } catch (error) {
    return { ok: false, problem: { code: 'rule-cel-unreadable', at: startOf(error) + 1, word: '' } };
  }
  const problem = problemOf(parsed.ast);
  if (problem) return { ok: false, problem };
  const checked = parsed.check();
  if (!checked.valid || checked.type !== 'bool')
    return { ok: false, problem: { code: 'rule-cel-unreadable', at: startOf(checked.error) + 1, word: '' } };
  return { ok: true, side: (held) => parsed({ [SUBJECT]: held }) === true };
}

function startOf(error: unknown): number {
  const range = typeof error === 'object' && error !== null && 'range' in error ? error.range : undefined;
  return typeof range === 'object' && range !== null && 'start' in range && typeof range.start === 'number'
    ? range.start
    : 0;
}

function problemOf(node: ASTNode): CelProblem | null {
  switch (node.op) {
    case 'value':
      return ['string', 'number', 'bigint', 'boolean'].includes(typeof node.args) ? null : beyond(node);
    case '.':
      return factProblem(node);
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
      return problemOf(node.args[0]) ?? problemOf(node.args[1]);
    case '!_':
      return problemOf(node.args);
    case '-_':
      return node.args.op === 'value' ? null : beyond(node);
    case 'list':
      return firstProblem(node.args);
    case 'call': {
      const [name, args] = node.args;
      return name === 'has' && args.length === 1 ? firstProblem(args) : beyond(node);
    }
    case 'rcall': {
      const [name, receiver, args] = node.args;
      return name === 'startsWith' ? (problemOf(receiver) ?? firstProblem(args)) : beyond(node);
    }
    default:
      return beyond(node);
  }
}

function firstProblem(nodes: readonly ASTNode[]): CelProblem | null {
  for (const node of nodes) {
    const problem = problemOf(node);
    if (problem) return problem;
  }
  return null;
}

/** `travel.` and a word of the catalogue. */
function factProblem(node: Extract<ASTNode, { op: '.' }>): CelProblem | null {
  const [of, field] = node.args;
  if (of.op !== 'id' || of.args !== SUBJECT) return beyond(node);
  return isFactKey(field) ? null : { code: 'rule-fact-unknown', at: node.start + 1, word: field };
}

function beyond(node: ASTNode): CelProblem {
  return { code: 'rule-cel-beyond', at: node.start + 1, word: node.input.slice(node.start, node.end).slice(0, 40) };
}
