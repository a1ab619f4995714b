/** JSON as it stands in a `script` element: no text of a paper can end it, or begin a comment in it. */
export const dataBlock = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
