package org.kaikaku.platform.notice.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;

/**
 * @param at path of all of them
 * @param paragraphs of the body
 * @param time of the day
 */
public record NoticeView(
        String at,
        String id,
        Text subject,
        List<Text> paragraphs,
        Text day,
        String time,
        @Nullable String link) {

    static NoticeView of(Notice notice, String at) {
        var when = notice.at().atZone(City.ZONE);
        return new NoticeView(
                at,
                notice.id().toString(),
                notice.said().subject(),
                paragraphs(notice.said().body()),
                Wareki.text(when.toLocalDate()),
                "%d:%02d".formatted(when.getHour(), when.getMinute()),
                notice.link());
    }

    /** Each language has its own; a paragraph that one lacks is empty there. */
    private static List<Text> paragraphs(Text body) {
        var ja = body.ja().split("\n\n");
        var easy = body.easy().split("\n\n");
        var en = body.en().split("\n\n");
        return java.util.stream.IntStream.range(0, Math.max(ja.length, Math.max(easy.length, en.length)))
                .mapToObj(i -> new Text(at(ja, i), at(easy, i), at(en, i)))
                .toList();
    }

    private static String at(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }
}
