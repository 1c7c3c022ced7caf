package org.kaikaku.service.looks.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/** @param style end of the colour's class */
public record Due(Text day, String style, Text left) {
    private static final int SOON = 3;

    static Due of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new Due(
                    Wareki.text(due), "over", new Text(-days + "日過ぎ", -days + "日《にち》 すぎました", -days + " days late"));
        }
        return new Due(
                Wareki.text(due),
                days == 0 ? "today" : days <= SOON ? "soon" : "later",
                days == 0
                        ? new Text("今日まで", "今日《きょう》まで", "today")
                        : new Text("あと" + days + "日", "あと " + days + "日《にち》", days + " days left"));
    }
}
