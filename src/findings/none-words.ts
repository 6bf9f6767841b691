/** 0, 0元, 否, 无, 没有, 未…, 不…, 非…, 暂无, and the marks that stand for them. */
const NONE = /^(?:[否无没未不非].*|暂无.*|0(?:\.0+)?万?元?|[×✕x]|[-—]+|[/\\]|no?)$/i;

/**
 * Whether a cell says no, or that there is none. A blank says nothing, and is for the rule to judge.
 *
 * @example saysNone("无车") // true
 * @example saysNone("2辆") // false
 */
export function saysNone(text: string): boolean {
  return NONE.test(text);
}
