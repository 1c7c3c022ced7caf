package org.kaikaku.service.procedure.away;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.PortableClosedDays;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.PortableRules;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.CounterAway;
import org.kaikaku.service.procedure.CounterAway.Definitions;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.visit.Proof;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Deadline;
import org.kaikaku.service.procedure.definition.LifeEvent;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Component;

/** Writes down what a device must know of some life events, and no other rules than theirs. */
@Component
class WriteDefinitions {
    private final Texts texts;

    WriteDefinitions(Texts texts) {
        this.texts = texts;
    }

    Definitions of(Catalogue catalogue, Collection<String> wanted, LocalDate today) {
        var events = catalogue.events().values().stream()
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT)
                .filter(event -> catalogue.procedures(event.key()).stream()
                        .anyMatch(procedure -> wanted.contains(procedure.key())))
                .toList();
        var procedures = new TreeSet<String>();
        events.forEach(event -> catalogue.procedures(event.key()).forEach(each -> procedures.add(each.key())));
        return new Definitions(
                catalogue.release(),
                catalogue.on(),
                today,
                events.stream()
                        .map(event -> new CounterAway.Event(
                                event.key(),
                                event.title(),
                                catalogue.procedures(event.key()).stream()
                                        .map(Procedure::key)
                                        .toList()))
                        .toList(),
                catalogue.facts().subjects().values().stream()
                        .map(subject -> new CounterAway.Subject(subject.key(), subject.label()))
                        .toList(),
                procedures.stream()
                        .map(key -> procedure(catalogue, catalogue.procedure(key)))
                        .toList(),
                catalogue.facts().facts().values().stream()
                        .filter(fact -> fact.type() != FactType.DERIVED)
                        .map(WriteDefinitions::question)
                        .toList(),
                catalogue.facts().screens().values().stream()
                        .map(screen ->
                                new CounterAway.Screen(screen.key(), screen.order(), screen.title(), screen.ticks()))
                        .toList(),
                only(catalogue.rules().portable(), procedures),
                closed(catalogue, today),
                Arrays.stream(Proof.values())
                        .filter(proof -> proof.inPerson() && proof != Proof.OTHER)
                        .map(proof -> new CounterAway.Proof(proof.name(), texts.get("counter.proof." + proof)))
                        .toList());
    }

    private static PortableClosedDays closed(Catalogue catalogue, LocalDate today) {
        var until = LocalDate.of(today.getYear() + CounterAway.YEARS_AHEAD, Month.DECEMBER, 31);
        return PortableClosedDays.of(Office.closed(catalogue), Wareki.FIRST, until);
    }

    private static CounterAway.@Nullable Deadline deadline(@Nullable Deadline deadline) {
        if (deadline == null) {
            return null;
        }
        var rule = deadline.rule();
        return new CounterAway.Deadline(deadline.from(), rule.firstDay(), rule.count(), rule.unit(), rule.closedDay());
    }

    private static PortableRules only(PortableRules all, Collection<String> procedures) {
        return new PortableRules(
                all.subjects(),
                all.facts(),
                all.domains(),
                all.rules().stream()
                        .filter(rule -> procedures.contains(rule.key()))
                        .toList(),
                all.implications());
    }

    private static CounterAway.Procedure procedure(Catalogue catalogue, Procedure procedure) {
        return new CounterAway.Procedure(
                procedure.key(),
                procedure.title(),
                procedure.because(),
                procedure.per(),
                Desk.takenHere(procedure),
                List.copyOf(catalogue.needs(procedure)),
                deadline(procedure.deadline()),
                Told.bring(procedure),
                Told.section(procedure.division(), catalogue));
    }

    private static CounterAway.Question question(Fact fact) {
        return new CounterAway.Question(
                fact.key(),
                fact.type(),
                fact.label(),
                fact.ask(),
                fact.hint(),
                fact.options().stream()
                        .map(option -> new CounterAway.Option(option.key(), option.label(), option.hint()))
                        .toList(),
                fact.screen(),
                fact.max(),
                fact.mayBeUnknown(),
                fact.past(),
                fact.format());
    }
}
