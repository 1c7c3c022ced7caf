package org.kaikaku.service.procedure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** What the API says and takes. Texts come in all three languages; {@code easy} carries readings as {@code 手続《てつづ》き}. */
public final class Shapes {
    private Shapes() {}

    public record LifeEventShape(String key, Text title, Text examples, int procedures) {}

    /** @param online whether it can be applied for here; @param fee yen */
    public record ProcedureShape(
            String key,
            int version,
            LocalDate effective,
            List<String> lifeEvents,
            Text title,
            Text summary,
            String kind,
            @Nullable String per,
            String when,
            Text because,
            String law,
            @Nullable String division,
            boolean online,
            int fee) {}

    public record FactShape(
            String key,
            String type,
            Text label,
            @Nullable Text question,
            List<OptionShape> options,
            @Nullable String repeatedBy,
            boolean mayBeUnknown,
            int max) {}

    public record OptionShape(String key, Text label) {}

    /** @param facts by reference; null where the person does not know */
    public record MatchQuestion(
            @Nullable String lifeEvent, @Nullable Map<String, @Nullable Object> facts) {}

    public record MatchAnswer(List<MatchShape> apply, List<OpenShape> open, List<MatchShape> undecided) {}

    /** @param subject which of a repeated subject; 0 for none */
    public record MatchShape(
            String procedure,
            int subject,
            Text title,
            Text reason,
            String law,
            @Nullable LocalDate deadline,
            @Nullable String closedDayMovedFrom) {}

    /** @param facts any of which can still decide it */
    public record OpenShape(String procedure, int subject, Text title, List<String> facts) {}

    public record InterviewStart(@Nullable String lifeEvent) {}

    /** @param supposed whom the register has, and who has to be said to be the one or not; null where there is nobody */
    public record InterviewShape(
            UUID id,
            String lifeEvent,
            String code,
            @Nullable SupposedShape supposed,
            @Nullable QuestionShape question,
            MatchAnswer result) {}

    public record SupposedShape(String name, @Nullable LocalDate diedOn) {}

    /** @param theOne whether it happened to the one whom the register supposes */
    public record SubjectSaid(boolean theOne) {}

    public record QuestionShape(String screen, Text title, List<AskedShape> facts) {}

    /** @param procedures for which it is asked */
    public record AskedShape(String fact, Text question, List<String> procedures) {}

    public record AnswersGiven(@Nullable Map<String, @Nullable Object> facts) {}

    /** @param procedures keys, or {@code key:2} for the second subject; all that apply and can go online when left out */
    public record ApplyRequest(@Nullable List<@Nullable String> procedures) {}

    public record Applied(UUID bundle, List<AppliedOne> applications) {}

    public record AppliedOne(String receipt, String procedure, int subject) {}

    /** @param answerBy end of the standard processing period (標準処理期間) */
    public record CaseShape(
            String receipt,
            String procedure,
            Text title,
            String division,
            String state,
            Instant submittedAt,
            LocalDate answerBy) {}

    /** @param granted null until decided */
    public record ApplicationShape(
            String receipt,
            String procedure,
            Text title,
            String state,
            Instant submittedAt,
            LocalDate answerBy,
            @Nullable Boolean granted,
            @Nullable String reason,
            @Nullable String documentNumber) {}
}
