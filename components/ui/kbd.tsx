import { cn } from '@/components/ui/class-names';

/** A key as printed on the keyboard. `keys` may be a sequence (`g h`) or hold modifiers (`Ctrl+K`). */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1', className)} dir="ltr">
      {keys.split(' ').map((stroke, position) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may repeat a key, and never reorders
          key={`${stroke}${position}`}
          className="inline-grid min-w-5 place-items-center rounded-sm border border-current/25 px-1 font-medium font-sans text-xs leading-4.5"
        >
          {stroke.replaceAll('+', ' + ')}
        </kbd>
      ))}
    </span>
  );
}
