package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * What can happen to somebody, so that they come to the city.
 *
 * @param order smaller numbers stand first
 * @param examples some of what it is about
 * @param icon name of the picture that stands beside it
 * @param subjects keys of those whom its questions are about, in the order in which they are asked
 * @param died null where nobody died
 * @param newcomers whether those to whom it happens come from elsewhere, so that the register does not know them yet
 */
public record LifeEvent(
        String key,
        int order,
        Text title,
        Text examples,
        String icon,
        Tone tone,
        Audience audience,
        List<String> subjects,
        @Nullable Died died,
        boolean newcomers) {

    /**
     * @param subject key of the subject that is the person who died
     * @param relationship choice fact that says how the applicant stood to them; null where there is none
     * @param mourner yes/no fact that says whether the applicant held the funeral; null where there is none
     * @param withinDays a death that the register knows may be the one that is meant for so many days, and no longer
     */
    public record Died(
            String subject,
            int withinDays,
            @Nullable String relationship,
            @Nullable String mourner) {
        /** @param day of the death; null where it is not known */
        public boolean mayBe(@Nullable LocalDate day, LocalDate today) {
            return day != null && !day.isAfter(today) && !day.isBefore(today.minusDays(withinDays));
        }
    }

    /**
     * Whether the register can fill in facts of a subject where this happens.
     *
     * @param repeats whether there are several of the subject
     */
    public boolean filledByRegister(String subject, boolean repeats) {
        if (!subjects.contains(subject)) {
            return false;
        }
        if (subject.equals("applicant")) {
            return true;
        }
        if (died != null) {
            return repeats || subject.equals(died.subject()) || subject.equals("household");
        }
        return !newcomers
                && Set.of("household", "member", "child", "move", "birth").contains(subject);
    }

    public enum Tone {
        PLAIN,
        /** For those who grieve: quieter colours, no cheerful words. */
        CARE
    }

    public enum Audience {
        RESIDENT,
        STAFF
    }
}
