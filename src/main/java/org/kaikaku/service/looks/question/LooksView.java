package org.kaikaku.service.looks.question;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param linked whether the account is linked to a person; nothing is shown before
 * @param since as typed
 * @param next address of the next page
 */
public record LooksView(
        boolean linked,
        String since,
        String until,
        boolean badDate,
        List<Row> rows,
        @Nullable String next,
        String csv) {

    /** @param question that was asked about it */
    public record Row(LookLine look, @Nullable UUID question, boolean answered) {}
}
