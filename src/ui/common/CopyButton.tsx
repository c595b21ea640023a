import { useEffect, useState } from 'preact/hooks';
import { useText } from '../i18n';
import { Icon } from './Icon';

/** Puts text on the clipboard; resolves to false when that was refused. */
export type Copy = (text: string) => Promise<boolean>;

interface CopyButtonProps {
  text: string;
  label: string;
  onCopy: Copy;
}

/** How long the outcome stands on the button, in milliseconds. */
const OUTCOME_SHOWN = 2000;

/** Copies `text` and says whether that worked, to the eye and to screen readers. */
export function CopyButton({ text, label, onCopy }: CopyButtonProps) {
  const t = useText();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), OUTCOME_SHOWN);
    return () => clearTimeout(timer);
  }, [outcome]);

  const press = () => {
    onCopy(text).then(
      (done) => setOutcome(done ? 'copied' : 'copyFailed'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <span class="copy">
      <span role="status" class="copy-outcome">
        {outcome && t(outcome)}
      </span>
      <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
        <Icon name={outcome === 'copied' ? 'done' : 'copy'} />
      </button>
    </span>
  );
}
