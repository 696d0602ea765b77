'use client';

import { useState } from 'react';
import { Slider } from '@/ui/slider';

export function SliderSample({ label }: { label: string }) {
  const [value, setValue] = useState(40);
  return <Slider label={label} value={value} valueText={`${value} %`} step={5} onChange={setValue} />;
}
