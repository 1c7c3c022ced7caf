package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** @param chosen one of them in full; null for the list alone */
public record RegisteredView(
        String words, List<Line> lines, @Nullable Full chosen) {
    public record Line(UUID id, String number, String name, String kana, String representative, boolean confirmed) {}

    /**
     * @param tie key of a text
     * @param same who looks the same
     */
    public record Full(
            Line line,
            String phone,
            String mail,
            int members,
            String purpose,
            String tie,
            @Nullable String confirmedBy,
            Text until,
            boolean valid,
            boolean ended,
            List<Line> same) {}
}
