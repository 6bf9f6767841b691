/** Most distinct values kept; rosters repeat a few dozen. */
const MOST = 1024;

/** A pure reading that remembers its answers: rosters write the same few words thousands of times. */
export function remembered<Value, Answer>(
  read: (value: Value) => Answer,
): (value: Value) => Answer {
  const known = new Map<Value, Answer>();
  return (value) => {
    let answer = known.get(value);
    if (answer === undefined) {
      answer = read(value);
      if (known.size >= MOST) known.clear();
      known.set(value, answer);
    }
    return answer;
  };
}
