package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.City;

/**
 * What the applicant is asked to mend (行政手続法7条).
 *
 * @param facts references of the facts to state again; may be empty when only a paper is missing
 * @param told how the applicant learns of it; null for what was asked before that was kept
 */
public record CorrectionRequest(
        String message,
        List<String> facts,
        LocalDate until,
        Instant at,
        Worker by,
        @Nullable Told told) {

    /** The end of the standard processing period: the open days on which the applicant was waited for do not count. */
    Header rested(Header header, BusinessDays office, Instant now) {
        int waited = office.between(LocalDate.ofInstant(at, City.ZONE), LocalDate.ofInstant(now, City.ZONE));
        return header.due(office.plus(header.due(), waited));
    }

    /** Who applied online reads it on their page; everybody else has none, and must be written to or called. */
    public enum Told {
        PAGE(Happening.CORRECTION_ASKED),
        LETTER(Happening.CORRECTION_ASKED_BY_LETTER),
        PHONE(Happening.CORRECTION_ASKED_BY_PHONE);

        final Happening what;

        Told(Happening what) {
            this.what = what;
        }

        /** Null where nobody said how, and there is no page to read it on. */
        static @Nullable Told of(Header header, @Nullable Told said) {
            return header.account() != null ? PAGE : said == PAGE ? null : said;
        }
    }
}
