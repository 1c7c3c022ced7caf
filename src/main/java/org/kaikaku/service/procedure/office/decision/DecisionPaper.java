package org.kaikaku.service.procedure.office.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.FormValues;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Decision;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.kaikaku.service.procedure.office.Protection;
import org.springframework.stereotype.Component;

/** The notice of a decision (決定通知書), from the city's {@code forms/_decision.html}. */
@Component
class DecisionPaper {
    private static final String FORM = "_decision";

    private final Catalogues catalogues;
    private final FillForms forms;
    private final Protection protection;
    private final Texts texts;

    DecisionPaper(Catalogues catalogues, FillForms forms, Protection protection, Texts texts) {
        this.forms = forms;
        this.catalogues = catalogues;
        this.protection = protection;
        this.texts = texts;
    }

    Papers.Sent print(Decided decided) {
        var number = Objects.requireNonNullElse(decided.decision().documentNumber(), "");
        var html = html(decided);
        return new Papers.Sent(
                Papers.DECISION,
                (texts.get("office.papers.decision").ja() + " " + number).strip(),
                "application/pdf",
                Pdf.fromHtml(html));
    }

    /** As long as the procedure says, else as the city does; null where neither says, and it is kept for ever. */
    @Nullable
    LocalDate keptUntil(Decided decided) {
        var header = decided.header();
        var catalogue = catalogues.release(header.release(), header.on());
        var day = LocalDate.ofInstant(decided.decision().at(), City.ZONE);
        return catalogue
                .procedure(header.procedure())
                .keptUntil(day, catalogue.city())
                .orElse(null);
    }

    String html(Decided decided) {
        var header = decided.header();
        var catalogue = catalogues.release(header.release(), header.on());
        var parts = catalogue.parts().containsKey(FORM) ? catalogue : catalogues.current();
        return FormRenderer.html(parts.part(FORM), parts.parts()::get, values(decided, catalogue));
    }

    /** No address: the notice goes to the account or over the counter, and may be read by whoever shares the letter box. */
    private FormValues values(Decided decided, Catalogue catalogue) {
        var header = decided.header();
        var decision = decided.decision();
        var procedure = catalogue.procedure(header.procedure());
        var day = LocalDate.ofInstant(decision.at(), City.ZONE);
        var filled = new FillForms.Filled(
                procedure,
                header.index(),
                header.receipt().toString(),
                StatedFacts.answers(header.facts(), catalogue),
                protection.guards(header),
                header.proxy());
        var filledIn = forms.values(catalogue, filled, day);
        var values = new HashMap<>(filledIn.once());
        values.put("decision", new FormValue("", Set.of(decision.granted() ? "granted" : "refused")));
        values.put(
                "decision.number",
                FormValue.of(Optional.ofNullable(decision.documentNumber()).orElse("")));
        values.put("decision.date", FormValue.of(Wareki.format(day)));
        values.put("decision.addressee", FormValue.of(header.applicantName()));
        values.put("decision.result", FormValue.of(result(procedure, decision)));
        values.put("decision.reason", FormValue.of(decision.reason()));
        var applied = LocalDate.ofInstant(header.submittedAt(), City.ZONE);
        values.put("decision.applied", FormValue.of(Wareki.format(applied)));
        catalogue.city().divisions().newest(header.division()).ifPresent(division -> {
            values.put("division.name", FormValue.of(division.name().ja()));
            values.put("division.phone", FormValue.of(Objects.requireNonNullElse(division.phone(), "")));
        });
        return new FormValues(values, filledIn.rows());
    }

    /** A notice is written in Japanese, whatever language its reader chose for the pages. */
    private String result(Procedure procedure, Decision decision) {
        if (!decision.granted()) {
            return texts.get("office.letter.refused").ja();
        }
        var result = procedure.result();
        return (result == null ? texts.get("office.letter.granted") : result).ja();
    }
}
