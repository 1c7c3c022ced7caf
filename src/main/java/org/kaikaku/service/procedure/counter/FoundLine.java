package org.kaikaku.service.procedure.counter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.platform.register.Standing;

/**
 * Somebody of the register in a list.
 *
 * @param address null where it is suppressed
 * @param standing key of the text; null for a resident
 */
public record FoundLine(
        String id,
        String name,
        String kana,
        @Nullable Text born,
        @Nullable Integer age,
        String relationship,
        @Nullable String address,
        @Nullable String standing) {

    public static FoundLine of(SearchResult.Found found, LocalDate today) {
        return new FoundLine(
                found.id().value(),
                found.names().inFull(),
                found.names().kana(),
                born(found.birthDate(), found.birthDateWritten()),
                age(found.birthDate(), found.standing(), today),
                found.relationship(),
                found.address() instanceof Address.Known known ? known.text() : null,
                standing(found.standing()));
    }

    /** As it is written where it is not wholly known (生年月日不詳); null where nothing is. */
    public static @Nullable Text born(@Nullable LocalDate born, @Nullable String written) {
        return born != null ? Wareki.text(born) : written == null ? null : Text.same(written);
    }

    /** Of the dead the age that they reached; null where a day is not known. */
    public static @Nullable Integer age(@Nullable LocalDate born, Standing standing, LocalDate today) {
        var on = standing instanceof Standing.Dead(var died) ? died : today;
        return born == null || on == null || on.isBefore(born) ? null : Age.at(born, on);
    }

    public static @Nullable String standing(Standing standing) {
        return switch (standing) {
            case Standing.Living _ -> null;
            case Standing.Dead _ -> "counter.standing.dead";
            case Standing.MovedOut _ -> "counter.standing.moved-out";
        };
    }
}
