package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.AnswerSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Each procedure's own definition answers what it is: no article repeats it. */
@Component
public class AnswersOfCity implements AnswerSource {
    private final ObjectProvider<Catalogues> catalogues;

    /** @param catalogues asked for late: checking files needs no database */
    AnswersOfCity(ObjectProvider<Catalogues> catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<Said> answers() {
        return answers(catalogues.getObject().current());
    }

    /** What these procedures answer; those of staff are nobody else's question. */
    public static List<Said> answers(Catalogue catalogue) {
        return catalogue.procedures().values().stream()
                .filter(procedure -> events(catalogue, procedure).findAny().isPresent())
                .map(procedure -> new Said(
                        procedure.key(),
                        procedure.title(),
                        answer(procedure),
                        events(catalogue, procedure).map(LifeEvent::title).toList(),
                        path(procedure),
                        procedure.kind() == Procedure.Kind.CITY ? procedure.key() : ""))
                .toList();
    }

    @Override
    public List<Lead> leads() {
        var catalogue = catalogues.getObject().current();
        var events = catalogue.events().values().stream()
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT)
                .map(event -> new Lead(event.key(), event.title(), path(event), Begins.INTERVIEW));
        var procedures = catalogue.procedures().values().stream()
                .flatMap(procedure -> events(catalogue, procedure)
                        .findFirst()
                        .map(event -> new Lead(procedure.key(), event.title(), path(event), Begins.INTERVIEW))
                        .stream());
        return Stream.concat(events, procedures).toList();
    }

    @Override
    public Collection<String> leads(CityFiles files) {
        var read = CatalogueFiles.read(files, new ArrayList<>());
        return Stream.concat(
                        read.events().stream().map(event -> event.value().key()),
                        read.procedures().stream()
                                .map(procedure -> procedure.value().key()))
                .toList();
    }

    private static Stream<LifeEvent> events(Catalogue catalogue, Procedure procedure) {
        return procedure.events().stream()
                .map(catalogue::event)
                .filter(event -> event.audience() == LifeEvent.Audience.RESIDENT);
    }

    private static Text answer(Procedure procedure) {
        var where = procedure.where();
        return where == null
                ? procedure.summary()
                : new Text(
                        procedure.summary().ja() + "\n" + where.ja(),
                        procedure.summary().easy() + "\n" + where.easy(),
                        procedure.summary().en() + "\n" + where.en());
    }

    private static String path(Procedure procedure) {
        return "/procedures/" + procedure.key();
    }

    private static String path(LifeEvent event) {
        return "/life-events/" + event.key();
    }
}
