package org.kaikaku.service.procedure.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Trace;

/**
 * What does not change with the state.
 *
 * @param bundle the confirmation that it was submitted with
 * @param release the version set of city files that it stays on, as it held {@code on} a day
 * @param index which of a repeated subject it is for; 0 for none
 * @param division whose clerks work on it: that of the procedure, or the one that it was given to (移送)
 * @param account under which the applicant sees it: of who applied online, or the mandate (委任) under which it was done for them; null at
 *     the counter and on paper
 * @param person register number of the applicant, once known
 * @param subject register number of the person whom it is about, where that is another
 * @param due end of the standard processing period (標準処理期間); the days on which a correction was waited for do not count
 * @param proxy who applied for them; null where they did so themselves
 * @param version must match on every write
 */
public record Header(
        UUID id,
        Receipt receipt,
        UUID bundle,
        String event,
        String procedure,
        long release,
        LocalDate on,
        int index,
        String division,
        Channel channel,
        @Nullable UUID account,
        @Nullable String person,
        @Nullable String subject,
        String applicantName,
        String applicantKana,
        List<StatedFact> facts,
        Instant submittedAt,
        LocalDate due,
        @Nullable Proxy proxy,
        int version) {

    /**
     * Who applied for the applicant (代理人).
     *
     * @param mandate under which they did; null where a clerk saw another proof of it at the counter
     * @param kind or relationship, in Japanese: 家族, 行政書士 12345678, 長男(委任状)
     */
    public record Proxy(@Nullable UUID mandate, String name, String kind) {
        /** As papers and the office say it: 代理人 未来 さくら(家族). */
        public String words() {
            return "代理人 " + name + "(" + kind + ")";
        }
    }

    /** How it came. */
    public enum Channel {
        ONLINE,
        COUNTER,
        PAPER,
        /** Taken where the city hall comes to people (出張窓口), such as its van. */
        OUTREACH,
        /** The national portal (マイナポータル・ぴったりサービス), as a file. */
        PORTAL
    }

    Header with(List<StatedFact> mended) {
        return with(mended, due);
    }

    Header due(LocalDate until) {
        return with(facts, until);
    }

    Header in(String another) {
        return with(facts, due, another);
    }

    private Header with(List<StatedFact> mended, LocalDate until) {
        return with(mended, until, division);
    }

    private Header with(List<StatedFact> mended, LocalDate until, String where) {
        return new Header(
                id,
                receipt,
                bundle,
                event,
                procedure,
                release,
                on,
                index,
                where,
                channel,
                account,
                person,
                subject,
                applicantName,
                applicantKana,
                List.copyOf(mended),
                submittedAt,
                until,
                proxy,
                version);
    }

    /** The people whose record this is, for the journal. */
    public List<String> people() {
        return java.util.stream.Stream.of(person, subject)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** A line of the journal for each person whose record it is, and one for nobody where no person is known. */
    public List<Trace> traces(Doer doer, Act act, String purpose) {
        var object = "application/" + receipt;
        var people = people();
        return people.isEmpty()
                ? List.of(new Trace(doer, act, purpose, null, object))
                : people.stream()
                        .map(person -> new Trace(doer, act, purpose, person, object))
                        .toList();
    }
}
