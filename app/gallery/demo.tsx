'use client';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { Menu } from '@/components/ui/menu';
export function Demo() {
  return (
    <div className="grid gap-4">
      <div className="flex gap-3">
        <ConfirmDialog
          label="Recall"
          variant="danger"
          keys="R"
          title="Recall UTO-7K2M-41?"
          consequence="Arcadia and Ruritania lose the content at once and must attest that they erased their copies. A recall cannot be taken back."
          confirm="Recall"
          tone="danger"
          done="Recalled"
          act={async (f) =>
            String(f.get('reason')).includes('fail')
              ? { ok: false, message: 'Someone recalled it first.' }
              : { ok: true }
          }
        />
        <Menu
          label="More"
          variant="secondary"
          items={[
            { label: 'Assign to a desk', onSelect: () => undefined },
            { label: 'Escalate', onSelect: () => undefined, disabledReason: 'Only the supervisor may' },
            { label: 'Close', onSelect: () => undefined, danger: true },
          ]}
        />
      </div>
      <FileDrop
        name="messages"
        label="Travel messages"
        hint="PAXLST, PNRGOV or FAL"
        accept=".edi,.xml,.txt"
        maxBytes={5_000_000}
        send={async (file, report) => {
          for (let i = 0; i <= 10; i++) {
            report(i * 10);
            await new Promise((r) => setTimeout(r, file.name.includes('slow') ? 1500 : 20));
          }
          return file.name.includes('bad')
            ? { ok: false, message: 'UNT count differs from the segments' }
            : { ok: true };
        }}
      />
    </div>
  );
}
