'use client';

interface SliderProps {
  label: string;
  /** Per cent. */
  value: number;
  /** What the position means, for those who do not see it. */
  valueText: string;
  step: number;
  onChange: (value: number) => void;
}

/** A share from nothing to all, by the browser's own slider. */
export function Slider({ label, value, valueText, step, onChange }: SliderProps) {
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={valueText}
      min={0}
      max={100}
      step={step}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      className="h-control w-full cursor-pointer accent-primary"
    />
  );
}
