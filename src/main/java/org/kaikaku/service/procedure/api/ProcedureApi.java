package org.kaikaku.service.procedure.api;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.api.Shapes.FactShape;
import org.kaikaku.service.procedure.api.Shapes.LifeEventShape;
import org.kaikaku.service.procedure.api.Shapes.MatchAnswer;
import org.kaikaku.service.procedure.api.Shapes.MatchQuestion;
import org.kaikaku.service.procedure.api.Shapes.OptionShape;
import org.kaikaku.service.procedure.api.Shapes.ProcedureShape;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Questioning;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the city asks and offers. Nobody has to sign in. */
@RestController
@RequestMapping("/api/v1")
class ProcedureApi {
    private final Catalogues catalogues;
    private final Office office;

    ProcedureApi(Catalogues catalogues, Office office) {
        this.catalogues = catalogues;
        this.office = office;
    }

    @GetMapping("/life-events")
    List<LifeEventShape> lifeEvents() {
        var catalogue = catalogues.current();
        return catalogue.events().values().stream()
                .map(event -> new LifeEventShape(
                        event.key(),
                        event.title(),
                        event.examples(),
                        catalogue.procedures(event.key()).size()))
                .toList();
    }

    @GetMapping("/procedures")
    @MayAnswer(ApiProblem.DEFINITION)
    List<ProcedureShape> procedures(@RequestParam(required = false) @Nullable String lifeEvent) {
        var catalogue = catalogues.current();
        return chosen(catalogue, lifeEvent)
                .map(procedure -> new ProcedureShape(
                        procedure.key(),
                        procedure.version(),
                        procedure.effective(),
                        procedure.events(),
                        procedure.title(),
                        procedure.summary(),
                        procedure.kind().name(),
                        procedure.per(),
                        procedure.when(),
                        procedure.because(),
                        procedure.law(),
                        procedure.division(),
                        procedure.online(),
                        procedure.fee().yen()))
                .toList();
    }

    @GetMapping("/facts")
    List<FactShape> facts() {
        var facts = catalogues.current().facts();
        return facts.facts().values().stream()
                .map(fact -> new FactShape(
                        fact.key(),
                        fact.type().name(),
                        fact.label(),
                        fact.ask(),
                        fact.options().stream()
                                .map(option -> new OptionShape(option.key(), option.label()))
                                .toList(),
                        java.util.Optional.ofNullable(facts.subjects().get(fact.subject()))
                                .map(subject -> subject.repeats())
                                .orElse(null),
                        fact.mayBeUnknown(),
                        fact.max()))
                .toList();
    }

    /** Which procedures apply to a family, and what would still have to be known. Nothing is stored. */
    @PostMapping("/matches")
    @MayAnswer({ApiProblem.DEFINITION, ApiProblem.FACT})
    MatchAnswer matches(@RequestBody MatchQuestion question) {
        var catalogue = catalogues.current();
        var event = catalogue.event(String.valueOf(question.lifeEvent())).key();
        var known = Answered.read(question.facts(), catalogue, office.today());
        catalogue.rules().check(known, office.today());
        return Matched.of(
                new Questioning(catalogue, event, known, Office.closed(catalogue), office.today()), catalogue);
    }

    private static Stream<Procedure> chosen(Catalogue catalogue, @Nullable String lifeEvent) {
        return lifeEvent == null
                ? catalogue.procedures().values().stream()
                : catalogue.procedures(catalogue.event(lifeEvent).key()).stream();
    }
}
