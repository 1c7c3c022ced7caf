package org.kaikaku.platform.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A department or a section as it is between two days. Whatever changes its name, its parent or its desk keeps the key.
 *
 * @param mark 記号 of document numbers: 未市 in 未市第12号; null where a division issues none
 * @param parent key of the division that it belongs to; null at the top
 * @param from first day on which it is so
 * @param to last day on which it is so; null while nothing else is decided
 */
public record Division(
        String key,
        Text name,
        String kana,
        @Nullable String mark,
        @Nullable String parent,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Text desk,
        @Nullable String phone) {

    public boolean existsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    boolean overlaps(Division other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
