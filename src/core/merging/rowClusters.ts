import type { Pace } from '../util/pace.ts';

/** Called for a row that stays apart from an earlier one of the same file. */
export type OnDuplicate = (row: number, first: number) => void;

/**
 * Which rows are one paper: disjoint sets of row numbers (Tarjan 1975), none with two rows of the same file, since what
 * one file lists twice stays two papers.
 */
export class RowClusters {
  readonly #fileOf: Uint32Array;
  readonly #parent: Uint32Array;
  /** The rows of a cluster form a ring. */
  readonly #next: Uint32Array;

  /** @param fileOf the file of each row, by number */
  constructor(fileOf: Uint32Array) {
    this.#fileOf = fileOf;
    this.#parent = Uint32Array.from(fileOf.keys());
    this.#next = Uint32Array.from(fileOf.keys());
  }

  /** The row that stands for the cluster. */
  rootOf(row: number): number {
    let root = row;
    for (let parent = this.#parent[root] ?? root; parent !== root; parent = this.#parent[root] ?? root) {
      const grandparent = this.#parent[parent] ?? parent;
      this.#parent[root] = grandparent;
      root = grandparent;
    }
    return root;
  }

  /** All rows of the cluster; at most one a file. */
  rowsOf(row: number): number[] {
    const rows = [row];
    for (let next = this.#next[row] ?? row; next !== row; next = this.#next[next] ?? row) {
      rows.push(next);
    }
    return rows;
  }

  /**
   * Joins the clusters of rows that are one paper. Where files have several of them, the first ones of all files are
   * joined, then the second ones, and so on.
   */
  async join(rows: readonly number[], pace: Pace, onDuplicate?: OnDuplicate): Promise<void> {
    const clusters = [...new Set(rows.map((row) => this.rootOf(row)))];
    const firstOfFile = new Map<number, number>();
    const countOfFile = new Map<number, number>();
    const joined: number[] = [];
    for (const cluster of clusters) {
      const members = this.rowsOf(cluster);
      const place = Math.max(...members.map((row) => countOfFile.get(this.#file(row)) ?? 0));
      for (const row of members) {
        countOfFile.set(this.#file(row), place + 1);
        const first = firstOfFile.get(this.#file(row));
        if (first === undefined) {
          firstOfFile.set(this.#file(row), row);
        } else {
          onDuplicate?.(row, first);
        }
      }
      const other = joined[place];
      if (other === undefined) {
        joined[place] = cluster;
      } else {
        this.#unite(other, cluster);
      }
      await pace.step();
    }
  }

  #file(row: number): number {
    return this.#fileOf[row] ?? 0;
  }

  #unite(one: number, other: number): void {
    const [root, child] = [this.rootOf(one), this.rootOf(other)];
    this.#parent[child] = root;
    const next = this.#next[root] ?? root;
    this.#next[root] = this.#next[child] ?? child;
    this.#next[child] = next;
  }
}
