import type { ComponentChildren } from 'preact';
import { useText } from '../i18n';
import { Icon } from './Icon';

interface ExternalLinkProps {
  url: string;
  children: ComponentChildren;
  class?: string;
}

/**
 * A link that opens a new tab and tells the other side nothing about this one. An address that is not http(s)
 * is shown as text: addresses may come from a page.
 */
export function ExternalLink({ url, children, class: className }: ExternalLinkProps) {
  const t = useText();
  if (!/^https?:\/\//i.test(url)) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="outside" />
      <span class="unseen"> ({t('opensInNewTab')})</span>
    </a>
  );
}
