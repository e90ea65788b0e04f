import type { Alignment, Link } from '@/lib/screening/align-names';
import type { NameToken } from '@/lib/screening/names';
import { countPlaces, firstPlace } from '@/lib/screening/places';
import { likenessFloor } from '@/lib/screening/token-likeness';

/** A telling word on each side that is not the other's: two people, however much else agrees. */
const clashLoss = 0.4;
/** What is lost at least for two words that resemble each other too little, and from where they clash wholly. */
const leastClash = 0.3;
const whollyUnlike = 0.6;
/** An initial that stands for none of the other name's left words. */
const initialLoss = 0.3;
/** Words only one side has, as a share of the longer name. */
const extraLoss = 0.41;
const joinedLoss = 0.01;
/** How far a father's name left out counts as a word left out. */
const fatherWeight = 0.5;

export interface Weighed {
  /** 0 to 1. */
  closeness: number;
  /** Telling words that agree, counted on the side with more of them (joined words count each). */
  words: number;
  /** Likeness of the two words least alike among those paired. */
  least: number;
  /** A telling word on either side stayed without its like, or has only an initial for it. */
  leftover: boolean;
}

/**
 * Closeness of two names whose words are aligned: the mean likeness of what was paired, less what speaks against. Words
 * left on both sides cost a fixed amount each, so that a long chain in common does not outweigh another family name;
 * words left on one side cost their share of the name, since documents leave names out.
 */
export function weighAlignment(a: NameToken[], b: NameToken[], aligned: Alignment): Weighed {
  let weight = 0;
  let sum = 0;
  let least = 1;
  let loss = 0;
  let initials = 0;
  for (const link of aligned.links) {
    const share = linkWeight(a, b, link);
    weight += share;
    sum += share * link.value;
    if (link.value < least) least = link.value;
    if (link.initial !== undefined) initials++;
    if (loss === 0 && countPlaces(link.a) !== countPlaces(link.b)) loss = joinedLoss;
  }
  for (const link of aligned.clashes) {
    const share = linkWeight(a, b, link);
    weight += share;
    sum += share * link.value;
    const unlike = Math.min(1, (likenessFloor - link.value) / (likenessFloor - whollyUnlike));
    loss += clashLoss * (leastClash + (1 - leastClash) * unlike);
  }
  if (initials > 1 && initialsCross(aligned.links)) loss += clashLoss;
  const leftA = leftWords(a, aligned.leftA);
  const leftB = leftWords(b, aligned.leftB);
  const clashing = Math.min(leftA.telling, leftB.telling);
  loss += clashLoss * clashing;
  const restA = leftA.telling - clashing + leftA.initials;
  const restB = leftB.telling - clashing + leftB.initials;
  if ((leftA.initials > 0 && restB > 0) || (leftB.initials > 0 && restA > 0)) loss += initialLoss;
  const extra = Math.abs(leftA.weight - leftB.weight);
  if (extra > 0) loss += extraLoss * Math.min(1, extra / Math.max(wholeWeight(a), wholeWeight(b)));
  const words = Math.max(agreeing(a, aligned.links, 'a'), agreeing(b, aligned.links, 'b'));
  return {
    closeness: words === 0 || weight === 0 ? 0 : Math.max(0, sum / weight - loss),
    words,
    least,
    leftover: leftA.telling + leftB.telling + aligned.clashes.length + initials > 0,
  };
}

function linkWeight(a: NameToken[], b: NameToken[], link: Link): number {
  return (weightAt(a, link.a) + weightAt(b, link.b)) / 2;
}

function weightAt(tokens: NameToken[], places: number): number {
  let weight = 0;
  for (let left = places; left !== 0; left &= left - 1) weight += tokens[firstPlace(left)]?.weight ?? 0;
  return weight;
}

/**
 * Each name has an initial for a word of the other, crosswise: Michael M. Honda and Michael H. Michaud, not J. Edgar and
 * John E.
 */
function initialsCross(links: Link[]): boolean {
  for (const one of links) {
    if (one.initial !== 'a') continue;
    for (const other of links) {
      if (other.initial === 'b' && one.a < other.a !== one.b < other.b) return true;
    }
  }
  return false;
}

/** Of words left: the sum of telling and half words, how many initials, and what they weigh as words left out. */
function leftWords(tokens: NameToken[], places: number): { telling: number; initials: number; weight: number } {
  let telling = 0;
  let initials = 0;
  let weight = 0;
  for (let left = places; left !== 0; left &= left - 1) {
    const place = firstPlace(left);
    const token = tokens[place];
    if (token === undefined) continue;
    if (token.weight >= 0.5) telling += token.weight;
    if (token.kind === 'initial') initials++;
    weight += extraWeight(tokens, place);
  }
  return { telling, initials, weight };
}

function wholeWeight(tokens: NameToken[]): number {
  let weight = 0;
  for (let place = 0; place < tokens.length; place++) weight += extraWeight(tokens, place);
  return weight;
}

/** A father's name, by its ending or after "son of" within the name, is left out more freely than other words. */
function extraWeight(tokens: NameToken[], place: number): number {
  const token = tokens[place];
  if (token === undefined) return 0;
  if (token.weight < 1) return token.weight * 0.5;
  const father = token.patronymic || (place < tokens.length - 1 && tokens[place - 1]?.filiation === true);
  return father ? fatherWeight : 1;
}

/** Telling words that agree; where a name has no telling word, all its words count. */
function agreeing(tokens: NameToken[], links: Link[], side: 'a' | 'b'): number {
  let words = 0;
  let others = 0;
  for (const link of links) {
    if (link.initial !== undefined) continue;
    for (let left = link[side]; left !== 0; left &= left - 1) {
      if (tokens[firstPlace(left)]?.weight === 1) words++;
      else others++;
    }
  }
  return words > 0 || tokens.some((token) => token.weight === 1) ? words : others;
}
