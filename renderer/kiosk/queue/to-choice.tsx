import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { useNavigation, useTicketTaking } from '../visit-context';

/** Back to what one comes for, with nothing taken. */
export function ToChoice({ words }: { words: 'queue.chooseAgain' | 'queue.take' }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const taking = useTicketTaking();
  const choose = () => {
    taking.forget();
    navigation.replace({ screen: 'queue' });
  };
  return <Button onPress={choose}>{t(words)}</Button>;
}
