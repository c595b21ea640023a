declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(data: string, options: { generateGraph: boolean; forceType: string }): Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
