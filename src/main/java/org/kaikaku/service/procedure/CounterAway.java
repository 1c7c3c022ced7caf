package org.kaikaku.service.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.calendar.DeadlineRule;
import org.kaikaku.platform.calendar.PortableClosedDays;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactFormat;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.PortableRules;

/**
 * The counter away from the city hall (出先の窓口): what a device must know to hold the interview where the house cannot be reached, and the
 * applications that were taken so.
 */
public interface CounterAway {

    /** The life events of which some of these procedures are part, with all that their interviews may ask. */
    Definitions definitions(Collection<String> procedures);

    /**
     * Takes an application by the same steps, rules and checks as every other one, on the release on which it was begun. The applicant is
     * linked to nobody in the register: the office does that, on the case. Part of the caller's transaction, which also sees to it that the
     * same application is not taken twice; where it is refused nothing was written.
     *
     * @throws org.kaikaku.platform.identity.NotTheirs for who may not receive people
     */
    Taking take(Application application, Actor actor);

    /** What a person is told on paper of what was taken, in the order of their procedures; what is there no more is left out. No address. */
    List<Entry> entries(Collection<Receipt> receipts, Sight why);

    /**
     * @param release number of the release, and {@code on} a day on which it holds
     * @param today the day in the city hall
     * @param closed when the office is closed, from the first day that anybody may type to {@value #YEARS_AHEAD} years from today
     */
    record Definitions(
            long release,
            LocalDate on,
            LocalDate today,
            List<Event> events,
            List<Subject> subjects,
            List<Procedure> procedures,
            List<Question> facts,
            List<Screen> screens,
            PortableRules rules,
            PortableClosedDays closed,
            List<Proof> proofs) {}

    /** How far ahead a device can count deadlines. */
    int YEARS_AHEAD = 30;

    /** @param procedures keys, in their order */
    record Event(String key, Text title, List<String> procedures) {}

    /**
     * @param per the repeated subject for each of which it is done; null for once
     * @param takenHere whether an application is taken at a counter; else one is told where to go
     * @param needs keys of the facts that its forms, its deadline and staff need
     * @param deadline null where the law sets no day
     * @param section who answers questions about it
     */
    record Procedure(
            String key,
            Text title,
            Text because,
            @Nullable String per,
            boolean takenHere,
            List<String> needs,
            @Nullable Deadline deadline,
            List<Text> bring,
            Section section) {}

    /** @param phone empty where it has none */
    record Section(Text name, String phone) {}

    /** As {@link org.kaikaku.platform.calendar.DeadlineRule}, with {@code from}: key of the date fact from which it is counted. */
    record Deadline(
            String from,
            DeadlineRule.FirstDay firstDay,
            int count,
            DeadlineRule.Unit unit,
            DeadlineRule.ClosedDay closedDay) {}

    record Question(
            String key,
            FactType type,
            Text label,
            @Nullable Text ask,
            @Nullable Text hint,
            List<Option> options,
            @Nullable String screen,
            int max,
            boolean mayBeUnknown,
            boolean past,
            @Nullable FactFormat format) {}

    /** Whom or what facts are about. */
    record Subject(String key, Text label) {}

    record Option(String key, Text label, @Nullable Text hint) {}

    record Screen(String key, int order, Text title, boolean ticks) {}

    /** What somebody may show before they are believed to be who they say. */
    record Proof(String key, Text label) {}

    /**
     * @param release, on as in {@link Definitions}
     * @param facts as the API takes them: {@code {"child[2].age": 9}}; null: not known
     * @param chosen what the person confirmed
     * @param proof key of what they showed
     * @param note in Japanese, for the sections that work on it: where, when and how it was taken
     */
    record Application(
            String event,
            long release,
            LocalDate on,
            Map<String, @Nullable Object> facts,
            Set<Choice> chosen,
            String name,
            String kana,
            String proof,
            String note) {}

    /** @param index which of a repeated subject; 0 for none */
    record Choice(String procedure, int index) {}

    /** What became of it. */
    sealed interface Taking {
        record Taken(List<Receipt> receipts) implements Taking {}

        /** @param what the fact or the procedure that it is about; empty for none */
        record Refused(Reason reason, String what) implements Taking {}
    }

    /** @param number 受付番号 */
    record Receipt(String procedure, int index, String number) {}

    /**
     * An application as its receipt (控え) says it.
     *
     * @param due until when the law wants it; null where it sets no day, or the day from which it counts is not known
     * @param decidedBy end of the standard processing period
     */
    record Entry(
            Receipt receipt,
            String name,
            Text title,
            @Nullable LocalDate due,
            LocalDate decidedBy,
            List<Text> bring,
            Section section) {}

    enum Reason {
        /** The release, the life event or a procedure does not exist. */
        UNKNOWN_DEFINITION,
        /** A fact that does not exist, or cannot have this value. */
        IMPOSSIBLE_FACT,
        /** By the rules it is not theirs to apply for, or nobody can say. */
        DOES_NOT_APPLY,
        /** A form still needs a fact. */
        INCOMPLETE,
        NOTHING_CHOSEN,
        NO_PROOF
    }
}
