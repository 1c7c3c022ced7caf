package org.kaikaku.service.contact.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * A question that people often ask, and its answer: one file of {@code faq/}.
 *
 * @param division key of the division that owns it
 * @param review the day by which the owner must look at it again
 * @param until last day on which it is shown; null for ever
 * @param words other words under which people ask for it
 * @param lead key of a life event or procedure that can be begun; null for none
 */
public record Article(
        String key,
        int version,
        String division,
        String category,
        LocalDate review,
        @Nullable LocalDate until,
        Text title,
        Text answer,
        List<String> words,
        @Nullable String lead) {

    public boolean shownOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
