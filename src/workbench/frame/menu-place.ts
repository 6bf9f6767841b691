/**
 * Menus stand in the page where their button stands, so that what reads the page out comes to them
 * there, and yet are not cut off with what they stand in.
 */
export const IN_PLACE = { strategy: "fixed" } as const;
