package org.kaikaku.platform.rules.solve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.AgeAt;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.expression.Domain;

/** Valid answers on a given day, with the ages that they tell. */
final class Answers {
    private final FactDictionary dictionary;
    private final Map<FactRef, Answer> known;
    private final LocalDate today;

    /** @throws org.kaikaku.platform.rules.FactProblem for the first answer that cannot be */
    Answers(FactDictionary dictionary, Map<FactRef, Answer> known, LocalDate today) {
        this.dictionary = dictionary;
        this.known = known;
        this.today = today;
        known.forEach(new Validation(dictionary)::check);
    }

    boolean given(FactRef ref) {
        return known.get(ref) instanceof Answer.Known;
    }

    /** Given, or an age between two given dates; null where it is not known. */
    @Nullable
    Object value(FactRef ref) {
        if (known.get(ref) instanceof Answer.Known(var value)) {
            return value;
        }
        var age = age(ref);
        return age == null ? null : years(ref, age);
    }

    /** Whether asking could still tell it: not where the person did not know it, or one of the dates that it is computed from. */
    boolean askable(FactRef ref) {
        return !unknown(ref) && sources(ref).noneMatch(this::unknown);
    }

    /** What to ask for when this fact is wanted: itself, or the dates of an age that are not known. */
    Stream<FactRef> questions(FactRef ref) {
        return age(ref) == null ? Stream.of(ref) : sources(ref).filter(date -> date(date) == null);
    }

    /** Every age of somebody whose day of birth is known. */
    Stream<FactRef> ages() {
        return dictionary.facts().values().stream()
                .filter(fact -> fact.age() != null)
                .flatMap(fact -> known.keySet().stream()
                        .map(ref -> new FactRef(fact.key(), ref.index()))
                        .distinct()
                        .filter(age -> sources(age).allMatch(date -> date(date) != null)));
    }

    /** The latest date because of which somebody is not yet born, or older than anybody. */
    Optional<FactRef> impossibleDate() {
        var latestFirst = new ArrayList<>(known.keySet()).reversed();
        return ages().filter(age -> !possible(age))
                .flatMap(age -> latestFirst.stream()
                        .filter(ref -> sources(age).anyMatch(ref::equals))
                        .limit(1))
                .findFirst();
    }

    private boolean possible(FactRef derived) {
        var age = age(derived);
        var born = age == null ? null : date(source(derived, age.born()));
        var on = age == null ? null : day(derived, age);
        return born == null || on == null || !born.isAfter(on) && AgeAt.end(born, on) <= Domain.OLDEST;
    }

    private @Nullable Integer years(FactRef derived, Fact.Age age) {
        var born = date(source(derived, age.born()));
        var on = day(derived, age);
        return born == null || on == null ? null : Math.clamp(AgeAt.end(born, on), 0, Domain.OLDEST);
    }

    private @Nullable LocalDate day(FactRef derived, Fact.Age age) {
        return age.onToday() ? today : date(source(derived, age.on()));
    }

    private boolean unknown(FactRef ref) {
        return known.get(ref) instanceof Answer.Unknown;
    }

    private @Nullable LocalDate date(FactRef ref) {
        return known.get(ref) instanceof Answer.Known(LocalDate date) ? date : null;
    }

    private Stream<FactRef> sources(FactRef ref) {
        var age = age(ref);
        if (age == null) {
            return Stream.of();
        }
        var born = source(ref, age.born());
        return age.onToday() ? Stream.of(born) : Stream.of(born, source(ref, age.on()));
    }

    private FactRef source(FactRef derived, String date) {
        boolean same = FactRef.of(date).subject().equals(derived.subject());
        return new FactRef(date, same ? derived.index() : 0);
    }

    private Fact.@Nullable Age age(FactRef ref) {
        var fact = dictionary.facts().get(ref.fact());
        return fact != null && fact.type() == FactType.DERIVED ? fact.age() : null;
    }
}
