package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.Retention;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.upload.FileType;

/**
 * Who must or may do what, when, where and with what: one file of the city.
 *
 * @param events keys of the life events that lead to it
 * @param where for {@link Kind#OUTSIDE}: who to turn to
 * @param per the repeated subject for each of which it is done; null for once
 * @param when to whom it applies, in CEL over facts
 * @param because why it applies, said to those to whom it does
 * @param law where this is written
 * @param deadline null: as soon as one can
 * @param division key of the division in charge; null for {@link Kind#OUTSIDE}
 * @param desk where to go, if not the division's own desk
 * @param assurance how surely the house must know who applies online
 * @param heldByCity papers that the city itself holds: looked up by staff, never asked for
 * @param needs facts that staff need besides those that stand in the forms
 * @param forms keys of the forms that it fills
 * @param checks what staff tick off before they decide
 * @param decide the level that may decide
 * @param processingDays standard processing period in business days (行政手続法6条)
 * @param retentionYears how long the papers of an application are kept (保存年限); null for as long as the city keeps documents
 * @param result what the decision's PDF says when granted
 * @param coreSystem key of the core system that the decided application goes out to
 * @param attachments papers asked for as a file when applying online
 */
public record Procedure(
        String key,
        int version,
        LocalDate effective,
        List<String> events,
        Text title,
        Text summary,
        Kind kind,
        @Nullable Text where,
        @Nullable String per,
        String when,
        Text because,
        String law,
        @Nullable Deadline deadline,
        @Nullable String division,
        @Nullable Text desk,
        Set<Channel> channels,
        Assurance assurance,
        List<Paper> bring,
        List<String> heldByCity,
        Fee fee,
        List<String> needs,
        List<String> forms,
        List<Check> checks,
        Level decide,
        @Nullable Integer processingDays,
        @Nullable Integer retentionYears,
        @Nullable Text result,
        @Nullable String coreSystem,
        List<Attachment> attachments,
        Examples examples) {

    /**
     * The last day on which the papers of an application must be kept, counted from the fiscal year in which it ended; empty where neither the
     * procedure nor the city says, and they are kept for ever.
     */
    public Optional<LocalDate> keptUntil(LocalDate ended, City city) {
        return retentionYears == null
                ? Retention.until(city.retention(), ended)
                : Optional.of(Retention.until(retentionYears, ended));
    }

    public enum Kind {
        /** The city itself receives and decides. */
        CITY,
        /** Guidance only: court, pension office, utilities. */
        OUTSIDE
    }

    public enum Channel {
        ONLINE,
        COUNTER,
        POST
    }

    public enum Level {
        CLERK,
        CHIEF
    }

    /** What staff tick off; in Japanese, the language of the office. */
    public record Check(String key, String ja) {}

    /** @param types that are taken for it */
    public record Attachment(String key, Text label, boolean required, Set<FileType> types) {}

    /**
     * One family that gets it and one that narrowly does not.
     *
     * @param gets fact key → Boolean, Integer or an option's key
     */
    public record Examples(Map<String, Object> gets, Map<String, Object> not) {}

    public boolean online() {
        return kind == Kind.CITY && channels.contains(Channel.ONLINE);
    }
}
