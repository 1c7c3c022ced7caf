package org.kaikaku.service.procedure.counter.arrival;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.mandate.Mandates.Held;
import org.kaikaku.service.procedure.counter.Member;

/**
 * Who came, how that was checked, and for what.
 *
 * @param action where it is sent
 * @param person null for somebody who is not in the register
 * @param address null where it is suppressed
 * @param household everybody in it, the person included
 * @param deceased who may have died, those first whom the register has as dead
 * @param events what it can be about
 * @param code of answers to take over; empty for none
 * @param held mandates that hold for the person today
 * @param gaps keys of what is still open: {@code proof}, {@code name} …
 */
public record IdentifyView(
        String action,
        @Nullable Member person,
        @Nullable String address,
        boolean guarded,
        List<Member> household,
        List<Member> deceased,
        List<Event> events,
        String code,
        IdentifyForm form,
        Set<String> gaps,
        List<Held> held) {

    /** @param died whether it is about somebody who died */
    public record Event(String key, Text title, boolean died) {}

    /** Whether what was chosen is about somebody who died. */
    boolean died() {
        return events.stream().anyMatch(event -> event.died() && event.key().equals(form.event()));
    }

    public boolean gap(String key) {
        return gaps.contains(key);
    }

    /** Somebody who died can't have come. */
    public boolean cannotCome() {
        return person != null && person.dead();
    }
}
