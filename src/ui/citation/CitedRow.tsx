import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Reference } from '../../core/model';
import { Icon } from '../common/Icon';
import { shortAuthors, titleOf } from '../references/words';

interface CitedRowProps {
  reference: Reference;
  open: boolean;
  onToggle(): void;
  children: ComponentChildren;
}

/** One of several references: number, title, who and when; the rest unfolds below it. */
export function CitedRow({ reference, open, onToggle, children }: CitedRowProps) {
  const body = useId();
  const who = [shortAuthors(reference), reference.year].filter(Boolean).join(' ');
  return (
    <li class="cited-row" data-open={open}>
      <button type="button" class="cited-head" aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <span class="cited-key">{reference.key}</span>
        <span class="cited-name">
          <span class="cited-title">{titleOf(reference)}</span>
          {!open && who && <span class="small">{who}</span>}
        </span>
        <Icon name={open ? 'down' : 'next'} />
      </button>
      <div id={body} class="cited-fold" hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
