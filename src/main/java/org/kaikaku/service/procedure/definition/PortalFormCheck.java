package org.kaikaku.service.procedure.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;

/** Whether what comes in under a form of the portal is enough for the procedure that it is sent for, and can be understood. */
final class PortalFormCheck {
    private static final Set<String> OF_APPLICANT = Set.of("applicant.name", "applicant.kana");

    private final CatalogueFiles files;
    private final FactDictionary facts;
    private final Map<String, Procedure> procedures;

    PortalFormCheck(CatalogueFiles files) {
        this.files = files;
        this.facts = files.facts().dictionary();
        this.procedures = files.procedures().stream()
                .map(Sourced::value)
                .collect(Collectors.toMap(Procedure::key, procedure -> procedure, (first, _) -> first));
    }

    void check() {
        CatalogueReferences.once(files.portalForms(), PortalForm::key);
        var taken = new HashSet<String>();
        files.portalForms().forEach(form -> {
            if (!taken.add(form.value().form())) {
                form.yaml().at("form").wrong("another file is for this form", null);
            }
            check(form.yaml(), form.value());
        });
    }

    private void check(YamlMap yaml, PortalForm form) {
        var procedure = procedures.get(form.procedure());
        if (procedure == null) {
            yaml.at("procedure").unknown(form.procedure(), "a procedure", procedures.keySet());
            return;
        }
        if (procedure.kind() != Procedure.Kind.CITY) {
            yaml.at("procedure").wrong(procedure.key() + " is not the city's to decide", null);
        }
        if (!procedure.events().contains(form.event())) {
            yaml.at("event").unknown(form.event(), "a life event of " + procedure.key(), procedure.events());
        }
        form.given().keySet().forEach(fact -> known(yaml, "given." + fact, fact));
        for (int i = 0; i < form.items().size(); i++) {
            item(yaml, "items[" + (i + 1) + "]", form.items().get(i));
        }
        papers(yaml, form, procedure);
        enough(yaml, form, procedure);
    }

    private boolean known(YamlMap yaml, String path, String fact) {
        if (facts.fact(fact).isEmpty()) {
            yaml.at(path).unknown(fact, "a fact", facts.facts().keySet());
        }
        return facts.fact(fact).isPresent();
    }

    private void item(YamlMap yaml, String path, PortalForm.Item item) {
        if (!known(yaml, path + ".fact", item.fact())) {
            return;
        }
        var fact = facts.fact(item.fact()).orElseThrow();
        if (fact.type() == FactType.DERIVED) {
            yaml.at(path + ".fact").wrong("is computed and never said", null);
        }
        if ((fact.type() == FactType.DATE) != (item.format() != null)) {
            yaml.at(path)
                    .wrong(fact.type() == FactType.DATE ? "a date needs a format" : "only a date has a format", null);
        }
        var values = values(fact);
        item.codes().forEach((code, value) -> {
            if (!values.contains(value)) {
                yaml.at(path + ".codes." + code).unknown(value, "a value of " + fact.key(), values);
            }
        });
    }

    private static List<String> values(Fact fact) {
        return fact.type() == FactType.YESNO
                ? List.of("yes", "no")
                : fact.options().stream().map(Fact.Option::key).toList();
    }

    private static void papers(YamlMap yaml, PortalForm form, Procedure procedure) {
        var asked =
                procedure.attachments().stream().map(Procedure.Attachment::key).toList();
        for (int i = 0; i < form.papers().size(); i++) {
            var attachment = form.papers().get(i).attachment();
            if (!asked.contains(attachment)) {
                yaml.at("papers[" + (i + 1) + "].attachment")
                        .unknown(attachment, "an attachment of " + procedure.key(), asked);
            }
        }
        procedure.attachments().stream()
                .filter(Procedure.Attachment::required)
                .map(Procedure.Attachment::key)
                .filter(key -> form.papers().stream()
                        .noneMatch(paper -> paper.attachment().equals(key)))
                .forEach(key -> yaml.at("procedure").wrong("requires " + key + ", which no paper is", null));
    }

    /** What nobody sends could never be decided, so the form could be of no use. */
    private void enough(YamlMap yaml, PortalForm form, Procedure procedure) {
        var said = Stream.concat(
                        form.given().keySet().stream(), form.items().stream().map(PortalForm.Item::fact))
                .collect(Collectors.toSet());
        var wanted = new HashSet<>(OF_APPLICANT);
        procedure.forms().forEach(key -> {
            var paper = files.forms().forms().get(key);
            if (paper != null) {
                wanted.addAll(paper.facts());
            }
        });
        wanted.addAll(procedure.needs());
        wanted.addAll(Expressions.facts(procedure.when()));
        if (procedure.deadline() != null) {
            wanted.add(procedure.deadline().from());
        }
        var missing = wanted.stream()
                .flatMap(this::asked)
                .filter(fact -> !said.contains(fact))
                .distinct()
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            yaml.at("items").wrong("nothing says " + String.join(", ", missing) + " of " + procedure.key(), null);
        }
    }

    /** In place of an age the days that it is computed from. */
    private Stream<String> asked(String key) {
        var fact = facts.facts().get(key);
        if (fact == null) {
            return Stream.empty();
        }
        return fact.age() == null
                ? Stream.of(key)
                : Stream.of(fact.age().born(), fact.age().on()).filter(day -> !day.equals("today"));
    }
}
