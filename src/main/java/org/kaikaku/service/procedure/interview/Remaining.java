package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Due;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/**
 * How long is left, in words first and colour second.
 *
 * @param style of the class {@code due--…}
 * @param era 令和8年, with which the page can set the year apart
 */
public record Remaining(
        String style,
        Text words,
        @Nullable LocalDate date,
        @Nullable LocalDate rolledFrom) {
    private static final int SOON = 14;
    private static final int IN_DAYS = 100;

    public static Remaining of(@Nullable Due due, LocalDate today) {
        return due == null ? none() : of(due.date(), due.rolledFrom(), today);
    }

    public static Remaining of(LocalDate date, @Nullable LocalDate rolledFrom, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return new Remaining("over", days(-days, "%s日過ぎ", "%s日《にち》 すぎました", "%s days late"), date, rolledFrom);
        }
        if (days == 0) {
            return new Remaining("today", new Text("今日まで", "今日《きょう》まで", "today"), date, rolledFrom);
        }
        if (days <= IN_DAYS) {
            return new Remaining(
                    days <= SOON ? "soon" : "later",
                    days(days, "あと%s日", "あと %s日《にち》", "%s days left"),
                    date,
                    rolledFrom);
        }
        long months = ChronoUnit.MONTHS.between(today, date);
        return new Remaining("later", days(months, "あと%sか月", "あと %sか|月《げつ》", "%s months left"), date, rolledFrom);
    }

    private static Remaining none() {
        return new Remaining("none", new Text("期限なし", "いつまででも いいです", "no deadline"), null, null);
    }

    private static Text days(long number, String ja, String easy, String en) {
        return new Text(ja.formatted(number), easy.formatted(number), en.formatted(number));
    }

    public Text day() {
        return date == null ? new Text("お早めに", "はやく して ください", "Soon") : Wareki.text(date);
    }
}
