package org.kaikaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the pages that first visitors open, and closes: so the JVM learns what the next starts need at hand. */
@Component
@ConditionalOnBooleanProperty("kaikaku.rehearsal")
class Rehearsal {
    private static final List<String> PAGES =
            List.of("/", "/procedures", "/life-events/bereavement", "/sign-in", "/css/kaikaku.css");
    private static final int TIMES = 10;

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void rehearse(ApplicationReadyEvent ready) {
        var house = ready.getApplicationContext();
        var port = house.getEnvironment().getRequiredProperty("local.server.port");
        for (int time = 0; time < TIMES; time++) {
            PAGES.forEach(page -> open(URI.create("http://localhost:" + port + page)));
        }
        System.exit(SpringApplication.exit(house));
    }

    private static void open(URI page) {
        try (var content = page.toURL().openStream()) {
            content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
