'use client'; // part of RawPane

import { useTranslations } from 'next-intl';
import { type Thing, thingsFrom } from '@/components/intake/light-store';
import { messageView } from '@/components/intake/message-views';
import { goToThing } from '@/components/intake/raw-keys';
import { useLight, useLightPage, useSelection } from '@/components/intake/selection';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

/** More than this are counted. */
const AT_ONCE = 2;

/** What came from the segment that is lit, else what is chosen, else what can be done here. */
export function RawFooter({
  messageId,
  page,
  marked,
  onBack,
  onEnter,
}: {
  messageId: string;
  page: number;
  /** How many of the shown pieces belong to what is chosen. */
  marked: number;
  onBack: () => void;
  onEnter: () => void;
}) {
  const t = useTranslations('intake.raw');
  const { selected, select } = useSelection();
  const { things } = useLightPage();
  const light = useLight();
  const beyond = selected && marked === 0 ? selected.ranges[0]?.[0] : undefined;
  const back = selected ? (
    <Button size="small" className="xl:hidden" onClick={onBack}>
      {t('back')}
    </Button>
  ) : null;
  if (light?.side === 'raw')
    return (
      <>
        <CameFrom things={thingsFrom(things, light.ranges)} />
        {back}
      </>
    );
  return (
    <>
      <p id="raw-keys" className="flex min-h-8 min-w-0 grow items-center gap-x-1.5 text-sm">
        {selected ? (
          <>
            <span className="font-medium">{beyond === undefined ? t('marked', { count: marked }) : t('beyond')}</span>
            <bdi className="truncate text-ink-muted">{selected.label}</bdi>
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
      {selected && beyond === undefined ? (
        <Button size="small" variant="quiet" keys="r" onClick={onEnter}>
          {t('enter')}
        </Button>
      ) : null}
      {back}
      {selected ? (
        <Button size="small" variant="quiet" keys="Escape" onClick={() => select(null)}>
          {t('clear')}
        </Button>
      ) : null}
    </>
  );
}

function CameFrom({ things }: { things: readonly Thing[] }) {
  const t = useTranslations('intake.raw');
  if (things.length === 0)
    return (
      <p id="raw-keys" className="flex min-h-8 items-center text-ink-muted text-sm">
        {t('nothingFrom')}
      </p>
    );
  return (
    <div className="flex min-h-8 min-w-0 flex-wrap items-center gap-2">
      <p id="raw-keys" className="text-ink-muted text-sm">
        {t('cameFrom')}
      </p>
      {things.slice(0, AT_ONCE).map(({ id, label }) => (
        <Button
          key={id}
          size="small"
          variant="quiet"
          className="max-w-40"
          // the segment keeps the focus until the press is done
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => goToThing(id)}
        >
          <bdi className="truncate">{label}</bdi>
        </Button>
      ))}
      {things.length > AT_ONCE ? (
        <span className="text-ink-muted text-sm">{t('more', { count: things.length - AT_ONCE })}</span>
      ) : null}
    </div>
  );
}
