import { Icon, type IconName } from './Icon';

interface IconButtonProps {
  icon: IconName;
  /** What it does, in words: name for screen readers and tooltip. */
  label: string;
  onPress(): void;
  disabled?: boolean;
}

/** A quiet square button that shows only an icon; its target is 24 px at least. */
export function IconButton({ icon, label, onPress, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
