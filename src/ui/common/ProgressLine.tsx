interface ProgressLineProps {
  /** 0 to 100. */
  percent: number;
  /** What is under way, for screen readers. */
  label: string;
  /** The way to end it, or to go on. */
  button: string;
  onPress(): void;
}

/** How far long work is, in one line. The share is not said: it would be said all the time. */
export function ProgressLine({ percent, label, button, onPress }: ProgressLineProps) {
  return (
    <div class="work">
      <progress max={100} value={percent} aria-label={label} />
      <span class="work-share" aria-hidden="true">
        {percent} %
      </span>
      <button type="button" class="text-button" onClick={onPress}>
        {button}
      </button>
    </div>
  );
}
