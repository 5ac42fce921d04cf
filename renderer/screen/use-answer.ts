import { useEffect, useState } from 'react';

/** An answer that is asked again every `everyMs`; the last good one stays, undefined before the first. */
export function useAnswer<Answer>(ask: () => Promise<Answer>, everyMs: number): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isGone = false;
    const settle = (value?: Answer) => {
      if (isGone) return;
      if (value !== undefined) setAnswer(() => value);
      timer = setTimeout(() => setTurn(last => last + 1), everyMs);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    ask().then(settle, () => settle());
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // The question is the same one each time; only the turn asks it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [turn, everyMs]);
  return answer;
}
