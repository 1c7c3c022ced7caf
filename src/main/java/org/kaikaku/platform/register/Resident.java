package org.kaikaku.platform.register;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person of the register.
 *
 * @param name as written, to the last variation selector; never normalised
 * @param birthDate null for 生年月日不詳
 * @param relationship to the head of the household, as the resident record words it: 世帯主, 妻, 子, 子の子 …
 * @param underProtection 支援措置 for this person; the address is suppressed for the whole household
 * @param attributes what the core systems say, by the name that facts use; a name that is absent is not known. Values are Boolean,
 *     Integer or String. Where the address is suppressed, so is every attribute that the city's dictionary does not call harmless.
 */
public record Resident(
        PersonId id,
        HouseholdId household,
        String name,
        String kana,
        @Nullable LocalDate birthDate,
        Sex sex,
        String relationship,
        Standing standing,
        Address address,
        boolean underProtection,
        Map<String, Object> attributes) {

    public static final String HEAD = "世帯主";

    /** Told even of people under protection: no name says where somebody lives. */
    public Names names() {
        return new Names(
                name,
                kana,
                "confirmed".equals(attributes.get("kana_status")),
                (String) attributes.get("former_name"),
                (String) attributes.get("common_name"));
    }

    /** 生年月日 as it is written where it is not wholly known: 昭和25年頃不詳; null where it is, or nothing is written. */
    public @Nullable String birthDateWritten() {
        return (String) attributes.get("birth_date_written");
    }

    public boolean isHead() {
        return relationship.equals(HEAD);
    }

    /** Still on the register: neither dead nor moved out. */
    public boolean isLiving() {
        return standing instanceof Standing.Living;
    }
}
