package org.kaikaku.service.procedure.office.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.search.Findable;
import org.kaikaku.platform.search.Findables;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.kaikaku.service.procedure.office.Protection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of a case can be found: names, its facts in words, what staff and applicants wrote, papers that were sent. Never where somebody lives,
 * nor account numbers; of a case whose people are under protection (支援措置) only its number and names.
 */
@Component
class FindableCases implements Findables {
    private static final Unseen WHY =
            new Unseen("the house reads it to find cases; who searches leaves a line for each person found");

    private final Applications applications;
    private final Catalogues catalogues;
    private final CaseTexts texts;
    private final Protection protection;
    private final Register register;
    private final JdbcClient jdbc;
    private final FactWords words;

    FindableCases(
            Applications applications,
            Catalogues catalogues,
            CaseTexts texts,
            Protection protection,
            Register register,
            JdbcClient jdbc,
            FactWords words) {
        this.applications = applications;
        this.catalogues = catalogues;
        this.texts = texts;
        this.protection = protection;
        this.register = register;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public String kind() {
        return CaseChanges.KIND;
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from procedure_application")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> idsAfter(String id, int most) {
        return jdbc.sql("select receipt from procedure_application where receipt > ? order by receipt limit ?")
                .params(id, most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public List<Findable> of(Collection<String> ids) {
        var found = applications.numbered(
                ids.stream().flatMap(id -> Receipt.parse(id).stream()).toList(), WHY);
        var written = texts.of(found.stream().map(one -> one.header().id()).toList());
        var guarded = protection.guarded(found.stream().map(Application::header).toList());
        return found.stream()
                .map(one -> {
                    var header = one.header();
                    boolean hidden = guarded.contains(header);
                    var text = written.getOrDefault(header.id(), new StringBuilder());
                    return of(one, hidden ? "" : text(header, text.toString()), hidden);
                })
                .toList();
    }

    private Findable of(Application one, String text, boolean hidden) {
        var header = one.header();
        return new Findable(
                kind(),
                header.receipt().toString(),
                header.division(),
                catalogue(header).procedure(header.procedure()).title().ja(),
                List.of(header.applicantName(), header.applicantKana()),
                List.of(header.receipt().toString()),
                text,
                marks(one, hidden));
    }

    private static Set<String> marks(Application one, boolean hidden) {
        var marks = new HashSet<String>();
        marks.add(FindCases.procedure(one.header().procedure()));
        marks.add(FindCases.channel(one.header().channel().name()));
        switch (one) {
            case Application.Decided decided -> marks.addAll(closed(decided, hidden));
            case Application.Withdrawn _ -> marks.add(FindCases.CLOSED);
            case Application _ -> marks.add(FindCases.OPEN);
        }
        return marks;
    }

    private static Set<String> closed(Application.Decided decided, boolean hidden) {
        return hidden ? Set.of(FindCases.CLOSED) : Set.of(FindCases.CLOSED, FindCases.DECIDED);
    }

    private String text(Header header, String written) {
        var catalogue = catalogue(header);
        var facts = header.facts().stream()
                .flatMap(stated -> line(stated, catalogue).stream())
                .collect(Collectors.joining("\n"));
        return Whereabouts.without(facts + "\n" + written, addresses(header, catalogue));
    }

    private Optional<String> line(StatedFact stated, Catalogue catalogue) {
        return catalogue
                .facts()
                .fact(FactRef.parse(stated.fact()).fact())
                .filter(fact -> !fact.tellsWhere() && !isSecret(fact))
                .map(fact -> fact.label().ja() + ": "
                        + words.of(fact, StatedFacts.answer(fact, stated)).ja());
    }

    private static boolean isSecret(Fact fact) {
        return fact.sensitive() && fact.type() == FactType.TEXT;
    }

    /** Those that the case states, and those that the register has of its people. */
    private List<String> addresses(Header header, Catalogue catalogue) {
        var addresses = new ArrayList<String>();
        header.facts().stream()
                .filter(stated -> catalogue
                        .facts()
                        .fact(FactRef.parse(stated.fact()).fact())
                        .filter(Fact::tellsWhere)
                        .isPresent())
                .map(StatedFact::value)
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .forEach(addresses::add);
        header.people().stream()
                .flatMap(person -> register.person(new PersonId(person), WHY).stream())
                .flatMap(resident ->
                        resident.address() instanceof Address.Known known ? Stream.of(known.text()) : Stream.empty())
                .forEach(addresses::add);
        return addresses;
    }

    private Catalogue catalogue(Header header) {
        return catalogues.release(header.release(), header.on());
    }
}
