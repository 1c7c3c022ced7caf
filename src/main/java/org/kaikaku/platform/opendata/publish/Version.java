package org.kaikaku.platform.opendata.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** A version of a table, by its state. */
public sealed interface Version {
    Taken taken();

    default UUID id() {
        return taken().id();
    }

    /** Read, and seen by nobody but staff. */
    record Draft(Taken taken) implements Version {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{1,60}");

        /** @param now the table's version that anybody sees today; null where there is none */
        Decision publish(Wish wish, @Nullable Published now, Instant at, String by) {
            return refusal(wish, now)
                    .<Decision>map(Decision.Refused::new)
                    .orElseGet(() -> new Decision.Accepted(new Published(
                            new Taken(
                                    taken.id(),
                                    taken.dataset(),
                                    wish.title(),
                                    taken.file(),
                                    taken.form(),
                                    taken.in(),
                                    taken.taken(),
                                    taken.left(),
                                    taken.at(),
                                    taken.by()),
                            new Publication(wish.name(), wish.next(), wish.licence(), at, by))));
        }

        private Optional<Refusal> refusal(Wish wish, @Nullable Published now) {
            if (taken.taken() == 0) {
                return Optional.of(Refusal.NOTHING_IN_IT);
            }
            if (!NAME.matcher(wish.name()).matches() || wish.name().equals("catalogue")) {
                return Optional.of(Refusal.NAME);
            }
            if (wish.title().ja().isBlank()) {
                return Optional.of(Refusal.TITLE);
            }
            if (now != null && !now.taken().dataset().equals(taken.dataset())) {
                return Optional.of(Refusal.ANOTHER_TABLE);
            }
            return taken.left() > 0 && !wish.withoutLeft() ? Optional.of(Refusal.ROWS_LEFT) : Optional.empty();
        }
    }

    record Published(Taken taken, Publication publication) implements Version {
        Withdrawn withdraw(String reason, Instant at, String by) {
            return new Withdrawn(taken, publication, at, by, reason);
        }
    }

    /** It was wrong to publish it: nobody sees it any more, and its number is not given again. */
    record Withdrawn(Taken taken, Publication publication, Instant at, String by, String reason) implements Version {}

    /**
     * @param name in the address: {@code public_facility}
     * @param number of the version, from 1
     */
    record Publication(String name, int number, Licence licence, Instant at, String by) {}

    /**
     * What a clerk wants to publish it as.
     *
     * @param next number that the version gets
     * @param withoutLeft whether it may go without the rows that cannot be used
     */
    record Wish(String name, Text title, Licence licence, int next, boolean withoutLeft) {}

    sealed interface Decision {
        record Accepted(Published version) implements Decision {}

        record Refused(Refusal why) implements Decision {}
    }

    enum Refusal {
        NOTHING_IN_IT,
        /** Small letters, figures, - and _, beginning with a letter. */
        NAME,
        TITLE,
        /** Under this name stands another dataset: whoever reads it by program would find other columns. */
        ANOTHER_TABLE,
        /** Not all of its rows can be used, and nobody said that it may go without them. */
        ROWS_LEFT
    }
}
