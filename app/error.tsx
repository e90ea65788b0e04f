'use client'; // error boundaries run in the browser

import { Fault, type FaultProps } from '@/components/shell/fault';
import { BareFrame } from '@/components/shell/trouble';

export default function ErrorPage(props: FaultProps) {
  return (
    <BareFrame>
      <Fault {...props} />
    </BareFrame>
  );
}
