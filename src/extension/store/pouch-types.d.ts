/** The part of PouchDB 9 that the store uses; the packages bring no types. */
declare module 'pouchdb-core' {
  /** A document as stored. */
  export interface PouchDocument {
    _id: string;
    _rev?: string;
    _deleted?: boolean;
    [field: string]: unknown;
  }

  interface Row {
    id: string;
    value?: { rev: string; deleted?: boolean };
    doc?: PouchDocument | null;
  }

  /** One entry of the answer to `bulkDocs`: written, or the error of that one document. */
  interface Written {
    ok?: boolean;
    id?: string;
    error?: unknown;
    status?: number;
    name?: string;
    message?: string;
  }

  export interface PouchOptions {
    adapter: string;
    /** Bodies of former revisions are deleted with each write. */
    auto_compaction: boolean;
    revs_limit: number;
  }

  export default class PouchDB {
    constructor(name: string, options: PouchOptions);
    static plugin(plugin: unknown): void;
    /** Drawn when the database was made. */
    id(): Promise<string>;
    info(): Promise<{ doc_count: number; update_seq: number }>;
    get(id: string): Promise<PouchDocument>;
    allDocs(options: {
      include_docs: boolean;
      startkey?: string;
      endkey?: string;
      keys?: string[];
    }): Promise<{ rows: Row[] }>;
    bulkDocs(documents: PouchDocument[]): Promise<Written[]>;
    close(): Promise<void>;
  }
}

declare module 'pouchdb-adapter-idb' {
  const plugin: unknown;
  export default plugin;
}
