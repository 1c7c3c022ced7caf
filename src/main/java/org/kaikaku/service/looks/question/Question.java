package org.kaikaku.service.looks.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks about a look at their record, and what they are told. */
sealed interface Question {
    Asked asked();

    /**
     * @param entry of the journal, which the question is about
     * @param person register number
     * @param division that looked; null where the journal names none, and administrators answer
     * @param due the day by which it is answered
     */
    record Asked(
            UUID id,
            long entry,
            String person,
            UUID account,
            @Nullable String division,
            Instant at,
            LocalDate due,
            String text) {}

    record Open(Asked asked) implements Question {
        Answered answer(String text, String by, Instant at) {
            return new Answered(asked, text, by, at);
        }
    }

    /** @param by who answered, for the office's eyes */
    record Answered(Asked asked, String text, String by, Instant at) implements Question {}
}
