import { cn } from '@/components/ui/class-names';

/** How a series is drawn: told apart by texture as well as by colour, in grey and on paper. */
export type BarLook = 'solid' | 'hatch' | 'dots' | 'outline' | 'muted';

/** The attributes of a rectangle of a look; `textures` is the id given to `BarTextures` in the same document. */
export function barLook(look: BarLook, textures: string): { className: string; fill?: string } {
  switch (look) {
    case 'solid':
      return { className: 'fill-accent' };
    case 'hatch':
      return { className: 'stroke-warn', fill: `url(#${textures}-hatch)` };
    case 'dots':
      return { className: 'stroke-info', fill: `url(#${textures}-dots)` };
    case 'outline':
      return { className: 'fill-danger-soft stroke-2 stroke-danger' };
    case 'muted':
      return { className: 'fill-line stroke-line-strong' };
  }
}

/** The textures of one chart. */
export function BarTextures({ id }: { id: string }) {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="fill-warn-soft" />
          <rect width="2.25" height="5" className="fill-warn" />
        </pattern>
        <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-info-soft" />
          <circle cx="2.5" cy="2.5" r="1.25" className="fill-info" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What each texture means, with its sum. */
export function BarLegend({
  textures,
  entries,
  className,
}: {
  textures: string;
  entries: readonly { key: string; label: string; look: BarLook; sum?: string }[];
  className?: string;
}) {
  return (
    <ul className={cn('flex flex-wrap gap-x-5 gap-y-1 text-ink-muted text-sm', className)}>
      {entries.map(({ key, label, look, sum }) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="14" height="14" className="shrink-0">
            <rect x="1" y="1" width="12" height="12" {...barLook(look, textures)} />
          </svg>
          <span>{label}</span>
          {sum === undefined ? null : <span className="tabular font-medium text-ink">{sum}</span>}
        </li>
      ))}
    </ul>
  );
}
