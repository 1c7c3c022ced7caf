package org.kaikaku.platform.consent;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.language.Text;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The room that asks in tests: it does the act {@code test.act} by a line in the journal, and breaks where the payload says so. */
@Component
public class ActsOfTests {
    public static final String ACT = "test.act";

    private final Journal journal;
    private final Collection<Object> heard = new ConcurrentLinkedQueue<>();

    ActsOfTests(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(ACT)) {
            journal.write(new Trace(given.agreer(), Act.CHANGE, "試験の行い", null, given.object()));
            if (given.payload().containsKey("broken")) {
                throw new CannotBeDone(new Text("もうありません", "もう ありません", "It is gone"));
            }
            heard.add(given);
        }
    }

    @EventListener
    void refused(ConsentRefused refused) {
        heard.add(refused);
    }

    @EventListener
    void lapsed(ConsentLapsed lapsed) {
        heard.add(lapsed);
    }

    <T> Collection<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
