package org.kaikaku.service.procedure.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;

/**
 * One conversation about one life event. It needs no account; its address, which nobody can guess, is the key to it.
 *
 * @param release the version set of city files that it stays on, as it held {@code on} its first day
 * @param code what is shown at the counter to carry the answers over; without the address it opens nothing
 * @param account whose draft it is, once somebody signed in; of somebody who acts for another, the mandate (委任) under which they do
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

    private static final String APPLICANT = "applicant";

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

    Interview about(People about) {
        return replaced(account, visit, about, answers);
    }

    /**
     * What the register knows stands behind what somebody said. Of several children it knows nothing once somebody told of them, for
     * nobody can say which is which.
     *
     * @param identified whether the applicant has just been identified, so that the register knows them better than what was typed
     */
    Interview prefilled(Map<FactRef, Answer> fromRegister, boolean identified) {
        var all = new TreeMap<>(answers);
        var told = answers.entrySet().stream()
                .filter(entry -> entry.getKey().index() > 0 && entry.getValue().source() != Source.REGISTER)
                .map(entry -> entry.getKey().subject())
                .collect(Collectors.toSet());
        fromRegister.forEach((fact, answer) -> {
            var given = new Given(answer, Source.REGISTER);
            if (identified && fact.subject().equals(APPLICANT)) {
                all.put(fact, given);
            } else if (fact.index() == 0 || !told.contains(fact.subject())) {
                all.putIfAbsent(fact, given);
            }
        });
        return replaced(account, visit, people, all);
    }

    /**
     * Two children where there were three: what was told of the third goes. Where the register had three and only two are meant, nobody
     * said which, so what it knows of them goes too.
     */
    Interview tidied(FactDictionary facts) {
        var tidy = new TreeMap<>(answers);
        for (var subject : facts.subjects().keySet()) {
            facts.count(subject)
                    .map(count -> answers.get(FactRef.of(count.key())))
                    .ifPresent(count -> {
                        int number = count.answer() instanceof Answer.Known(Integer many) ? many : 0;
                        boolean fewer = answers.entrySet().stream()
                                .anyMatch(entry -> entry.getValue().source() == Source.REGISTER
                                        && beyond(entry.getKey(), subject, number));
                        tidy.entrySet()
                                .removeIf(entry -> beyond(entry.getKey(), subject, number)
                                        || fewer
                                                && entry.getValue().source() == Source.REGISTER
                                                && beyond(entry.getKey(), subject, 0));
                    });
        }
        return replaced(account, visit, people, tidy);
    }

    private static boolean beyond(FactRef ref, String subject, int number) {
        return ref.subject().equals(subject) && ref.index() > number;
    }

    public Interview without(Predicate<FactRef> facts) {
        var fewer = new TreeMap<>(answers);
        fewer.keySet().removeIf(facts);
        return replaced(account, visit, people, fewer);
    }

    /** Without what only the register said. */
    Interview withoutRegister() {
        var said = new TreeMap<>(answers);
        said.values().removeIf(given -> given.source() == Source.REGISTER);
        return replaced(account, visit, people, said);
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
