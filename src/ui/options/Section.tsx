import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Where a link of the page leads. */
  id: string;
  heading: string;
  children: ComponentChildren;
}

/** One section of the options under its heading. */
export function Section({ id, heading, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{heading}</h2>
      {children}
    </section>
  );
}
