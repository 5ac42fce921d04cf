import { useEffect, useRef, useState } from 'react';
import type { FormField } from '#hub/forms/contract';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useHub, useLive } from '../../hub/hub-provider';
import { untilAnswered } from '../../hub/until-answered';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { LiveContent } from '../parts/live-content';
import { PlainScreen } from '../parts/screen-layout';
import { AllFields } from './all-fields';
import { FieldStep } from './field-step';
import { FilledForm } from './filled-form';
import type { Faults, Filled, Values } from './filling';
import { faultsIn, writtenIn } from './filling';

const ATTEMPTS = 3;

/** Fills a form in, one field after another; what is written lives on this screen alone and is gone with it. */
export function FillScreen({ route: { id } }: { route: RouteOf<'fill-form'> }) {
  const { t, text } = useLanguage();
  const forms = useLive(['forms.list'], (hub, signal) => hub.forms.list(undefined, { signal }));
  const fields = useLive(['forms.fields', id], (hub, signal) => hub.forms.fields({ id }, { signal }));
  return (
    <PlainScreen label={t('forms.fill')} writes>
      <LiveContent live={forms} shape="page" failed="forms.failed">
        {({ forms: all }) => {
          const form = all.find(one => one.id === id);
          if (form === undefined) return <Notice kind="empty">{t('forms.notFound')}</Notice>;
          return (
            <>
              <PageHeading title={text(form.title)} />
              <LiveContent live={fields} shape="rows" failed="forms.unreadable" notFound="forms.notFound">
                {answer => <Filling id={id} sha256={form.file.sha256} fields={answer.fields} />}
              </LiveContent>
            </>
          );
        }}
      </LiveContent>
    </PlainScreen>
  );
}

export interface FillingProps {
  id: string;
  sha256: string;
  fields: readonly FormField[];
}

type Stage = { at: number } | 'list' | 'making' | { filled: Filled };

function Filling({ id, sha256, fields }: FillingProps) {
  const { t, language } = useLanguage();
  const hub = useHub();
  const [values, setValues] = useState<Values>({});
  const [faults, setFaults] = useState<Faults>({});
  const [stage, setStage] = useState<Stage>({ at: 0 });
  const [failed, setFailed] = useState(false);
  const here = useIsHere();
  const forget = ({ token }: Filled) => {
    // A hub that does not hear it wipes the paper by itself within a quarter of an hour.
    hub.prints.forget({ tokens: [token] }).catch(() => undefined);
  };
  if (fields.length === 0) return <Notice kind="empty">{t('forms.noFields')}</Notice>;

  const change = (name: string, value: string | boolean) => {
    setValues({ ...values, [name]: value });
    setFaults(Object.fromEntries(Object.entries(faults).filter(([one]) => one !== name)));
  };
  const make = async () => {
    setStage('making');
    setFailed(false);
    const outcome = await untilAnswered(signal => hub.forms.fill({ id, values, language }, { signal }), {
      attempts: ATTEMPTS,
    });
    if ('value' in outcome) {
      if (here.current) setStage({ filled: outcome.value });
      else forget(outcome.value);
      return;
    }
    const wrong = outcome.code === 'WRONG_FIELDS' ? faultsIn(outcome.refused?.data) : undefined;
    setFaults(wrong ?? {});
    setFailed(wrong === undefined);
    setStage('list');
  };

  if (stage === 'making') return <Notice kind="loading">{t('forms.making')}</Notice>;
  if (stage === 'list') {
    return (
      <AllFields
        {...{ fields, values, faults, failed }}
        onField={at => setStage({ at })}
        onMake={() => void make()}
      />
    );
  }
  if ('filled' in stage) {
    const isWritten = fields.some(field => writtenIn(field, values, t('forms.yes')) !== undefined);
    return <FilledForm {...{ filled: stage.filled, isWritten }} onChange={() => setStage('list')} />;
  }
  const field = fields[stage.at];
  if (field === undefined) return null;
  return (
    <FieldStep
      key={field.name}
      {...{ field, sha256, values, fault: faults[field.name] }}
      number={stage.at + 1}
      count={fields.length}
      onChange={value => change(field.name, value)}
      onBack={stage.at === 0 ? undefined : () => setStage({ at: stage.at - 1 })}
      onNext={() => setStage(stage.at + 1 < fields.length ? { at: stage.at + 1 } : 'list')}
      onList={() => setStage('list')}
    />
  );
}

/** Whether the screen still stands: a paper that is made after the visitor has gone belongs to nobody. */
function useIsHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}
