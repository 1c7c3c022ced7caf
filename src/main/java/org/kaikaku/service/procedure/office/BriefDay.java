package org.kaikaku.service.procedure.office;

import java.time.LocalDate;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/** A day as lists show it: 11月27日(金); with its year only where that is not the present one. */
public final class BriefDay {
    private BriefDay() {}

    public static Text of(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear()
                ? new Text(
                        after(Wareki.format(day, Language.JA), "年"),
                        after(Wareki.format(day, Language.EASY), "年《ねん》"),
                        Wareki.small(day).en())
                : Wareki.text(day);
    }

    private static String after(String text, String year) {
        return text.substring(text.indexOf(year) + year.length());
    }
}
