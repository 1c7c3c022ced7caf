package org.kaikaku.service.counter.visitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Where a number is taken: the kiosk, or the page for those who are not here yet.
 *
 * @param key of this form; sent twice it gives one ticket
 * @param priority chosen; empty for none
 * @param codes whether what was answered at home can lead the way
 * @param code as it was typed; empty where none was
 * @param problem key of why no number was given; null where nothing is wrong
 * @param board how busy it is
 */
public record KioskView(
        Text hall,
        String key,
        List<Choice> errands,
        List<Choice> priorities,
        String priority,
        boolean codes,
        String code,
        @Nullable String problem,
        BoardView board) {
    public record Choice(String key, Text name) {}

    public boolean codeIsWrong() {
        return problem != null && !code.isEmpty();
    }

    public @Nullable Choice chosen() {
        return priorities.stream()
                .filter(one -> one.key().equals(priority))
                .findFirst()
                .orElse(null);
    }
}
