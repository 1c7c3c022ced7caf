package org.kaikaku.platform.payment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A room of tests that asked for charges. */
@Component
public class HeardOfPayments {
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    public List<String> of(String subject) {
        return heard.getOrDefault(subject, List.of());
    }

    @EventListener
    void paid(Paid event) {
        note(event.subject(), "paid " + event.amount() + " " + event.method());
    }

    @EventListener
    void takenBack(TakenBack event) {
        note(event.subject(), "taken back " + event.amount() + " " + event.why());
    }

    @EventListener
    void refunded(Refunded event) {
        note(event.subject(), "refunded " + event.refunded() + (event.all() ? " all" : ""));
    }

    @EventListener
    void cancelled(ChargeCancelled event) {
        note(event.subject(), "cancelled " + event.amount());
    }

    /** Nobody is told of what is for these; whoever asked has forgotten what it was. */
    public static final String FORGOTTEN = "test/forgotten/";

    @EventListener
    void overdue(Overdue event) {
        if (event.subject().startsWith(FORGOTTEN)) {
            throw new IllegalStateException("Nobody knows " + event.subject());
        }
        note(event.subject(), "overdue since " + event.due());
    }

    private void note(String subject, String what) {
        heard.computeIfAbsent(subject, _ -> new CopyOnWriteArrayList<>()).add(what);
    }
}
