package org.kaikaku.platform.mandate.grant;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.platform.mandate.Matters;
import org.kaikaku.platform.mandate.kind.Kind;

/**
 * What somebody asks to be given or recorded, before it is known whether it can be.
 *
 * @param from null where it could not be read
 * @param until null where it could not be read
 */
public record Wish(
        String kind,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String named,
        String profession,
        String registration) {

    /** Without what the city does not have; a forged field can name anything. */
    Wish only(Matters matters) {
        var known = matters.all().stream()
                .flatMap(event -> Stream.concat(Stream.of(event), event.procedures().stream()))
                .map(Matters.Matter::key)
                .collect(Collectors.toSet());
        known.add(Scope.EVERY);
        var events = new HashSet<>(scope.events());
        var procedures = new HashSet<>(scope.procedures());
        events.retainAll(known);
        procedures.retainAll(known);
        return new Wish(
                kind, new Scope(events, procedures, scope.powers()), from, until, named, profession, registration);
    }

    /** What no kind and no channel allows; empty where nothing is wrong. */
    Optional<Refusal> wrong(Kind of, LocalDate today, @Nullable LocalDate born) {
        if (scope.isEmpty()) {
            return Optional.of(Refusal.NO_SCOPE);
        }
        if (nothingLeft(of)) {
            return Optional.of(Refusal.NOTHING_LEFT);
        }
        if (from == null || until == null) {
            return Optional.of(Refusal.NO_DATES);
        }
        return term(of, from, until, today, born);
    }

    static Optional<Refusal> term(Kind of, LocalDate from, LocalDate until, LocalDate today, @Nullable LocalDate born) {
        if (until.isBefore(from) || until.isBefore(today)) {
            return Optional.of(Refusal.BACKWARDS);
        }
        var begins = from.isBefore(today) ? today : from;
        if (until.isAfter(begins.plusMonths(of.longestMonths()))) {
            return Optional.of(Refusal.TOO_LONG);
        }
        var age = of.untilAge();
        // Without a day of birth nobody can say that they are still a minor.
        boolean old = age != null && (born == null || !until.isBefore(born.plusYears(age)));
        return old ? Optional.of(Refusal.TOO_OLD) : Optional.empty();
    }

    private boolean nothingLeft(Kind of) {
        return Stream.concat(scope.events().stream(), scope.procedures().stream())
                .allMatch(of.never()::contains);
    }
}
