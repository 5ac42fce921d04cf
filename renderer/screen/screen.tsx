import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Clock } from '#content/model/clock';
import type { OwnOrder } from '#hub/displays/contract';
import { Landscape } from '../design/landscape';
import { useHub, useLive } from '../hub/hub-provider';
import { CornerPanel } from './corner/corner-panel';
import { useHiddenCorner } from './corner/hidden-corner';
import { Layers } from './layers';
import { NoticeOver } from './notice-over';
import type { PicturePermission } from './picture-permission';
import { modeShown, nextShown, treeOf, type Shown, type UnderlyingMode } from './shown';
import { useReports } from './use-reports';
import styles from './screen.module.css';

const kioskPage = import('../kiosk/kiosk');
const boardPage = import('../board/board');
const servicePage = import('./service-view');
/** Made once: a map's graphics context is kept as long as the page. */
const kioskParts = kioskPage.then(({ createKioskParts }) => createKioskParts());

const Kiosk = lazy(async () => {
  const [{ Kiosk: Whole }, parts] = await Promise.all([kioskPage, kioskParts]);
  return {
    default: (props: Omit<Parameters<typeof Whole>[0], 'parts'>) => <Whole parts={parts} {...props} />,
  };
});
const Board = lazy(() => boardPage.then(page => ({ default: page.Board })));
const ServiceView = lazy(() => servicePage.then(page => ({ default: page.ServiceView })));

export interface ScreenProps {
  /** The screen's name, where the address gives one; else it is the hub's own screen. */
  display: string | undefined;
  picture: PicturePermission;
  /** What time it is, for people. */
  wallClock: Clock;
  /** Only goes forward, for counting idle time. */
  steadyClock: Clock;
}

/** The page of a screen: shows what its hub orders, and goes on with the last order while the hub is away. */
export function Screen({ display, ...props }: ScreenProps) {
  const freshness = useLive(['status.freshness'], (hub, signal) =>
    hub.status.freshness(undefined, { signal }),
  );
  const name = display ?? ('value' in freshness ? freshness.value.display : undefined);
  return (
    <div className={styles.screen}>
      <div className={styles.starting}>
        <Landscape />
      </div>
      {name !== undefined && <NamedScreen display={name} {...props} />}
    </div>
  );
}

function NamedScreen({ display, picture, ...clocks }: ScreenProps & { display: string }) {
  const own = useOwnOrder(display);
  const [atKiosk, setAtKiosk] = useState(false);
  const { shown, inVisit } = useShown(own, atKiosk);
  const corner = useHiddenCorner();
  const [opener, setOpener] = useState<string>();
  useReports(display, shown && modeShown(shown), inVisit);
  useEffect(() => picture.visit(inVisit), [picture, inVisit]);
  useSecret(picture, corner.isOpen || shown?.mode === 'service');
  return (
    <>
      {own && shown?.mode && (
        <UnderNotice
          {...{ own, clocks, opener, onVisit: setAtKiosk }}
          mode={shown.mode}
          round={shown.round}
          isCovered={shown.notice !== undefined || corner.isOpen}
        />
      )}
      {shown?.notice && <NoticeOver notice={shown.notice} />}
      {corner.isOpen && <CornerPanel display={display} onOpened={setOpener} onClose={corner.close} />}
    </>
  );
}

/** The last order, also while the hub is away. */
function useOwnOrder(display: string): OwnOrder | undefined {
  const answer = useLive(['displays.mine', display], (hub, signal) =>
    hub.displays.mine({ display }, { signal }),
  );
  const [last, setLast] = useState<OwnOrder>();
  const now = 'value' in answer ? answer.value : undefined;
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}

/** What is shown now; a visit is one only while the kiosk is what is shown. */
function useShown(own: OwnOrder | undefined, atKiosk: boolean) {
  const [shown, setShown] = useState<Shown>();
  const isKiosk = (one: Shown | undefined) => one?.mode !== undefined && treeOf(one.mode) === 'kiosk';
  const next = own === undefined ? shown : nextShown(shown, own.order, atKiosk && isKiosk(shown));
  if (next !== shown) setShown(next);
  return { shown: next, inVisit: atKiosk && isKiosk(next) };
}

function useSecret(picture: PicturePermission, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    picture.secret(true);
    return () => picture.secret(false);
  }, [picture, isOn]);
}

interface UnderNoticeProps {
  own: OwnOrder;
  mode: UnderlyingMode;
  round: number;
  /** Whether something lies over it that alone can be touched. */
  isCovered: boolean;
  clocks: Pick<ScreenProps, 'wallClock' | 'steadyClock'>;
  /** Who opened the service view here. */
  opener: string | undefined;
  onVisit: (goesOn: boolean) => void;
}

function UnderNotice({ own, mode, round, isCovered, clocks, opener, onVisit }: UnderNoticeProps) {
  const hub = useHub();
  const [kind, setKind] = useState<Exclude<UnderlyingMode, 'board' | 'service'>>('kiosk');
  if (mode !== 'board' && mode !== 'service' && mode !== kind) setKind(mode);
  const between = useMemo(() => ({ kind, onVisit }), [kind, onVisit]);
  const render = (layer: string) => {
    switch (layer.split(' ')[0]) {
      case 'board':
        return <Board clock={clocks.wallClock} side={own.boardSide} speech={own.speech} />;
      case 'service':
        return <ServiceView own={own} hub={hub} opener={opener} />;
      default:
        return <Kiosk {...clocks} between={between} />;
    }
  };
  const tree = treeOf(mode);
  useOrdinaryLook(tree !== 'kiosk');
  return (
    <div inert={isCovered}>
      <Layers
        name={tree === 'kiosk' ? `kiosk ${round}` : tree}
        render={layer => <Suspense fallback={null}>{render(layer)}</Suspense>}
      />
    </div>
  );
}

/** What a visitor had set for themselves (large text, contrast) does not outlive the kiosk on the page. */
function useOrdinaryLook(isOrdinary: boolean): void {
  useEffect(() => {
    if (!isOrdinary) return;
    const { dataset } = document.documentElement;
    for (const name of ['text', 'contrast', 'motion']) delete dataset[name];
    document.documentElement.lang = 'fi';
  }, [isOrdinary]);
}
