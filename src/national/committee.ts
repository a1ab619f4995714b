/** A place whose committee is typed is the place. */
export const withoutCommittee = (typed: string): string =>
  typed.replace(/^\s*(?:[uủ][yỷ]\s+ban\s+nh[aâ]n\s+d[aâ]n|ubnd)\s+/iu, '');
