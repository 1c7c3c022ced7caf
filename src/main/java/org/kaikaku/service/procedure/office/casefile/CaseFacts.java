package org.kaikaku.service.procedure.office.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.Applications.Line;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.kaikaku.service.procedure.office.casefile.CaseView.FactLine;

/** The facts of an application in words, in the order of the city's dictionary. */
final class CaseFacts {
    private static final int TAIL = 3;

    private CaseFacts() {}

    static List<FactLine> lines(
            FactWords words,
            Header header,
            Catalogue catalogue,
            List<Line> history,
            boolean guarded,
            List<String> chosen) {
        var order = List.copyOf(catalogue.facts().facts().keySet());
        var stated = new ArrayList<>(header.facts());
        stated.sort(Comparator.comparing((StatedFact fact) ->
                        order.indexOf(FactRef.parse(fact.fact()).fact()))
                .thenComparing(fact -> FactRef.parse(fact.fact()).index()));
        var lines = new ArrayList<FactLine>();
        for (var one : stated) {
            var ref = FactRef.parse(one.fact());
            catalogue.facts().fact(ref.fact()).ifPresent(fact -> {
                boolean hidden = guarded && fact.tellsWhere();
                lines.add(new FactLine(
                        one.fact(),
                        label(fact, ref),
                        hidden ? null : value(words, fact, one),
                        one.source().name(),
                        LocalDate.ofInstant(stated(one, header, history), City.ZONE),
                        fact.ask() != null,
                        chosen.contains(one.fact())));
            });
        }
        return lines;
    }

    static Text label(Catalogue catalogue, String reference) {
        var ref = FactRef.parse(reference);
        return catalogue.facts().fact(ref.fact()).map(fact -> label(fact, ref)).orElse(Text.same(reference));
    }

    private static Text label(Fact fact, FactRef ref) {
        var label = fact.label();
        var index = ref.index() == 0 ? "" : " " + ref.index();
        return new Text(label.ja() + index, label.easy() + index, label.en() + index);
    }

    /** What is sensitive as a text, such as an account number, shows enough to be compared and no more. */
    private static @Nullable Text value(FactWords words, Fact fact, StatedFact one) {
        var text = words.of(fact, StatedFacts.answer(fact, one));
        if (fact.sensitive() && fact.type() == FactType.TEXT && text.ja().length() > TAIL) {
            return Text.same("••••" + text.ja().substring(text.ja().length() - TAIL));
        }
        return text;
    }

    private static Instant stated(StatedFact fact, Header header, List<Line> history) {
        return fact.source() == Source.CORRECTION
                ? Optional.of(history).stream()
                        .flatMap(List::stream)
                        .filter(line -> line.what().corrects())
                        .filter(line -> List.of(line.note().split(",")).contains(fact.fact()))
                        .map(Line::at)
                        .max(Comparator.naturalOrder())
                        .orElse(header.submittedAt())
                : header.submittedAt();
    }
}
