package org.kaikaku.platform.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what the rooms count beside what the framework counts: requests, connections, memory. */
@Component
class PublishFigures implements MeterBinder {
    private final ObjectProvider<Figures> rooms;

    PublishFigures(ObjectProvider<Figures> rooms) {
        this.rooms = rooms;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        rooms.stream()
                .flatMap(room -> room.figures().stream())
                .forEach(figure -> Gauge.builder(
                                figure.name(),
                                figure,
                                asked -> asked.now().get().doubleValue())
                        .description(figure.description())
                        .strongReference(true)
                        .register(registry));
    }
}
