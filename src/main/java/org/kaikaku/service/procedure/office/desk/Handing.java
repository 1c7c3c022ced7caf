package org.kaikaku.service.procedure.office.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.office.TypedText;

/**
 * What whoever gives a case on writes down (引継ぎメモ).
 *
 * @param done what has been done
 * @param open what is left
 * @param until by when; null where nobody said
 */
public record Handing(String done, String open, @Nullable LocalDate until) {
    public static final Handing NOTHING = new Handing("", "", null);

    /** What is no day is none; what is too long is cut where its field would have cut it. */
    public static Handing typed(String done, String open, String until) {
        return new Handing(cut(done), cut(open), day(until));
    }

    public boolean says() {
        return !(done.isEmpty() && open.isEmpty() && until == null);
    }

    private static String cut(String typed) {
        var text = TypedText.clean(typed);
        return text.substring(0, Math.min(text.length(), Applications.LONGEST_TEXT));
    }

    private static @Nullable LocalDate day(String typed) {
        return SentBack.day(typed).orElse(null);
    }
}
