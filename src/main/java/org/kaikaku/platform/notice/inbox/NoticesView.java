package org.kaikaku.platform.notice.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;

/**
 * @param at path of this page
 * @param next number of the next page; null on the last
 */
public record NoticesView(
        String at,
        List<Line> lines,
        boolean unread,
        @Nullable Integer next,
        boolean later) {

    public record Line(String id, Text subject, Text day, boolean unread) {
        static Line of(Notice notice) {
            return new Line(
                    notice.id().toString(),
                    notice.said().subject(),
                    Wareki.text(notice.at().atZone(City.ZONE).toLocalDate()),
                    notice.readAt() == null);
        }
    }
}
