/** What an empty cell may be made of: space, tab, CR, LF, no-break space, ideographic space. */
export const blankCharacters = ' \t\r\n\u00a0\u3000';
