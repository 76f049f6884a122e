import { getBuiltinModule } from 'node:process';
import type { SearchedPaper, SearchEngine, Searcher } from '../searchEngine.ts';

/** The part of `node:sqlite` that is used here; the types of Node 20 do not have it. */
interface Sqlite {
  readonly DatabaseSync: new (file: string) => Database;
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}

interface Statement {
  run(...values: readonly (string | number)[]): unknown;
  all(...values: readonly (string | number)[]): Readonly<Record<string, unknown>>[];
}

const createTable = `
  CREATE VIRTUAL TABLE papers USING fts5(
    title, author, abstract, introduction,
    content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
  );
  INSERT INTO papers(papers, rank) VALUES ('rank', 'bm25(8, 8, 1, 0.5)');
`;

/** SQLite's full-text index FTS5, in memory. All words have to match, or where no paper has them all, any. */
export const sqlite: SearchEngine = {
  name: 'SQLite FTS5',
  open: (papers) => ({
    build: () => {
      const database = openDatabase(':memory:');
      database.exec(`${createTable} BEGIN;`);
      const insert = database.prepare(
        'INSERT INTO papers(rowid, title, author, abstract, introduction) VALUES (?, ?, ?, ?, ?)',
      );
      for (const [row, { title, author, abstract, introduction }] of papers.entries()) {
        insert.run(row, title, author, abstract, introduction);
      }
      database.exec('COMMIT;');
      return searcher(database, papers);
    },
    load: (file) => Promise.resolve(searcher(openDatabase(file), papers)),
  }),
};

function openDatabase(file: string): Database {
  const { DatabaseSync } = getBuiltinModule('node:sqlite') as Sqlite;
  return new DatabaseSync(file);
}

function searcher(database: Database, papers: readonly SearchedPaper[]): Searcher {
  const match = database.prepare('SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT ?');
  const find = (query: string, limit: number): string[] =>
    match.all(query, limit).flatMap(({ rowid }) => papers[rowid as number]?.id ?? []);
  return {
    search: (query, limit) => {
      const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      if (words.length === 0) {
        return [];
      }
      const terms = words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`));
      const all = find(terms.join(' AND '), limit);
      return all.length > 0 ? all : find(terms.join(' OR '), limit);
    },
    keep: (file) => {
      database.prepare('VACUUM INTO ?').run(file);
      return Promise.resolve();
    },
    nativeBytes: () => pragma(database, 'page_count') * pragma(database, 'page_size'),
  };
}

function pragma(database: Database, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).all()[0]?.[name]);
}
