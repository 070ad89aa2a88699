import { useParams } from 'react-router'
import { DeliveryScreen } from '../../../features/deliveries/desk/DeliveryScreen.tsx'

export { DeliveriesScreen as DeliveriesRoute } from '../../../features/deliveries/desk/DeliveriesScreen.tsx'

export function DeliveryRoute() {
  const { id = '' } = useParams()
  return <DeliveryScreen id={id} />
}
