import type { Paper } from '../paper.ts';
import type { Pace } from '../util/pace.ts';
import { groupings, type Grouping, type GroupingRule } from './groupings.ts';
import { sortInSteps } from '../util/sortInSteps.ts';

export interface PaperGroup {
  /** Unique among the groups of one grouping. */
  readonly key: string;
  readonly label: string;
  readonly papers: readonly Paper[];
}

/** Papers in their groups, ready to be shown from top to bottom. */
export interface Arrangement {
  readonly groups: readonly PaperGroup[];
  /** IDs of the papers, from top to bottom. */
  readonly order: readonly string[];
  readonly groupOf: ReadonlyMap<string, PaperGroup>;
}

export const nothingArranged: Arrangement = { groups: [], order: [], groupOf: new Map() };

/** Groups papers; within a group they keep their order. */
export async function arrange(papers: readonly Paper[], grouping: Grouping, pace: Pace): Promise<Arrangement> {
  const rule = groupings[grouping];
  const groups = await sortInSteps(
    await collect(papers, rule, pace),
    ({ first: one }, { first: other }) => rule.compare(one, other),
    pace,
  );
  const groupOf = new Map<string, PaperGroup>();
  for (const group of groups) {
    for (const { id } of group.papers) {
      groupOf.set(id, group);
      await pace.step();
    }
  }
  return { groups, order: [...groupOf.keys()], groupOf };
}

interface GrowingGroup extends PaperGroup {
  readonly first: Paper;
  readonly papers: Paper[];
}

async function collect(papers: readonly Paper[], rule: GroupingRule, pace: Pace): Promise<readonly GrowingGroup[]> {
  const groups = new Map<string, GrowingGroup>();
  for (const paper of papers) {
    const key = rule.keyOf(paper);
    const group = groups.get(key);
    if (group) {
      group.papers.push(paper);
    } else {
      groups.set(key, { key, label: rule.labelOf(paper), first: paper, papers: [paper] });
    }
    await pace.step();
  }
  return [...groups.values()];
}
