import { useId } from 'preact/hooks';

interface SegmentedProps<T extends string> {
  label: string;
  /** Whether the label shows; screen readers get it in any case. */
  labelShown?: boolean;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChoose(value: T): void;
  disabled?: boolean;
}

/** One choice out of a few, side by side. Native radio buttons: arrow keys and roles come with them. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset class="segmented" disabled={props.disabled ?? false}>
      <legend class={props.labelShown === false ? 'unseen' : undefined}>{props.label}</legend>
      <div class="segments">
        {props.choices.map(({ value, label }) => (
          <label key={value} class="segment">
            <input
              type="radio"
              class="unseen"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
