'use client'; // shares and undoes by key

import { useTranslations } from 'next-intl';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { StatusBadge } from '@/components/hits/hit-badges';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { LinkButton } from '@/components/ui/link-button';
import { RecordLink } from '@/components/ui/record-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { OpenHit } from '@/lib/hits/hit-shapes';
import { hitCan } from '@/lib/hits/rules';
import { tickable } from '@/lib/hits/schema';

/** What was decided, and what comes next: share it, undo it, go on. */
export function HitOutcome({
  hit,
  viewer,
  next,
  reopen,
}: {
  hit: OpenHit;
  viewer: DeskViewer;
  next: (() => void) | null;
  reopen: () => void;
}) {
  const t = useTranslations('hits.outcome');
  const errors = useTranslations('errors');
  const confirmed = hit.status === 'confirmed';
  const shareable = confirmed && viewer.shares && !hit.reviewedByMe;
  const state = {
    status: hit.status,
    claimedById: null,
    reviewedById: hit.reviewedById,
    released: hit.alerts.length > 0,
  };
  const refused = hitCan.reopen(state, viewer.id, viewer.supervisor);
  return (
    <div className="grid gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge status={hit.status} />
        <span className="text-ink-muted text-sm">
          {hit.reviewedBy ? <bdi>{hit.reviewedBy}, </bdi> : null}
          {hit.reviewedAt ? <Time value={hit.reviewedAt} /> : null}
        </span>
      </p>
      <Facts hit={hit} />
      {confirmed && !shareable && hit.alerts.length === 0 ? (
        <p className="text-ink-muted text-sm">{t(`whoShares.${viewer.shares ? 'reviewed' : 'role'}`)}</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {shareable ? (
          <LinkButton href={paths.share(hit.id)} variant="primary" keys="s">
            {t(hit.alerts.length > 0 ? 'shareAgain' : 'share')}
          </LinkButton>
        ) : null}
        {next ? (
          <Button variant={shareable ? 'secondary' : 'primary'} onClick={next}>
            {t('next')}
          </Button>
        ) : null}
        {viewer.reviews ? (
          <Button keys="z" onClick={reopen} {...(refused ? { disabledReason: errors(refused) } : {})}>
            {t('undo')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Facts({ hit }: { hit: OpenHit }) {
  const t = useTranslations('hits.outcome');
  const tick = useTranslations('hits.tick');
  const word = useCodeWord();
  const told = tickable.filter((item) => hit.ticked.includes(item));
  return (
    <DescriptionList>
      {hit.duplicateOf && hit.duplicateOfId ? (
        <Described term={t('duplicateOf')}>
          <RecordLink href={paths.hit(hit.duplicateOfId)}>{hit.duplicateOf}</RecordLink>
        </Described>
      ) : (
        <Described term={t('reason')}>{hit.reason ? word('reason', hit.reason) : null}</Described>
      )}
      {told.length > 0 ? (
        <Described term={t('told')}>{told.map((item) => tick(item)).join(t('separator'))}</Described>
      ) : null}
      {hit.note ? (
        <Described term={t('note')}>
          <bdi className="whitespace-pre-wrap">{hit.note}</bdi>
        </Described>
      ) : null}
      {hit.alerts.length > 0 ? (
        <Described term={t('shared')}>
          <ul className="grid gap-0.5">
            {hit.alerts.map((a) => (
              <li key={a.id}>
                <RecordLink href={paths.alert(a.id)}>{a.reference}</RecordLink>
              </li>
            ))}
          </ul>
        </Described>
      ) : null}
    </DescriptionList>
  );
}
