'use client'; // follows what is chosen and lit

import { useTranslations } from 'next-intl';
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react';
import type { RawPiece } from '@/components/intake/cut-raw';
import { type Light, overlap, thingsFrom } from '@/components/intake/light-store';
import { messageView, rawAnchor } from '@/components/intake/message-views';
import { RawFollow } from '@/components/intake/raw-follow';
import { RawFooter } from '@/components/intake/raw-footer';
import { focusRow, goToThing, holdTabStop, isInSight, showInPane, stepThrough } from '@/components/intake/raw-keys';
import { RawSegment } from '@/components/intake/raw-segment';
import { useLightPage, useSelection } from '@/components/intake/selection';
import { useAnnounce } from '@/components/ui/announcer';
import { cn } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';

/** No more pieces than this do not need the height of the window. */
const SHORT = 24;

/** The message as received beside what was read from it: what is chosen or pointed at is marked on the other side. */
export function RawPane({
  messageId,
  page,
  pieces,
  at,
}: {
  messageId: string;
  page: number;
  pieces: readonly RawPiece[];
  /** The byte that the address asks for. */
  at?: number;
}) {
  const t = useTranslations('intake.raw');
  const { store, things } = useLightPage();
  const { selected, turn } = useSelection();
  const announce = useAnnounce();
  const pane = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  const marked = selected
    ? pieces.filter(({ start, end, parts }) => parts && overlap(selected.ranges, [[start, end]]))
    : [];

  const arrive = useEffectEvent(() => {
    const box = pane.current;
    if (!box || !selected) return;
    if (document.activeElement instanceof HTMLElement && !box.contains(document.activeElement))
      opener.current = document.activeElement;
    const first = box.querySelector<HTMLElement>('[data-marked]');
    if (first) showInPane(box, first);
    announce(t('marked', { count: marked.length }));
    if (isInSight(box)) return;
    // beside each other on a wide screen, below each other on a small one: then the reader is taken there
    focusRow(box, first ?? undefined);
    box.closest('section')?.scrollIntoView({ block: 'start' });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each choice, also of the same thing again, and when its segments come
  useEffect(() => arrive(), [turn, marked.length > 0]);

  const asked = at === undefined ? undefined : pieces.find((piece) => piece.parts && piece.end > at)?.start;
  useEffect(() => {
    const box = pane.current;
    const line = asked === undefined ? null : box?.querySelector<HTMLElement>(`[data-start="${asked}"]`);
    if (box && line) box.scrollTop = line.offsetTop;
  }, [asked]);

  const rowOf = (target: EventTarget) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null;
  const lightOf = (row: HTMLElement | null): Light | null => {
    const piece = row && pieces.find(({ start }) => start === Number(row.dataset.start));
    if (!piece?.parts) return null;
    const text = piece.parts.map((part) => ('text' in part ? part.text : ' ')).join('');
    return { side: 'raw', ranges: [[piece.start, piece.end]], text };
  };
  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const row = rowOf(target);
    if (row) holdTabStop(currentTarget, row);
    store.shine('focus', lightOf(row));
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    // on the way to what the footer says of the segment, the segment stays lit
    if (relatedTarget instanceof Node && currentTarget.closest('section')?.contains(relatedTarget)) return;
    store.shine('focus', null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const piece = event.key === 'Enter' ? lightOf(row) : null;
    const thing = piece && thingsFrom(things, piece.ranges)[0];
    if (thing) goToThing(thing.id);
    if (thing || stepThrough(event.currentTarget, event.key)) event.preventDefault();
  };

  const fills = pieces.length > SHORT;
  const firstStart = pieces.find(({ parts }) => parts)?.start;
  return (
    <Panel
      title={t('title')}
      description={t('hint')}
      flush
      className={cn(
        'xl:sticky xl:top-[calc(var(--sticky-top)+1rem)]',
        fills && 'xl:h-[calc(100dvh-var(--sticky-top)-2rem)]',
      )}
      footer={
        <RawFooter
          messageId={messageId}
          page={page}
          marked={marked.length}
          onBack={() => opener.current?.focus()}
          onEnter={() => {
            const box = pane.current;
            if (box) focusRow(box, box.querySelector<HTMLElement>('[data-marked]') ?? undefined);
          }}
        />
      }
    >
      <RawFollow pane={pane} />
      <div className={cn('relative', fills && 'xl:h-full')}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows that the arrow keys move through; a table cannot hold the gaps */}
        <div
          ref={pane}
          id={rawAnchor}
          role="grid"
          aria-label={t('title')}
          aria-describedby="raw-keys"
          dir="ltr"
          onPointerMove={(event: PointerEvent) => {
            if (event.pointerType !== 'touch') store.pointAt(event, () => lightOf(rowOf(event.target)));
          }}
          onPointerLeave={store.pointAway}
          onFocus={onFocus}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          className={cn(
            'relative max-h-[70dvh] scroll-mt-20 overflow-y-auto bg-sunken/40 py-1 font-mono text-xs',
            fills && 'xl:absolute xl:inset-0 xl:max-h-none',
          )}
        >
          {pieces.map((piece) =>
            piece.parts ? (
              <RawSegment
                key={piece.start}
                start={piece.start}
                end={piece.end}
                parts={piece.parts}
                depth={piece.depth}
                first={piece.start === firstStart}
              />
            ) : (
              <Gap key={piece.start} piece={piece} messageId={messageId} page={page} />
            ),
          )}
        </div>
      </div>
    </Panel>
  );
}

/** Bytes that this page does not carry, and the way to them. */
function Gap({ piece, messageId, page }: { piece: RawPiece; messageId: string; page: number }) {
  const t = useTranslations('intake.raw');
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid
    // biome-ignore lint/a11y/useFocusableInteractive: its link takes the focus
    <div role="row" className="border-y border-dashed bg-sunken px-3 py-1 font-sans">
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="cell" className="flex flex-wrap gap-x-3">
        <bdi className="text-ink-muted">{t('gap', { bytes: piece.end - piece.start })}</bdi>
        <TextLink href={messageView(messageId, { page, at: piece.start })}>{t('showGap')}</TextLink>
      </div>
    </div>
  );
}
