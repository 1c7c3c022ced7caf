package org.kaikaku.service.procedure.away;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.CounterAway;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.Questioning;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.springframework.stereotype.Component;

/** What somebody is told on paper of what they applied for. */
@Component
class Told {
    private final Applications applications;
    private final Catalogues catalogues;

    Told(Applications applications, Catalogues catalogues) {
        this.applications = applications;
        this.catalogues = catalogues;
    }

    List<CounterAway.Entry> of(Collection<CounterAway.Receipt> receipts, Sight why) {
        var numbers = receipts.stream()
                .flatMap(one -> Receipt.parse(one.number()).stream())
                .toList();
        Map<String, Application> found = applications.numbered(numbers, why).stream()
                .collect(Collectors.toMap(one -> one.header().receipt().toString(), Function.identity()));
        return receipts.stream()
                .filter(one -> found.containsKey(one.number()))
                .map(one -> entry(one, Objects.requireNonNull(found.get(one.number()))))
                .toList();
    }

    private CounterAway.Entry entry(CounterAway.Receipt receipt, Application application) {
        var header = application.header();
        var catalogue = catalogues.release(header.release(), header.on());
        var procedure = catalogue.procedure(header.procedure());
        var due = Questioning.due(
                catalogue,
                new Rule.Ref(header.procedure(), header.index()),
                StatedFacts.answers(header.facts(), catalogue));
        return new CounterAway.Entry(
                receipt,
                header.applicantName(),
                procedure.title(),
                due == null ? null : due.date(),
                header.due(),
                bring(procedure),
                section(header.division(), catalogue));
    }

    /** Beside what shows who they are, which they have shown. */
    static List<Text> bring(Procedure procedure) {
        return procedure.bring().stream()
                .filter(paper -> !paper.identification())
                .map(paper -> paper.text())
                .toList();
    }

    static CounterAway.Section section(@Nullable String division, Catalogue catalogue) {
        return catalogue
                .city()
                .divisions()
                .newest(Objects.requireNonNullElse(division, ""))
                .map(found -> new CounterAway.Section(found.name(), Objects.requireNonNullElse(found.phone(), "")))
                .orElseGet(() ->
                        new CounterAway.Section(catalogue.city().municipality().name(), ""));
    }
}
