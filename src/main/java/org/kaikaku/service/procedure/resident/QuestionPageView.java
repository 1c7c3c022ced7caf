package org.kaikaku.service.procedure.resident;

import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.ToldFact;

/**
 * @param action where the answers are sent
 * @param insist whether "this is right all the same" is offered
 * @param told how many answers the person has given
 * @param most screens to come, at most
 * @param matches procedures so far
 * @param known what the city knew without asking
 */
public record QuestionPageView(
        UUID id,
        LifeEvent event,
        String action,
        QuestionView question,
        boolean insist,
        int told,
        int most,
        int matches,
        List<ToldFact> known) {}
