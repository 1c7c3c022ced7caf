package org.kaikaku.service.procedure.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.FormValues;
import org.kaikaku.platform.document.JoinedPdf;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Form;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.FactWords;
import org.springframework.stereotype.Component;

/** Fills the forms of procedures, all in one PDF. What is not known stays blank, to be written by hand. */
@Component
public class FillForms {
    private final FactsOnPaper facts;

    public FillForms(FactWords words) {
        facts = new FactsOnPaper(words);
    }

    /**
     * @param index which of a repeated subject it is for; 0 for none
     * @param receipt null before it was submitted
     * @param guarded 支援措置: whether the form goes without what the register keeps to itself; the office looks it up itself
     * @param proxy who applies for the applicant; null where they do so themselves
     */
    public record Filled(
            Procedure procedure,
            int index,
            @Nullable String receipt,
            Map<FactRef, Answer> facts,
            boolean guarded,
            Header.@Nullable Proxy proxy) {
        public Filled(Procedure procedure, int index, @Nullable String receipt, Map<FactRef, Answer> facts) {
            this(procedure, index, receipt, facts, false, null);
        }
    }

    /** What a form says in the place of an address. A law that wants the address itself is served by the office's own register. */
    private static final String LEFT_OUT = "支援措置により省略";

    /** @return null when none of the procedures has a form */
    public byte @Nullable [] pdf(Catalogue catalogue, List<Filled> all, LocalDate today) {
        var papers = papers(catalogue, all, today);
        return papers.isEmpty() ? null : JoinedPdf.of(papers);
    }

    public int count(List<Procedure> procedures) {
        return procedures.stream()
                .mapToInt(procedure -> procedure.forms().size())
                .sum();
    }

    private List<byte[]> papers(Catalogue catalogue, List<Filled> all, LocalDate today) {
        var papers = new ArrayList<byte[]>();
        for (var one : all) {
            var values = values(catalogue, one, today);
            for (var key : one.procedure().forms()) {
                papers.add(paper(catalogue, key, values));
            }
        }
        return papers;
    }

    private static byte[] paper(Catalogue catalogue, String key, FormValues values) {
        return switch (catalogue.form(key)) {
            case Form.Html form -> Pdf.fromHtml(FormRenderer.html(form.html(), catalogue.parts()::get, values));
            case Form.Pdf form -> FillPdf.with(form, values);
        };
    }

    /** The facts in words, and what stands on every form. */
    public FormValues values(Catalogue catalogue, Filled one, LocalDate today) {
        var said = said(catalogue, one);
        var once = facts.of(catalogue.facts(), said, one.index(), today);
        var city = catalogue.city();
        once.put("city.name", FormValue.of(city.municipality().name().ja()));
        once.put("city.mayor", FormValue.of(city.municipality().mayor()));
        once.put("today", FormValue.of(Wareki.format(today)));
        once.put("receipt", FormValue.of(one.receipt() == null ? "" : one.receipt()));
        var proxy = one.proxy();
        if (proxy != null) {
            once.put("proxy", new FormValue(proxy.words(), Set.of("yes")));
        }
        once.put("procedure.title", FormValue.of(one.procedure().title().ja()));
        once.put("procedure.law", FormValue.of(one.procedure().law()));
        if (one.procedure().division() != null) {
            city.divisions()
                    .newest(one.procedure().division())
                    .ifPresent(division -> once.put(
                            "division.name", FormValue.of(division.name().ja())));
        }
        return new FormValues(once, facts.rows(catalogue.facts(), said, today));
    }

    private static Map<FactRef, Answer> said(Catalogue catalogue, Filled one) {
        if (!one.guarded()) {
            return one.facts();
        }
        var said = new LinkedHashMap<FactRef, Answer>();
        one.facts().forEach((ref, answer) -> {
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact == null || !fact.keptByRegister()) {
                said.put(ref, answer);
            } else if (fact.type() == FactType.TEXT) {
                said.put(ref, new Answer.Known(LEFT_OUT));
            }
        });
        return said;
    }
}
