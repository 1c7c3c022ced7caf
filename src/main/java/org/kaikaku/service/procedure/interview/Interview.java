package org.kaikaku.service.procedure.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;

/**
 * One conversation about one life event. It needs no account; its address, which nobody can guess, is the key to it.
 *
 * @param release the version set of city files that it stays on, as it held {@code on} its first day
 * @param code what is shown at the counter to carry the answers over; without the address it opens nothing
 * @param account whose draft it is, once somebody signed in
 * @param visit at the counter: the visit that it belongs to
 * @param version must match on every write
 */
public record Interview(
        UUID id,
        String event,
        long release,
        LocalDate on,
        String code,
        @Nullable UUID account,
        @Nullable UUID visit,
        People people,
        SortedMap<FactRef, Given> answers,
        int version,
        Instant startedAt) {

    public Interview {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    public Map<FactRef, Answer> known() {
        var known = new TreeMap<FactRef, Answer>();
        answers.forEach((fact, given) -> known.put(fact, given.answer()));
        return known;
    }

    public Interview with(Map<FactRef, Answer> said, Source source) {
        var all = new TreeMap<>(answers);
        said.forEach((fact, answer) -> all.put(fact, new Given(answer, source)));
        return replaced(account, visit, people, all);
    }

    /** What the register knows stands behind what the person said: an answer is never overwritten by it. */
    public Interview prefilled(People about, Map<FactRef, Answer> fromRegister) {
        var all = new TreeMap<>(answers);
        fromRegister.forEach((fact, answer) -> all.putIfAbsent(fact, new Given(answer, Source.REGISTER)));
        return replaced(account, visit, about, all);
    }

    public Interview without(FactRef fact) {
        var fewer = new TreeMap<>(answers);
        fewer.remove(fact);
        return replaced(account, visit, people, fewer);
    }

    public Interview of(UUID owner) {
        return replaced(owner, visit, people, answers);
    }

    public boolean mayBeSeenBy(@Nullable UUID who) {
        return account == null || account.equals(who);
    }

    private Interview replaced(@Nullable UUID owner, @Nullable UUID at, People about, SortedMap<FactRef, Given> all) {
        return new Interview(id, event, release, on, code, owner, at, about, all, version, startedAt);
    }
}
