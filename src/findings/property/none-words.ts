/** Whether a cell about property says that there is none: 无, 否, 0, 无车. A blank says nothing. */
export function saysNone(text: string): boolean {
  return /^(?:0|0\.0+|×|✕|x|-+|—+|\/|\\|n|no|否|不是|没有?|没.*|无.*|未.*|暂无.*|不.*|非.*)$/i.test(
    text.trim(),
  );
}
