import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { Time } from '@/components/ui/time';
import type { Tone } from '@/components/ui/tone-shape';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import type { EarlierJudgement, Judgement, OpenHit, PairClearance } from '@/lib/hits/hit-shapes';

const decisionTone: Record<Judgement['decision'], Tone> = {
  confirmed: 'accent',
  dismissed: 'plain',
  unsure: 'waiting',
  duplicate: 'plain',
  reopened: 'info',
  returned: 'warn',
};
const clearanceTone: Record<PairClearance['state'], Tone> = { 'in-force': 'ok', expired: 'neutral', revoked: 'plain' };

/** What was said of this hit so far, of this person and this entry before, and what is remembered of the two. */
export function PairHistory({ hit }: { hit: Pick<OpenHit, 'judgements' | 'earlier' | 'clearances' | 'kind'> }) {
  const t = useTranslations('hits.history');
  const { judgements, earlier, clearances } = hit;
  return (
    <Panel title={t('title')}>
      <div className="grid gap-4">
        {judgements.length > 0 ? <Group title={t('here')} lines={judgements.map((j) => said(j))} /> : null}
        {earlier.length > 0 ? <Group title={t(`before.${hit.kind}`)} lines={earlier.map((j) => said(j))} /> : null}
        {clearances.length > 0 ? (
          <Group title={t('remembered')} lines={clearances.map((c) => <Remembered key={c.id} clearance={c} />)} />
        ) : null}
        {judgements.length + earlier.length + clearances.length === 0 ? (
          <p className="text-ink-muted">{t(`none.${hit.kind}`)}</p>
        ) : null}
      </div>
    </Panel>
  );
}

const said = (judgement: Judgement | EarlierJudgement) => <Said key={judgement.id} judgement={judgement} />;

function Group({ title, lines }: { title: string; lines: React.ReactNode[] }) {
  return (
    <section>
      <h3 className="mb-0.5 font-medium text-ink-muted text-sm">{title}</h3>
      <ul className="divide-y">{lines}</ul>
    </section>
  );
}

function Said({ judgement }: { judgement: Judgement | EarlierJudgement }) {
  const t = useTranslations('hits.history');
  const word = useCodeWord();
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
      {'hitId' in judgement ? <RecordLink href={paths.hit(judgement.hitId)}>{judgement.reference}</RecordLink> : null}
      <Badge tone={decisionTone[judgement.decision]}>{t(`decision.${judgement.decision}`)}</Badge>
      {judgement.reason ? <span>{word('reason', judgement.reason)}</span> : null}
      <span className="ms-auto flex flex-wrap gap-x-2 text-ink-muted text-sm">
        <bdi>{judgement.by ?? t('portal')}</bdi>
        <Time value={judgement.at} />
      </span>
      {'note' in judgement && judgement.note ? (
        <bdi className="w-full whitespace-pre-wrap text-ink-muted text-sm">{judgement.note}</bdi>
      ) : null}
    </li>
  );
}

function Remembered({ clearance }: { clearance: PairClearance }) {
  const t = useTranslations('hits.history');
  const locale = useLocale();
  const word = useCodeWord();
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
      <span className="reference">{clearance.hitReference}</span>
      <Badge tone={clearanceTone[clearance.state]}>{t(`clearance.${clearance.state}`)}</Badge>
      <span>{word('reason', clearance.reason)}</span>
      <span className="ms-auto text-ink-muted text-sm">
        {t('until', { date: formatDate(new Date(clearance.expiresAt).toISOString().slice(0, 10), locale) })}
        {' · '}
        {t('uses', { count: clearance.uses })}
      </span>
    </li>
  );
}
