import type { Asked } from './caseload-figures.ts';
import type { PlainDate } from './dates.ts';
import { type Fte, fteValue } from './exact.ts';
import { countFigure, fteFigure, type Made, rateFigure, unknownFigure } from './figure.ts';
import { agencyRate, coverRate, type Rate, vacancyRate } from './formulas.ts';
import { socialWorkGroups } from './people.ts';
import type { Picture } from './picture.ts';
import type { Posts } from './posts.ts';
import { noStaffing, type Staffing, type StaffingSums } from './staffing.ts';
import { nodeOf } from './tree.ts';
import type { Measure } from './words.ts';

/** The day of workers.csv, for which agency and employed figures are true. */
export function workersDay(picture: Picture): PlainDate {
  return picture.workforce.files['workers.csv']?.asAt ?? picture.workforce.asAt;
}

export function staffingOf(sums: StaffingSums, asked: Asked): Staffing {
  return sums.get(nodeOf(asked.scope))?.get(asked.group ?? 'staff') ?? noStaffing;
}

const heads = (staffing: Staffing) => staffing.employedHeads + staffing.agencyHeads;

/** Whether any worker of the whole council is flagged as covering a vacancy; only then do the flags count. */
function isFlagged(sums: StaffingSums): boolean {
  for (const staffing of sums.get('council')?.values() ?? []) if (staffing.coverFte > 0) return true;
  return false;
}

/** Agency FTE that covers vacancies: by the workers' flags; the establishment's own column only where nobody is flagged. */
export function coverOf(picture: Picture, asked: Asked): { fte: Fte; byFlags: boolean; listed: Fte | null } {
  const book = picture.posts(asked.at);
  const listed = postsOf(picture, asked)?.agencyCovered ?? null;
  if (isFlagged(book.staffing)) return { fte: staffingOf(book.staffing, asked).coverFte, byFlags: true, listed };
  return { fte: listed ?? 0, byFlags: false, listed };
}

export function postsOf(picture: Picture, asked: Asked): Posts | undefined {
  return picture
    .posts(asked.at)
    .sums.get(nodeOf(asked.scope))
    ?.get(asked.group ?? 'staff');
}

function rate(
  head: { measure: Measure; of: string; group: Asked['group']; asAt: PlainDate },
  made: Rate | null,
  why: string,
  people: number,
): Made {
  if (!made) return { figure: unknownFigure({ ...head, unit: '%' }, why), people };
  const show = { numerator: fteValue(made.numerator), denominator: fteValue(made.denominator) };
  return { figure: rateFigure({ ...head, unit: '%' }, made, show), people };
}

/** Agency FTE ÷ (agency + employed FTE) of social work staff, or of one group. */
export function agencyRateFigure(picture: Picture, asked: Asked): Made {
  const own = staffingOf(picture.staffing(), asked);
  const head = { measure: 'agency-rate' as const, of: asked.of, group: asked.group, asAt: workersDay(picture) };
  return rate(head, agencyRate(own.agencyFte, own.employedFte), nobody(asked), heads(own));
}

/** Why there is nobody to count: without a group only social work staff are. */
const nobody = (asked: Asked) => (asked.group === null ? 'no social work staff in post' : 'nobody in post');

/** An amount of people in post: agency or employed, FTE or heads. */
export function staffingAmount(
  measure: 'agency-fte' | 'agency-headcount' | 'employed-fte' | 'employed-headcount',
): (picture: Picture, asked: Asked) => Made {
  return (picture, asked) => {
    const own = staffingOf(picture.staffing(), asked);
    const head = { measure, of: asked.of, group: asked.group, asAt: workersDay(picture) };
    const people = heads(own);
    if (measure === 'agency-fte') return { figure: fteFigure(head, own.agencyFte), people };
    if (measure === 'employed-fte') return { figure: fteFigure(head, own.employedFte), people };
    const count = measure === 'agency-headcount' ? own.agencyHeads : own.employedHeads;
    const outOf = measure === 'agency-headcount' ? people : null;
    return { figure: countFigure({ ...head, unit: 'people' }, count, outOf), people };
  };
}

/** What needs the establishment list: null without it, never zero. */
function withPosts(
  measure: Measure,
  unit: '%' | 'FTE',
  make: (posts: Posts, own: Staffing, picture: Picture, asked: Asked) => Made,
): (picture: Picture, asked: Asked) => Made {
  return (picture, asked) => {
    const posts = postsOf(picture, asked);
    if (!posts) {
      const head = {
        measure,
        of: asked.of,
        group: asked.group,
        unit,
        asAt: picture.posts(asked.at).newest ?? asked.at,
      };
      const others = asked.group === null && (picture.posts(asked.at).sums.get(nodeOf(asked.scope))?.size ?? 0) > 0;
      const why = others ? 'no social work posts' : 'no establishment recorded';
      return { figure: unknownFigure(head, why), people: null };
    }
    return make(posts, staffingOf(picture.posts(asked.at).staffing, asked), picture, asked);
  };
}

const headOf = (measure: Measure, posts: Posts, asked: Asked) => ({
  measure,
  of: asked.of,
  group: asked.group,
  asAt: posts.to,
});

export const vacancyRateFigure = withPosts('vacancy-rate', '%', (posts, own, _picture, asked) =>
  rate(
    headOf('vacancy-rate', posts, asked),
    vacancyRate(posts.vacancy, own.employedFte),
    'no vacancies and nobody in post',
    heads(own),
  ),
);

// Posts are no people: an amount of them tells nothing about anybody.
export const vacancyFte = withPosts('vacancy-fte', 'FTE', (posts, _own, _picture, asked) => ({
  figure: fteFigure(headOf('vacancy-fte', posts, asked), posts.vacancy),
  people: null,
}));

// Funded posts less vacancies are the people employed: with them withheld, so are the posts.
export const postsFte = withPosts('posts-fte', 'FTE', (posts, own, _picture, asked) => ({
  figure: fteFigure(headOf('posts-fte', posts, asked), posts.posts),
  people: heads(own),
}));

export const coveredByAgency = withPosts('vacancies-covered-by-agency', '%', (posts, own, picture, asked) =>
  rate(
    headOf('vacancies-covered-by-agency', posts, asked),
    coverRate(coverOf(picture, asked).fte, posts.vacancy),
    'no vacancies',
    heads(own),
  ),
);

export const uncoveredVacancies = withPosts('uncovered-vacancies', 'FTE', (posts, own, picture, asked) => ({
  figure: fteFigure(headOf('uncovered-vacancies', posts, asked), posts.vacancy - coverOf(picture, asked).fte),
  people: heads(own),
}));

/**
 * Funded posts less vacancies less employed FTE on the establishment's day: what the two lists do not explain. Both
 * sides by group name, because the establishment has no OrgRole.
 */
export function unexplainedFte(picture: Picture, asked: Asked): Fte {
  const posts = postsOf(picture, asked);
  if (!posts) return 0;
  const staffing = picture.posts(asked.at).staffing.get(nodeOf(asked.scope));
  const groups = asked.group === null ? socialWorkGroups : [asked.group];
  const employed = groups.reduce((sum, group) => sum + (staffing?.get(group)?.employedFte ?? 0), 0);
  return posts.posts - posts.vacancy - employed;
}
