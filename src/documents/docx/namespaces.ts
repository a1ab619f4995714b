export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The start of a content type and of a relationship type of WordprocessingML. */
export const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
