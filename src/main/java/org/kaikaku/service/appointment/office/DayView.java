package org.kaikaku.service.appointment.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Who comes to a desk on a day, or whom a search found.
 *
 * @param words searched for; empty for the day's list
 * @param query that asks for the same again, for the file and the week
 */
public record DayView(
        List<Choice> desks,
        String desk,
        String day,
        Text shown,
        String words,
        List<Row> rows,
        List<Task> tasks,
        String before,
        String after,
        String query) {

    public record Choice(String key, Text name) {}

    /** @param call whether nobody reminds them but by telephone */
    public record Row(
            UUID id,
            Text day,
            String time,
            String name,
            String kana,
            String reach,
            String number,
            String note,
            int prepared,
            int preparations,
            String state,
            boolean call) {}

    /** @param overdue whether its time is over */
    public record Task(UUID visit, int place, Text text, Text due, boolean overdue) {}

    public @Nullable Choice chosen() {
        return desks.stream()
                .filter(choice -> choice.key().equals(desk))
                .findFirst()
                .orElse(null);
    }
}
