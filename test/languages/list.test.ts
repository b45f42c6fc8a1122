import { List } from "../../languages/list.ts";
import { Undecided, type Why } from "../../languages/undecided.ts";

const whole = new List([1, 2, 3]);
const open = new List([1, 2, 3], "variable");

/** The answer, or why there is none. */
function answer<T>(ask: () => T): T | Why {
	try {
		return ask();
	} catch (error) {
		if (error instanceof Undecided) return error.why;
		throw error;
	}
}

test("a whole list answers as an array does", () => {
	expect([...whole]).toEqual([1, 2, 3]);
	expect(whole.length).toBe(3);
	expect([...whole.filter(item => item > 1)]).toEqual([2, 3]);
	expect([...whole.map(String)]).toEqual(["1", "2", "3"]);
	expect(whole.find(item => item > 1)).toBe(2);
	expect(whole.find(item => item > 3)).toBeUndefined();
	expect([whole.some(item => item > 3), whole.some(item => item > 2)]).toEqual([false, true]);
	expect([whole.every(item => item > 0), whole.every(item => item > 1)]).toEqual([true, false]);
	expect([whole.includes(3), whole.includes(4)]).toEqual([true, false]);
});

test("an open list yields what is known and then throws", () => {
	const seen: number[] = [];
	expect(
		answer(() => {
			for (const item of open) seen.push(item);
		}),
	).toBe("variable");
	expect(seen).toEqual([1, 2, 3]);
	expect(answer(() => open.length)).toBe("variable");
});

test("an open list answers as soon as the known part settles it", () => {
	expect(open.some(item => item === 2)).toBe(true);
	expect(open.every(item => item < 2)).toBe(false);
	expect(open.includes(2)).toBe(true);
	expect(open.find(item => item === 2)).toBe(2);
});

test("an open list does not answer what the unknown part may change", () => {
	expect(answer(() => open.some(item => item > 3))).toBe("variable");
	expect(answer(() => open.every(item => item > 0))).toBe("variable");
	expect(answer(() => open.includes(4))).toBe("variable");
	expect(answer(() => open.find(item => item > 3))).toBe("variable");
	expect(answer(() => [...open.filter(item => item > 3)])).toBe("variable");
	expect(answer(() => [...open.map(String)])).toBe("variable");
});

const test2 = (item: number) => {
	if (item === 2) throw new Undecided("data-source");
	return item;
};

test("an item that is unknown leaves the answer open, unless another settles it", () => {
	expect(whole.some(item => test2(item) === 3)).toBe(true);
	expect(answer(() => whole.some(item => test2(item) > 3))).toBe("data-source");
	expect(whole.every(item => test2(item) === 1)).toBe(false);
	expect(answer(() => whole.every(item => test2(item) > 0))).toBe("data-source");
	expect(answer(() => [...whole.filter(item => test2(item) > 0)])).toBe("data-source");
	expect(answer(() => [...whole.map(test2)])).toBe("data-source");
	expect(whole.map(test2).includes(3)).toBe(true);
});

test("the first thing that is unknown is the reason", () => {
	expect(answer(() => open.some(item => test2(item) > 3))).toBe("variable");
});

test("any other error is an error", () => {
	const broken = () => {
		throw new TypeError("broken");
	};
	expect(() => whole.filter(broken)).toThrow(TypeError);
	expect(() => whole.map(broken)).toThrow(TypeError);
});
