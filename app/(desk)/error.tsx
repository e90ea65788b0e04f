'use client'; // error boundaries run in the browser

import { Fault, type FaultProps } from '@/components/shell/fault';

export default function DeskErrorPage(props: FaultProps) {
  return <Fault {...props} />;
}
