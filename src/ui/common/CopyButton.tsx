import { useText } from '../i18n';
import { Icon } from './Icon';
import { useOutcome } from './outcome';

/** Puts text on the clipboard; resolves to false when that was refused. */
export type Copy = (text: string) => Promise<boolean>;

interface CopyButtonProps {
  text: string;
  label: string;
  onCopy: Copy;
}

/** Copies `text` and says whether that worked, to the eye and to screen readers. */
export function CopyButton({ text, label, onCopy }: CopyButtonProps) {
  const t = useText();
  const { shown, tell } = useOutcome();
  return (
    <span class="copy">
      <span role="status" class="copy-outcome">
        {shown && t(shown)}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        onClick={() => tell(onCopy(text), 'copied', 'copyFailed')}
      >
        <Icon name={shown === 'copied' ? 'done' : 'copy'} />
      </button>
    </span>
  );
}
