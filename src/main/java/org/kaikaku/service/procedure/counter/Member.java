package org.kaikaku.service.procedure.counter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;

/**
 * Somebody of the household as the counter sees them; never with an address.
 *
 * @param age null where the birth date is not known
 * @param standing key of the text; null for a resident
 * @param since the day of the death or of moving out; null where there is none
 * @param died the day of the death; null where there is none, or it is not known
 * @param here whether it is the one who came
 * @param guarded 支援措置 for this person
 */
public record Member(
        String id,
        String name,
        String kana,
        String relationship,
        @Nullable Text born,
        @Nullable Integer age,
        @Nullable String standing,
        @Nullable Text since,
        boolean dead,
        @Nullable LocalDate died,
        boolean here,
        boolean guarded) {

    public static Member of(Resident resident, LocalDate today, @Nullable String visitor) {
        return new Member(
                resident.id().value(),
                resident.names().inFull(),
                resident.kana(),
                resident.relationship(),
                FoundLine.born(resident.birthDate(), resident.birthDateWritten()),
                FoundLine.age(resident.birthDate(), resident.standing(), today),
                FoundLine.standing(resident.standing()),
                since(resident.standing()),
                resident.standing() instanceof Standing.Dead,
                resident.standing() instanceof Standing.Dead(var on) ? on : null,
                resident.id().value().equals(visitor),
                resident.underProtection());
    }

    public static List<Member> of(Household household, LocalDate today, @Nullable String visitor) {
        return household.members().stream()
                .map(member -> of(member, today, visitor))
                .toList();
    }

    private static @Nullable Text since(Standing standing) {
        var day = switch (standing) {
            case Standing.Living _ -> null;
            case Standing.Dead(var on) -> on;
            case Standing.MovedOut(var on) -> on;
        };
        return day == null ? null : Wareki.text(day);
    }
}
