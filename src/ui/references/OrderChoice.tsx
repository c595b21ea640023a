import { type MessageKey, useText } from '../i18n';
import { ORDERS, type Order } from './entries';

const ORDER_NAMES: Record<Order, MessageKey> = {
  list: 'refsSortList',
  first: 'refsSortFirst',
  times: 'refsSortTimes',
  year: 'refsSortYear',
};

/** In which order the references stand. */
export function OrderChoice({ value, onChoose }: { value: Order; onChoose(order: Order): void }) {
  const t = useText();
  return (
    <select aria-label={t('refsSort')} onChange={(event) => onChoose(event.currentTarget.value as Order)}>
      {ORDERS.map((order) => (
        <option key={order} value={order} selected={order === value}>
          {t(ORDER_NAMES[order])}
        </option>
      ))}
    </select>
  );
}
