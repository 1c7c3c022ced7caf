package org.kaikaku.service.procedure.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.CoreSystem;
import org.kaikaku.service.procedure.definition.CoreSystem.Column;
import org.kaikaku.service.procedure.definition.CoreSystem.Item;
import org.kaikaku.service.procedure.definition.CoreSystem.Source;
import org.kaikaku.service.procedure.definition.DateShape;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.springframework.stereotype.Component;

/** A decided application as a core system takes it: its fields, in its order, in its codes. */
@Component
class DeliveryFields {
    private final Catalogues catalogues;

    DeliveryFields(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** @param tellsWhere whether it says where somebody can be found */
    record Field(String name, String value, boolean tellsWhere) {
        Field withheld() {
            return tellsWhere ? new Field(name, "", true) : this;
        }
    }

    /** As it is today: a core system takes no file in the order of another day. */
    CoreSystem system(Delivery.About about) {
        return Optional.ofNullable(catalogues.current().coreSystems().get(about.system()))
                .orElseGet(() -> catalogues.release(about.release(), about.on()).coreSystem(about.system()));
    }

    /** @param act what the row is for: {@link Delivery#NEW} or {@link Delivery#WITHDRAWN} */
    List<Field> of(CoreSystem.Layout layout, Decided decided, Map<String, String> mended, String act) {
        var header = decided.header();
        var catalogue = catalogues.release(header.release(), header.on());
        var facts = StatedFacts.answers(header.facts(), catalogue);
        return layout.columns().stream()
                .map(column -> {
                    var value = Objects.requireNonNullElseGet(
                            mended.get(column.name()),
                            () -> Width.of(
                                    value(column, decided, act, facts, catalogue),
                                    column.shape().letters()));
                    return new Field(column.name(), value, tellsWhere(column, catalogue));
                })
                .toList();
    }

    private static String value(
            Column column, Decided decided, String act, Map<FactRef, Answer> facts, Catalogue catalogue) {
        if (column.constant() != null) {
            return column.constant();
        }
        return column.sources().stream()
                .flatMap(source -> value(source, column, decided, act, facts, catalogue).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> value(
            Source source,
            Column column,
            Decided decided,
            String act,
            Map<FactRef, Answer> facts,
            Catalogue catalogue) {
        return switch (source) {
            case Source.OfApplication(var item) ->
                Optional.of(item == Item.ACT ? code(act, column) : value(item, column, decided));
            case Source.OfFact(var key) ->
                catalogue
                        .facts()
                        .fact(key)
                        .flatMap(fact -> known(key, decided, facts).map(value -> value(fact, value, column)));
            // Said of the file, not of one application; FileFacts knows it.
            case Source.OfFile _ -> Optional.empty();
        };
    }

    /** Of the very child or car that it is about; else what is known of the one there is. */
    private static Optional<Object> known(String key, Decided decided, Map<FactRef, Answer> facts) {
        return Stream.of(decided.header().index(), 0)
                .map(index -> facts.get(new FactRef(key, index)))
                .flatMap(answer -> answer instanceof Answer.Known(var value) ? Stream.of(value) : Stream.empty())
                .findFirst();
    }

    private static String value(Fact fact, Object value, Column column) {
        return switch (value) {
            case LocalDate date -> date(date, column);
            case Boolean yes -> code(yes ? "yes" : "no", column);
            case String text when !fact.options().isEmpty() -> code(text, column);
            default -> value.toString();
        };
    }

    private static String value(Item item, Column column, Decided decided) {
        var header = decided.header();
        var decision = decided.decision();
        return switch (item) {
            case RECEIPT -> header.receipt().toString();
            case PROCEDURE -> header.procedure();
            case DECISION -> code(decision.granted() ? "granted" : "refused", column);
            case PERSON -> Objects.requireNonNullElse(header.person(), "");
            case APPLIED_ON -> date(day(header.submittedAt()), column);
            case DECIDED_ON -> date(day(decision.at()), column);
            case DOCUMENT_NUMBER -> Objects.requireNonNullElse(decision.documentNumber(), "");
            case DIVISION -> header.division();
            case PROXY -> header.proxy() == null ? "" : header.proxy().name();
            case PROXY_KIND -> header.proxy() == null ? "" : header.proxy().kind();
            // Not of the application, but of the row.
            case ACT -> "";
        };
    }

    private static String code(String key, Column column) {
        return column.codes().getOrDefault(key, key);
    }

    private static String date(LocalDate date, Column column) {
        return DateShape.format(date, column.format());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, City.ZONE);
    }

    private static boolean tellsWhere(Column column, Catalogue catalogue) {
        return column.sources().stream()
                .flatMap(source -> source instanceof Source.OfFact(var key)
                        ? catalogue.facts().fact(key).stream()
                        : Stream.empty())
                .anyMatch(Fact::tellsWhere);
    }
}
