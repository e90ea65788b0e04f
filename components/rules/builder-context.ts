import { createContext, useContext } from 'react';
import type { RuleSide } from '@/lib/screening/rules/facts';
import type { ConditionProblem } from '@/lib/screening/rules/schema';

/** What every box of one side's builder knows. */
export interface BuilderSide {
  side: RuleSide;
  /** By place, as `pathKey` writes it. */
  problems: ReadonlyMap<string, ConditionProblem>;
  /** Gives the focus to a control that the next drawing brings. */
  focusSoon: (id: string) => void;
}

const Side = createContext<BuilderSide | null>(null);
export const BuilderSideProvider = Side.Provider;

export function useBuilderSide(): BuilderSide {
  const side = useContext(Side);
  if (!side) throw new Error('outside of a condition builder');
  return side;
}

/** Id of a control by its place, the same on the server and in the browser: `incriminating-0-1-fact`. */
export function controlId(
  side: RuleSide,
  path: readonly number[],
  part: 'fact' | 'operator' | 'value' | 'add',
): string {
  return [side, ...path, part].join('-');
}
