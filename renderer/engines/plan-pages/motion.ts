import { panned, type Camera, type Point, type Scene } from './camera';

/** Time in which a thrown page loses 63 % of its speed, in milliseconds. */
const GLIDE_MS = 325;
const GLIDE_ENDS_PX_PER_MS = 0.02;
const EASE_MS = 220;

export interface Motion {
  /** Lets the page go on moving and slow down; velocity in pixels a millisecond. */
  glide(velocity: Point): void;
  /** Moves smoothly to another view of the same page. */
  ease(to: Camera): void;
  stop(): void;
}

interface MotionParts {
  camera(): Camera;
  scene(): Scene;
  set(camera: Camera): void;
}

/** Movement that goes on by itself, a frame at a time, until it ends or is stopped. */
export function createMotion({ camera, scene, set }: MotionParts): Motion {
  let frame = 0;

  function run(step: (elapsedMs: number, sinceLastMs: number) => boolean) {
    stop();
    const startedAt = performance.now();
    let last = startedAt;
    const next = (now: number) => {
      const goesOn = step(now - startedAt, Math.max(0, now - last));
      last = now;
      if (goesOn) frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
  }

  function stop() {
    cancelAnimationFrame(frame);
  }

  return {
    stop,
    glide(velocity) {
      run((elapsedMs, sinceLastMs) => {
        const left = Math.exp(-elapsedMs / GLIDE_MS);
        const by = { x: velocity.x * left * sinceLastMs, y: velocity.y * left * sinceLastMs };
        set(panned(camera(), scene(), by));
        return Math.hypot(velocity.x, velocity.y) * left > GLIDE_ENDS_PX_PER_MS;
      });
    },
    ease(to) {
      const from = camera();
      run(elapsedMs => {
        const part = Math.min(1, elapsedMs / EASE_MS);
        set(part === 1 ? to : between(from, to, 1 - (1 - part) ** 3));
        return part < 1;
      });
    },
  };
}

/** Scale changes by equal factors, and the middle keeps pace with it, so that the fixed point does not swim. */
function between(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part;
  const evenly =
    to.scale === from.scale ? part : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  const centre = {
    x: from.centre.x + (to.centre.x - from.centre.x) * evenly,
    y: from.centre.y + (to.centre.y - from.centre.y) * evenly,
  };
  return { ...to, centre, scale };
}
