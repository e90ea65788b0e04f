import sentences from '@/lib/i18n/messages/en/issues.json';
import type { Issue, ReadMessage, ReadResult, RemovalKind } from '@/lib/travel/parsed';

/** What must never happen to a message, however broken. */
export interface Finding {
  kind: 'thrown' | 'reader-failed' | 'slow' | 'loss' | 'uncounted' | 'no-reason' | 'no-sentence' | 'kept';
  /** Codes, offsets and numbers, no content. */
  detail: string;
}

/** Reading may take so long, in milliseconds. */
export const SLOW = 1000;

const KNOWN: ReadonlySet<string> = new Set(Object.keys(sentences));
const TEXT_FORMATS: ReadonlySet<string> = new Set(['PAXLST', 'PNRGOV', 'CUSRES', 'ACKRES', 'GOVREQ']);

/** Reads and judges: throws are caught and are findings, too. */
export function tryReading(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => ReadResult,
  names: readonly string[] = [],
): { findings: Finding[]; accepted: boolean; ms: number } {
  const before = bytes.slice();
  const from = performance.now();
  const used = process.cpuUsage();
  try {
    const result = read(bytes);
    // whichever is less: others may have had the processor, and helper threads count as well
    const { user, system } = process.cpuUsage(used);
    const ms = Math.min(performance.now() - from, (user + system) / 1000);
    const findings = [...judge(before, result), ...judgePlanted(result, names)];
    if (ms > SLOW) findings.push({ kind: 'slow', detail: `${Math.round(ms)} ms for ${bytes.length} bytes` });
    return { findings, accepted: result.ok, ms };
  } catch (error) {
    const where =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 3).join(' ').replace(/\s+/g, ' ') : '';
    return { findings: [{ kind: 'thrown', detail: where }], accepted: false, ms: performance.now() - from };
  }
}

/** Text that a piece with `ZQPLANT77` put between two segments or tags, and nothing else done, must not leave behind. */
function judgePlanted(result: ReadResult, names: readonly string[]): Finding[] {
  if (!result.ok || names.join() !== 'strangePiece') return [];
  const { syntax, text } = result.message;
  if (syntax?.terminator !== "'" || !new TextDecoder('latin1').decode(text).includes('ZQPLANT77')) return [];
  return [{ kind: 'kept', detail: 'planted text is in what would be stored' }];
}

/** Nothing lost in silence: refused with a reason, or kept whole but for what was blanked and counted. */
export function judge(bytes: Uint8Array, result: ReadResult): Finding[] {
  const findings: Finding[] = [];
  const issues: readonly Issue[] = result.ok ? result.message.warnings : [...result.errors, ...result.warnings];
  for (const { code } of issues) if (!KNOWN.has(code)) findings.push({ kind: 'no-sentence', detail: code });
  if (!result.ok) {
    if (result.errors.length === 0) findings.push({ kind: 'no-reason', detail: 'refused without an error' });
    if (result.errors.some(({ code }) => code === 'readerFailed'))
      findings.push({ kind: 'reader-failed', detail: 'readerFailed' });
    return findings;
  }
  const { message } = result;
  if (!isTranscoded(bytes, message)) findings.push(...compareTexts(bytes, message));
  findings.push(...countRemovals(message), ...rangesInside(message), ...unclaimedPeople(message));
  return findings;
}

/** Of UTF-16 XML and of tables in another set than UTF-8 the kept text is a translation and cannot be compared. */
function isTranscoded(bytes: Uint8Array, message: ReadMessage): boolean {
  if (TEXT_FORMATS.has(message.format)) return false;
  if (bytes.subarray(0, 64).includes(0)) return true;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /encoding\s*=\s*["'](?!utf-?8)/i.test(new TextDecoder().decode(bytes.subarray(0, 120)));
  } catch {
    return true;
  }
}

function compareTexts(bytes: Uint8Array, message: ReadMessage): Finding[] {
  const { text, blanks } = message;
  if (text.length !== bytes.length)
    return [{ kind: 'loss', detail: `text has ${text.length} bytes, the message ${bytes.length}` }];
  const blanked = new Uint8Array(bytes.length);
  for (const { range } of blanks) blanked.fill(1, range[0], range[1]);
  for (let at = 0; at < bytes.length; at += 1)
    if (blanked[at] === 0 && text[at] !== bytes[at])
      return [{ kind: 'loss', detail: `byte ${at} differs outside of every blank` }];
  return [];
}

/** Places of meals and health say "special service" only; the counts know. */
const NEUTRAL: readonly RemovalKind[] = ['special-service', 'meal', 'health'];

function countRemovals({ blanks, removed }: ReadMessage): Finding[] {
  const missing = new Set<string>();
  for (const { kind } of blanks) {
    const counted = kind === 'special-service' ? NEUTRAL.some((one) => removed[one]) : removed[kind];
    if (!counted) missing.add(kind);
  }
  return [...missing].map((kind) => ({ kind: 'uncounted', detail: `${kind} blanked, not counted` }));
}

function rangesInside({ text, travellers, bookings, blanks, answers }: ReadMessage): Finding[] {
  const ranges = [
    ...travellers.flatMap(({ segments }) => segments),
    ...bookings.flatMap(({ segments }) => segments),
    ...(answers ?? []).flatMap(({ segments }) => segments),
    ...blanks.map(({ range }) => range),
  ];
  const outside = ranges.find(([start, end]) => !(start >= 0 && start <= end && end <= text.length));
  return outside ? [{ kind: 'loss', detail: `range ${outside[0]} to ${outside[1]} is outside of the text` }] : [];
}

/** A segment that names a person and belongs to nobody, in a message that has no warning at all. */
function unclaimedPeople(message: ReadMessage): Finding[] {
  const { syntax, format, warnings, travellers, effect } = message;
  if (!syntax || warnings.length > 0 || (format !== 'PAXLST' && format !== 'PNRGOV')) return [];
  if (effect === 'answer' || effect === 'request') return [];
  const claimed = new Set(travellers.flatMap(({ segments }) => segments.map(([start]) => start)));
  const sorted = travellers.flatMap(({ segments }) => segments).sort((a, b) => a[0] - b[0]);
  const isClaimed = (at: number) => claimed.has(at) || sorted.some(([start, end]) => start <= at && at < end);
  const lost = peopleSegments(message.text, syntax).find((at) => !isClaimed(at));
  return lost === undefined
    ? []
    : [{ kind: 'loss', detail: `the person at byte ${lost} is in no traveller, and there is no warning` }];
}

/** Starts of NAD of travellers and of TIF outside of history and group names, found without the reader's help. */
function peopleSegments(bytes: Uint8Array, syntax: NonNullable<ReadMessage['syntax']>): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const found: number[] = [];
  let history = false;
  let from = text.startsWith('UNA') ? 9 : 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === syntax.release && syntax.release !== ' ') {
      at += 1;
      continue;
    }
    if (text[at] !== syntax.terminator) continue;
    const start = from + (/^\s*/.exec(text.slice(from, Math.min(at, from + 200)))?.[0].length ?? 0);
    const [tag = '', first = '', second = ''] = text.slice(start, Math.min(at, start + 200)).split(syntax.element);
    if (tag === 'SRC') history = false;
    if (tag === 'ABI' || tag === 'SAC') history = true;
    if (tag === 'NAD' && /^(FL|FM|DDU|DDT|VW)$/.test(first)) found.push(start);
    if (tag === 'TIF' && !history && second !== '' && first !== '') found.push(start);
    from = at + 1;
  }
  return found;
}
