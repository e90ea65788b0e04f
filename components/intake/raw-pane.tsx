'use client'; // follows the selection

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { RawPiece } from '@/components/intake/cut-raw';
import { messageView, rawAnchor } from '@/components/intake/message-views';
import { RawSegment } from '@/components/intake/raw-segment';
import { useSelection } from '@/components/intake/selection';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';

/** The message as received beside what was read from it: what is selected is marked here and scrolled to. */
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
  const { selected, turn, select } = useSelection();
  const announce = useAnnounce();
  const box = useRef<HTMLElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  const touches = ({ start, end }: RawPiece) =>
    selected?.ranges.some(([from, to]) => from < end && start < to) ?? false;
  const marked = selected ? pieces.filter((piece) => piece.parts && touches(piece)) : [];
  const beyond = selected && marked.length === 0 ? selected.ranges[0]?.[0] : undefined;
  const words = t('marked', { count: marked.length });

  const arrive = useEffectEvent(() => {
    const pane = box.current;
    if (!pane || !selected) return;
    if (document.activeElement instanceof HTMLElement && !pane.contains(document.activeElement))
      opener.current = document.activeElement;
    const first = pane.querySelector<HTMLElement>('[data-marked]');
    if (first) pane.scrollTop = Math.max(0, first.offsetTop - pane.clientHeight / 4);
    announce(words);
    const { top, bottom } = pane.getBoundingClientRect();
    if (bottom > 160 && top < window.innerHeight - 160) return;
    // beside each other on a wide screen, below each other on a small one: then the reader is taken there
    pane.focus({ preventScroll: true });
    pane.closest('section')?.scrollIntoView({ block: 'start' });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each selection, also of the same thing again, and when its segments come
  useEffect(() => arrive(), [turn, marked.length > 0]);

  const asked = at === undefined ? undefined : pieces.find((piece) => piece.parts && piece.end > at)?.start;
  useEffect(() => {
    const pane = box.current;
    const line = asked === undefined ? null : pane?.querySelector<HTMLElement>(`[data-start="${asked}"]`);
    if (pane && line) pane.scrollTop = line.offsetTop;
  }, [asked]);

  return (
    <Panel
      title={t('title')}
      description={t('hint')}
      flush
      className="xl:sticky xl:top-[calc(var(--sticky-top)+1rem)] xl:h-[calc(100dvh-var(--sticky-top)-2rem)]"
      footer={
        <>
          <p className="grow text-sm">
            {selected ? (
              <>
                <span className="font-medium">{beyond === undefined ? words : t('beyond')}</span>{' '}
                <bdi className="text-ink-muted">{selected.label}</bdi>
              </>
            ) : (
              <span className="text-ink-muted">{t('none')}</span>
            )}
          </p>
          {beyond === undefined ? null : (
            <LinkButton size="small" href={messageView(messageId, { page, at: beyond })}>
              {t('showBeyond')}
            </LinkButton>
          )}
          {selected ? (
            <>
              <Button size="small" className="xl:hidden" onClick={() => opener.current?.focus()}>
                {t('back')}
              </Button>
              <Button size="small" variant="quiet" keys="Escape" onClick={() => select(null)}>
                {t('clear')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <div className="relative xl:h-full">
        <section
          ref={box}
          id={rawAnchor}
          aria-label={t('title')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          dir="ltr"
          className="relative max-h-[70dvh] scroll-mt-20 overflow-y-auto bg-sunken/40 py-1 font-mono text-xs focus-visible:-outline-offset-2 xl:absolute xl:inset-0 xl:max-h-none"
        >
          {pieces.map((piece) =>
            piece.parts ? (
              <RawSegment key={piece.start} start={piece.start} parts={piece.parts} marked={touches(piece)} />
            ) : (
              <p
                key={piece.start}
                className="flex flex-wrap gap-x-3 border-y border-dashed bg-sunken px-3 py-1 font-sans"
              >
                <bdi className="text-ink-muted">{t('gap', { bytes: piece.end - piece.start })}</bdi>
                <TextLink href={messageView(messageId, { page, at: piece.start })}>{t('showGap')}</TextLink>
              </p>
            ),
          )}
        </section>
      </div>
    </Panel>
  );
}
