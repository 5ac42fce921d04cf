import { boardRow } from '../board-bench';
import { answeredBoard, paintedBoard } from '../board-screens';

export const painted = boardRow('painted', paintedBoard);
export const answered = boardRow('answered', answeredBoard);
