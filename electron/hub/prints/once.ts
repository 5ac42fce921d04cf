/** Does a thing once for each key: who asks again with the same key gets the same answer. */
export type Once<Answer> = (key: string, act: () => Promise<Answer>) => Promise<Answer>;

const MOST_KEYS = 200;

/** Remembers the last keys; what was refused or broke may be tried again with the same key. */
export function createOnce<Answer>(): Once<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (key, act) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = act();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    for (const old of [...answers.keys()].slice(0, Math.max(0, answers.size - MOST_KEYS)))
      answers.delete(old);
    return answer;
  };
}
