package org.kaikaku.platform.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for; what is null does not matter, and a query in which nothing matters finds nobody.
 *
 * @param text the beginning of the name or of the given name, in kanji or kana of any width, or the whole 宛名番号
 * @param address part of the address. It never finds people whose address is suppressed: the answer would tell it.
 */
public record ResidentQuery(
        @Nullable String text,
        @Nullable LocalDate birthDate,
        @Nullable String address) {

    public static ResidentQuery of(String text) {
        return new ResidentQuery(text, null, null);
    }
}
