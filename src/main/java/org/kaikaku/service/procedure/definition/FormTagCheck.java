package org.kaikaku.service.procedure.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Subject;

/** Whether the tags of a form mean something, and whether what is opened is closed. */
final class FormTagCheck {
    /** What a form can print besides facts. */
    private static final Set<String> BESIDES = Set.of(
            "city.name",
            "city.mayor",
            "today",
            "receipt",
            "proxy",
            "proxy.yes",
            "procedure.title",
            "procedure.law",
            "division.name",
            "division.phone",
            "sheet",
            "sheets",
            "decision.number",
            "decision.date",
            "decision.applied",
            "decision.addressee",
            "decision.granted",
            "decision.refused",
            "decision.result",
            "decision.reason");

    /** Notes what is wrong where the tag stands. */
    interface Complaint {
        void about(FormTag tag, String wrong, @Nullable String meant);
    }

    private final FactDictionary facts;
    private final Complaint complaint;

    FormTagCheck(FactDictionary facts, Complaint complaint) {
        this.facts = facts;
        this.complaint = complaint;
    }

    void check(List<FormTag> tags) {
        var open = new ArrayDeque<FormTag>();
        for (var tag : tags) {
            switch (tag.kind()) {
                case PRINT -> print(tag);
                case IF, IF_NOT -> {
                    test(tag);
                    open.push(tag);
                }
                case END -> end(tag, open.poll());
                case PART, REMARK -> {}
                case FORBIDDEN ->
                    complaint.about(tag, "a tag can only insert, escaped", "write {{" + tag.name() + "}}");
            }
        }
        open.forEach(tag -> complaint.about(tag, "is never closed", "write {{/" + tag.name() + "}} where it ends"));
    }

    private void print(FormTag tag) {
        if (tag.goesThrough()) {
            complaint.about(
                    tag,
                    "goes through several",
                    "write {{#" + tag.name() + "}} before and {{/" + tag.name() + "}} after");
        } else if (known(tag) && !tag.value().isEmpty()) {
            complaint.about(
                    tag,
                    "a value can be tested but not printed",
                    "write {{#" + tag.name() + "}}☑{{/" + tag.name() + "}}");
        }
    }

    private void test(FormTag tag) {
        if (tag.goesThrough()) {
            goThrough(tag);
        } else if (known(tag) && !tag.value().isEmpty() && !BESIDES.contains(tag.name())) {
            value(tag);
        }
    }

    private void goThrough(FormTag tag) {
        var several = facts.subjects().values().stream()
                .filter(subject -> subject.repeats() != null)
                .map(Subject::key)
                .toList();
        if (!several.contains(tag.subject())) {
            complaint.about(
                    tag,
                    "\"" + tag.subject() + "\" is not a subject that repeats",
                    CityFileProblem.didYouMean(tag.subject(), several));
        }
    }

    private void value(FormTag tag) {
        var fact = facts.facts().get(tag.fact());
        var values = fact == null ? List.<String>of() : values(fact);
        if (!values.contains(tag.value())) {
            complaint.about(
                    tag,
                    "\"" + tag.value() + "\" is not a value of " + tag.fact(),
                    CityFileProblem.didYouMean(tag.value(), values));
        }
    }

    static List<String> values(Fact fact) {
        return fact.type() == FactType.YESNO
                ? List.of("yes", "no")
                : fact.options().stream().map(Fact.Option::key).toList();
    }

    private boolean known(FormTag tag) {
        if (BESIDES.contains(tag.name()) || numbers(tag) || facts.facts().containsKey(tag.fact())) {
            return true;
        }
        var known = new ArrayList<>(facts.facts().keySet());
        known.addAll(BESIDES);
        complaint.about(tag, "\"" + tag.fact() + "\" is not a fact", CityFileProblem.didYouMean(tag.fact(), known));
        return false;
    }

    /** {@code member.no}, the number of the line. */
    private boolean numbers(FormTag tag) {
        return tag.value().isEmpty()
                && tag.fact().equals(tag.subject() + ".no")
                && facts.count(tag.subject()).isPresent();
    }

    private void end(FormTag tag, @Nullable FormTag opened) {
        if (opened == null || !opened.name().equals(tag.name())) {
            complaint.about(
                    tag, "closes what is not open", opened == null ? null : "did you mean {{/" + opened.name() + "}}?");
        }
    }
}
