interface SitesProps {
  heading: string;
  hosts: readonly string[];
  /** Said when there are none. */
  none: string;
  action: string;
  /** The action with the host in it, for screen readers. */
  actionFor(host: string): string;
  onAction(host: string): void;
}

/** A list of sites, each with the one thing to do about it. */
export function Sites({ heading, hosts, none, action, actionFor, onAction }: SitesProps) {
  return (
    <div class="site-list">
      <h3>{heading}</h3>
      {hosts.length === 0 ? (
        <p class="small">{none}</p>
      ) : (
        <ul class="sites" aria-label={heading}>
          {hosts.map((host) => (
            <li key={host}>
              <span class="host">{host}</span>
              <button
                type="button"
                class="text-button"
                aria-label={actionFor(host)}
                onClick={() => onAction(host)}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
