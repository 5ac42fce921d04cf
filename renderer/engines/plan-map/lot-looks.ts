import type { LotStatus } from '#content/model/lots-file';

/** How a plot's area and label look by status; the label's edge differs too, so colour is never the only cue. */
export const lotLooks: Readonly<
  Record<
    LotStatus,
    { fill: string; edge: string; pill: string; pillEdge: string; text: string; dashed: boolean }
  >
> = {
  available: {
    fill: '#2f7d5b',
    edge: '#1d4a3b',
    pill: '#1d4a3b',
    pillEdge: '#ffffff',
    text: '#ffffff',
    dashed: false,
  },
  'in-application': {
    fill: '#e0b53a',
    edge: '#6b5200',
    pill: '#fff3c9',
    pillEdge: '#6b5200',
    text: '#3c2e00',
    dashed: false,
  },
  bidding: {
    fill: '#6fb3c0',
    edge: '#0b3f4c',
    pill: '#e2f1f3',
    pillEdge: '#0b3f4c',
    text: '#06272f',
    dashed: false,
  },
  reserved: {
    fill: '#c9c4b8',
    edge: '#6d675a',
    pill: '#ffffff',
    pillEdge: '#6d675a',
    text: '#4c473d',
    dashed: true,
  },
  sold: {
    fill: '#a9a69e',
    edge: '#6d675a',
    pill: '#e4e1d9',
    pillEdge: '#8d8779',
    text: '#4c473d',
    dashed: true,
  },
};
