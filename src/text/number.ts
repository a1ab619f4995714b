/** A number as Vietnamese papers write it ("1.250", "99,15") in the form that `Number` reads; other text as it is. */
export const plainNumber = (text: string): string => text.replace(/\.(?=\d{3}(?!\d))/gu, '').replace(',', '.');
