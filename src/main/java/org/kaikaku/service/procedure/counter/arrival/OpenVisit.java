package org.kaikaku.service.procedure.counter.arrival;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Header.Channel;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.counter.SaidAlready;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.counter.visit.Opening;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a visit once the person is identified, with an interview that knows what the register and the person's phone know. */
@Service
class OpenVisit {
    private final Visits visits;
    private final StartInterview start;
    private final Interviews interviews;
    private final Catalogues catalogues;
    private final CarryOver carryOver;
    private final Journal journal;
    private final Clock clock;

    OpenVisit(
            Visits visits,
            StartInterview start,
            Interviews interviews,
            Catalogues catalogues,
            CarryOver carryOver,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.start = start;
        this.interviews = interviews;
        this.catalogues = catalogues;
        this.carryOver = carryOver;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param person register number; null for somebody who is not in the register
     * @param kana empty where the register knows it
     * @param event null when only a link code is wanted
     * @param about to whom it happened, as the clerk was told
     * @param code of an interview to take over; empty for none
     * @param procedures on paper: keys of what was applied for
     */
    record Asked(
            @Nullable String person,
            String name,
            String kana,
            Identification identification,
            @Nullable String event,
            About about,
            String code,
            Channel channel,
            List<String> procedures) {}

    @Transactional
    UUID open(Asked asked, Actor actor) {
        var id = UUID.randomUUID();
        var interview = asked.event() == null ? null : interview(asked, asked.event(), id, actor);
        visits.add(new Visit.InProgress(
                new Opening(
                        id,
                        Opening.clerk(actor),
                        Opening.division(actor),
                        asked.channel(),
                        asked.person(),
                        asked.name(),
                        asked.identification(),
                        asked.event(),
                        interview == null ? null : interview.id(),
                        asked.procedures(),
                        clock.instant()),
                "",
                1));
        var purpose = asked.channel() == Channel.PAPER ? "紙で届いた申請の入力を始める" : "窓口で本人確認のうえ手続きを始める";
        journal.write(new Trace(actor.doer(), Act.CREATE, purpose, asked.person(), "visit/" + id));
        return id;
    }

    private Interview interview(Asked asked, String event, UUID visit, Actor actor) {
        var opened = start.start(event, new People(asked.person(), asked.about()), null, visit, actor.doer());
        var catalogue = catalogues.release(opened.release(), opened.on());
        var informed = opened.with(typed(asked, catalogue), Source.CLERK)
                .with(SaidAlready.of(asked.identification(), catalogue.event(event), catalogue), Source.CLERK);
        var carried = carryOver
                .find(asked.code())
                .filter(found -> found.event().equals(event))
                .map(found -> CarryOver.answers(found, catalogue))
                .orElse(Map.of());
        return interviews.save(informed.with(unlessOnlyUnknown(carried, informed), Source.ANSWER));
    }

    private static Map<FactRef, Answer> typed(Asked asked, Catalogue catalogue) {
        var typed = new LinkedHashMap<FactRef, Answer>();
        if (asked.person() == null) {
            put(typed, "applicant.name", asked.name(), catalogue);
            put(typed, "applicant.kana", asked.kana(), catalogue);
        }
        return typed;
    }

    private static void put(Map<FactRef, Answer> typed, String fact, String value, Catalogue catalogue) {
        if (catalogue.facts().facts().containsKey(fact) && !value.isBlank()) {
            typed.put(FactRef.of(fact), new Answer.Known(value));
        }
    }

    /** What somebody did not know at home is no reason to forget what the register knows. */
    private static Map<FactRef, Answer> unlessOnlyUnknown(Map<FactRef, Answer> carried, Interview interview) {
        var kept = new LinkedHashMap<>(carried);
        kept.entrySet()
                .removeIf(entry -> entry.getValue() instanceof Answer.Unknown
                        && interview.answers().containsKey(entry.getKey()));
        return kept;
    }
}
