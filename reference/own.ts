/** The value under `key`, unless it is inherited: names come from users, and `constructor` or `__proto__` is no instance type. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}
