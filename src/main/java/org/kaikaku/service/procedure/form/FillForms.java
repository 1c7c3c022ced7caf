package org.kaikaku.service.procedure.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.document.AcroForm;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Form;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.FactWords;
import org.springframework.stereotype.Component;

/** Fills the forms of procedures, all in one PDF. What is not known stays blank, to be written by hand. */
@Component
public class FillForms {

    /**
     * @param index which of a repeated subject it is for; 0 for none
     * @param receipt null before it was submitted
     */
    public record Filled(
            Procedure procedure, int index, @Nullable String receipt, Map<FactRef, Answer> facts) {}

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

    private static List<byte[]> papers(Catalogue catalogue, List<Filled> all, LocalDate today) {
        var papers = new ArrayList<byte[]>();
        for (var one : all) {
            var values = values(catalogue, one, today);
            for (var key : one.procedure().forms()) {
                papers.add(paper(catalogue, key, values));
            }
        }
        return papers;
    }

    private static byte[] paper(Catalogue catalogue, String key, Map<String, FormValue> values) {
        return switch (catalogue.form(key)) {
            case Form.Html form -> Pdf.fromHtml(FormRenderer.html(form.html(), catalogue.parts()::get, values));
            case Form.Pdf form -> {
                var texts = new LinkedHashMap<String, String>();
                form.fields().forEach((name, text) -> texts.put(name, FormRenderer.text(text, values)));
                yield AcroForm.fill(form.pdf(), texts);
            }
        };
    }

    /** The facts in words, and what stands on every form. */
    public static Map<String, FormValue> values(Catalogue catalogue, Filled one, LocalDate today) {
        var values = new LinkedHashMap<String, FormValue>();
        one.facts().forEach((ref, answer) -> {
            var fact = catalogue.facts().facts().get(ref.fact());
            if (fact != null
                    && answer instanceof Answer.Known(var value)
                    && (ref.index() == 0 || ref.index() == one.index())) {
                values.put(fact.key(), value(fact, value));
            }
        });
        derive(catalogue, one, values, today);
        var city = catalogue.city();
        values.put("city.name", FormValue.of(city.municipality().name().ja()));
        values.put("city.mayor", FormValue.of(city.municipality().mayor()));
        values.put("today", FormValue.of(Wareki.format(today)));
        values.put("receipt", FormValue.of(one.receipt() == null ? "" : one.receipt()));
        values.put("procedure.title", FormValue.of(one.procedure().title().ja()));
        values.put("procedure.law", FormValue.of(one.procedure().law()));
        if (one.procedure().division() != null) {
            city.divisions()
                    .newest(one.procedure().division())
                    .ifPresent(division -> values.put(
                            "division.name", FormValue.of(division.name().ja())));
        }
        return values;
    }

    private static void derive(Catalogue catalogue, Filled one, Map<String, FormValue> values, LocalDate today) {
        for (var fact : catalogue.facts().facts().values()) {
            var age = fact.age();
            if (age != null) {
                var born = date(one, age.born());
                var on = age.on().equals("today") ? today : date(one, age.on());
                if (born != null && on != null) {
                    values.put(
                            fact.key(), FormValue.of(String.valueOf(org.kaikaku.platform.calendar.Age.at(born, on))));
                }
            }
        }
    }

    private static @Nullable LocalDate date(Filled one, String key) {
        for (int index : new int[] {one.index(), 0}) {
            if (one.facts().get(new FactRef(key, index)) instanceof Answer.Known(LocalDate date)) {
                return date;
            }
        }
        return null;
    }

    private static FormValue value(Fact fact, Object value) {
        var truths = switch (value) {
            case Boolean yes -> Set.of(yes ? "yes" : "no");
            case String option when !fact.options().isEmpty() -> Set.of(option);
            default -> Set.<String>of();
        };
        return new FormValue(FactWords.of(fact, value).ja(), truths);
    }
}
