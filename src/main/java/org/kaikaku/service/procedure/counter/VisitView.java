package org.kaikaku.service.procedure.counter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * The counter's one screen: whom we have before us, what we ask, what it leads to.
 *
 * @param guarded 支援措置 for somebody whom it is about
 * @param known what the city knew without asking
 * @param told what was said, here or at home
 * @param asking null when nothing is left to ask
 * @param procedures what is taken in here, then what else the city has for them
 * @param forms how many filled papers there are
 */
public record VisitView(
        Who who,
        @Nullable Member person,
        @Nullable Member subject,
        boolean guarded,
        List<Member> household,
        Text registerDay,
        List<Told> known,
        List<Told> told,
        @Nullable Asking asking,
        String memo,
        List<Line> procedures,
        int added,
        int maybe,
        int outside,
        int forms,
        boolean mayLink) {

    /** The strip on top. */
    public record Who(
            UUID id,
            String name,
            @Nullable Text event,
            long minutes,
            String since,
            boolean paper,
            boolean finished,
            Identification identification) {}

    /** @param masked whether its value is kept from the screen */
    public record Told(FactRef ref, Text label, Text value, boolean masked) {}

    /**
     * @param insist whether "this is right all the same" is offered
     * @param number which question it is
     * @param most questions to come after it, at most; 0 where that is not known
     * @param fillingForms whether it only fills forms
     * @param mayLater whether it may be left open
     * @param back the question before; null at first
     * @param picks names of the household, for facts that name one of them
     */
    public record Asking(
            QuestionView question,
            boolean insist,
            int number,
            int most,
            boolean fillingForms,
            boolean mayLater,
            @Nullable String back,
            List<Pick> picks) {}

    public record Pick(String field, Text label, List<String> names) {}

    /**
     * @param added whether the last answer brought it
     * @param how key of the text that says where it is taken in
     */
    public record Line(
            Text title,
            @Nullable Text subject,
            Remaining left,
            boolean added,
            String how,
            @Nullable Text division) {}
}
