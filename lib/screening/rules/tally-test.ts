import type { CompiledRule } from './active-rules';
import { type Answer, answerCondition, answerGroup, conditionsOf } from './answer-conditions';
import type { RuleFacts } from './facts';
import type { Condition, RuleTestFigures } from './schema';

const ROUTES = 50;
const KNOWN = 1;
const HELD = 2;
const DECIDED = 4;

/** What one report says of a person on a journey. */
export interface Report {
  /** Tells one person on one journey from another. */
  key: string;
  facts: RuleFacts;
  day: string;
}

interface PersonTally {
  day: string;
  route: string;
  hit: boolean;
  takenAway: boolean;
  inForce: boolean;
  /** Places among the other rules that hit this person. */
  others: Set<number>;
  /** KNOWN, HELD and DECIDED of each condition. */
  conditions: Uint8Array;
}

export interface TestTally {
  travellers: number;
  hits: number;
  exonerated: number;
  figures: Omit<RuleTestFigures, 'days'>;
}

/**
 * Counts what a rule would have meant. A person is counted once however many messages report them: a hit where one
 * report makes it, exonerated where a report would have and the other side took it away.
 */
export class TestCount {
  readonly #people = new Map<string, PersonTally>();
  readonly #conditions: { path: string; condition: Condition }[];

  constructor(
    private readonly rule: CompiledRule,
    private readonly others: readonly CompiledRule[],
    private readonly inForce: CompiledRule | null,
  ) {
    const { incriminating, exonerating } = rule.conditions;
    this.#conditions = [
      ...conditionsOf(incriminating, 'incriminating'),
      ...(exonerating ? conditionsOf(exonerating, 'exonerating') : []),
    ];
  }

  add({ key, facts, day }: Report): void {
    const held = this.#people.get(key);
    const person = held ?? this.#newPerson(facts, day);
    if (!held) this.#people.set(key, person);
    if (this.rule.incriminating(facts)) {
      if (this.rule.exonerating?.(facts)) person.takenAway = true;
      else person.hit = true;
    }
    if (this.inForce && hits(this.inForce, facts)) person.inForce = true;
    this.others.forEach((other, at) => {
      if (hits(other, facts)) person.others.add(at);
    });
    this.#markConditions(person.conditions, facts);
  }

  #newPerson(facts: RuleFacts, day: string): PersonTally {
    return {
      day,
      route: `${facts.origin ?? '?'}-${facts.destination ?? '?'}`,
      hit: false,
      takenAway: false,
      inForce: false,
      others: new Set(),
      conditions: new Uint8Array(this.#conditions.length),
    };
  }

  #markConditions(marks: Uint8Array, facts: RuleFacts): void {
    const answers = new Map<Condition, Answer>(
      this.#conditions.map(({ condition }) => [condition, answerCondition(condition, facts)]),
    );
    const outcome = this.#outcome(answers);
    this.#conditions.forEach(({ condition }, at) => {
      const answer = answers.get(condition) ?? null;
      if (answer === null) return;
      answers.set(condition, !answer);
      const decided = this.#outcome(answers) !== outcome;
      answers.set(condition, answer);
      marks[at] = (marks[at] ?? 0) | KNOWN | (answer ? HELD : 0) | (decided ? DECIDED : 0);
    });
  }

  #outcome(answers: Map<Condition, Answer>): boolean {
    const { incriminating, exonerating } = this.rule.conditions;
    const answerOf = (condition: Condition) => answers.get(condition) ?? null;
    return (
      answerGroup(incriminating, answerOf) === true &&
      (exonerating === null || answerGroup(exonerating, answerOf) !== true)
    );
  }

  result(): TestTally {
    const people = [...this.#people.values()];
    const hit = people.filter((person) => person.hit);
    return {
      travellers: people.length,
      hits: hit.length,
      exonerated: people.filter((person) => person.takenAway && !person.hit).length,
      figures: {
        byDay: countBy(people, ({ day }) => day)
          .map(({ key, ...counts }) => ({ day: key, ...counts }))
          .sort((a, b) => (a.day < b.day ? -1 : 1)),
        byRoute: countBy(people, ({ route }) => route)
          .map(({ key, ...counts }) => ({ route: key, ...counts }))
          .sort((a, b) => b.hits - a.hits || b.travellers - a.travellers || (a.route < b.route ? -1 : 1))
          .slice(0, ROUTES),
        conditions: this.#conditions.map(({ path }, at) => {
          const having = (mark: number) => people.filter((p) => ((p.conditions[at] ?? 0) & mark) !== 0).length;
          return { path, known: having(KNOWN), held: having(HELD), decided: having(DECIDED) };
        }),
        overlap: this.others.map(({ ruleId }, at) => ({ ruleId, both: hit.filter((p) => p.others.has(at)).length })),
        onlyThis: hit.filter(({ others }) => others.size === 0).length,
        inForce: this.inForce && {
          versionId: this.inForce.versionId,
          hits: people.filter((person) => person.inForce).length,
        },
      },
    };
  }
}

function hits(rule: CompiledRule, facts: RuleFacts): boolean {
  return rule.incriminating(facts) && rule.exonerating?.(facts) !== true;
}

function countBy(people: readonly PersonTally[], keyOf: (person: PersonTally) => string) {
  const counts = new Map<string, { key: string; travellers: number; hits: number }>();
  for (const person of people) {
    const key = keyOf(person);
    const held = counts.get(key) ?? { key, travellers: 0, hits: 0 };
    held.travellers++;
    if (person.hit) held.hits++;
    counts.set(key, held);
  }
  return [...counts.values()];
}
