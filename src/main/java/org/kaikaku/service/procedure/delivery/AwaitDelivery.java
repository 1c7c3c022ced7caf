package org.kaikaku.service.procedure.delivery;

import java.util.Map;
import java.util.UUID;
import org.kaikaku.service.procedure.application.ApplicationDecided;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.delivery.Delivery.About;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is decided waits to go into its core system from that moment: in the decision's own transaction, so that there is no decision without
 * its delivery. A refusal goes out too, and its row says so: whoever asks there must find the same answer as here.
 */
@Component
class AwaitDelivery {
    private final Deliveries deliveries;
    private final Catalogues catalogues;

    AwaitDelivery(Deliveries deliveries, Catalogues catalogues) {
        this.deliveries = deliveries;
        this.catalogues = catalogues;
    }

    @EventListener
    void on(ApplicationDecided event) {
        var system = catalogues
                .release(event.release(), event.on())
                .procedure(event.procedure())
                .coreSystem();
        if (system != null) {
            deliveries.add(new Waiting(new About(
                    UUID.randomUUID(),
                    event.application(),
                    event.receipt(),
                    event.procedure(),
                    event.release(),
                    event.on(),
                    system,
                    event.division(),
                    Map.of(),
                    1)));
        }
    }
}
