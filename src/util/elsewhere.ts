/** An address of the site from its root, or one of another site, which is whole. */
const ELSEWHERE = /^https?:\/\//;
export const isElsewhere = (address: string): boolean => ELSEWHERE.test(address);

/** An address behind what stands before those of this site; one of another site stays as it is. */
export const addressIn = (base: string, address: string): string => (isElsewhere(address) ? address : base + address);

/** An address as it stands on its own site, wherever that is: by it is told what kind of page it is. */
export const onItsSite = (url: string): string =>
  url.replace(/^https?:\/\/[^/#]+(?:\/[^#]*?)?(?=\/(?:ke-hoach|bao-cao)\/.)/, '');
