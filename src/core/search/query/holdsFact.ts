import { hasName } from '../../hasName.ts';
import type { ExtractedText, Paper } from '../../paper.ts';
import type { FactCondition, PaperFeature } from './query.ts';

/** What a fact may be about besides the paper itself. */
interface Surroundings {
  readonly text: ExtractedText | undefined;
  /** Whether a note mentions the paper. */
  readonly hasNotes: boolean;
}

/** Whether a fact that a query asks for is true of a paper. */
export function holdsFact(fact: FactCondition, paper: Paper, surroundings: Surroundings): boolean {
  switch (fact.kind) {
    case 'venue':
      return paper.venue?.toLowerCase().includes(fact.value) ?? false;
    case 'year':
      return paper.year !== undefined && paper.year >= fact.from && paper.year <= fact.to;
    case 'id':
      return hasName(paper, (name) => name.toLowerCase().includes(fact.value));
    case 'has':
      return hasFeature(fact.value, paper, surroundings);
  }
}

/** Addresses as extraction leaves them: with spaces behind slashes, and glued to the word before. */
const addresses: Readonly<Partial<Record<PaperFeature, RegExp>>> = {
  code: /(?:github|gitlab|bitbucket)\.com ?\/|codeberg\.org ?\//i,
  project: /\.(?:github|gitlab)\.io\b|sites\.google\.com|project (?:web ?)?(?:page|site)[^.]{0,40}https?:/i,
  data: /data ?sets?[^.]{0,60}(?:https?:|huggingface\.co|zenodo\.org)|huggingface\.co ?\/ ?datasets|zenodo\.org ?\//i,
};

function hasFeature(feature: PaperFeature, paper: Paper, { text, hasNotes }: Surroundings): boolean {
  switch (feature) {
    case 'text':
      return paper.hasText;
    case 'problem':
      return paper.problems.length > 0;
    case 'notes':
      return hasNotes;
    default: {
      const address = addresses[feature];
      return (
        paper.links.some(({ kind }) => kind === feature) ||
        (address !== undefined &&
          text !== undefined &&
          (address.test(text.abstract) || address.test(text.introduction)))
      );
    }
  }
}
