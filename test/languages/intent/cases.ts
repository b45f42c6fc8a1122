/** A text before and after an edit; undefined where nothing can be edited. */
export type Case = [name: string, before: string, after: string | undefined];

/** The cases in which something is edited. */
export const edited = (cases: readonly Case[]) =>
	cases.flatMap(([name, before, after]): [string, string, string][] => (after === undefined ? [] : [[name, before, after]]));
