import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../i18n';

/** Said where the address names no concept: an old link, or a slip of the pen. */
export function Missing({ id }: { id: string }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement | null>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [id]);
  return (
    <div class="leaf-entry">
      <h2 class="term" tabIndex={-1} ref={heading}>
        {t('glossaryUnknown', id)}
      </h2>
      <p class="gloss">{t('glossaryUnknownHint')}</p>
    </div>
  );
}
