package org.kaikaku.platform.reservation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What this room told, for its tests. */
@Component
class Heard {
    private final List<Object> told = new CopyOnWriteArrayList<>();

    @EventListener
    void reserved(Reserved event) {
        told.add(event);
    }

    @EventListener
    void released(Released event) {
        told.add(event);
    }

    @EventListener
    void expired(Expired event) {
        told.add(event);
    }

    @EventListener
    void offered(Offered event) {
        told.add(event);
    }

    <E> Stream<E> of(Class<E> type) {
        return told.stream().filter(type::isInstance).map(type::cast);
    }
}
