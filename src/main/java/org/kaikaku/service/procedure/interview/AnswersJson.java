package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON: {@code {"deceased.age": {"v": 83, "by": "ANSWER"}}}; a date stands under {@code d}, and without either nobody knows. */
@Component
class AnswersJson {
    private final JsonMapper json;

    AnswersJson(JsonMapper json) {
        this.json = json;
    }

    String write(People people) {
        var root = json.createObjectNode();
        root.put("applicant", people.applicant());
        switch (people.about()) {
            case About.Unsaid() -> {}
            case About.Supposed(var person) -> root.put("supposed", person);
            case About.NotRegistered() -> root.put("registered", false);
            case About.Registered(var person) -> root.put("subject", person);
        }
        return json.writeValueAsString(root);
    }

    People readPeople(String text) {
        var root = json.readTree(text);
        return new People(text(root, "applicant"), about(root));
    }

    private static About about(JsonNode root) {
        var subject = text(root, "subject");
        var supposed = text(root, "supposed");
        if (subject != null) {
            return new About.Registered(subject);
        }
        if (supposed != null) {
            return new About.Supposed(supposed);
        }
        return root.has("registered") ? new About.NotRegistered() : new About.Unsaid();
    }

    private static @Nullable String text(JsonNode root, String key) {
        var value = root.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    String write(Map<FactRef, Given> answers) {
        var root = json.createObjectNode();
        answers.forEach((ref, given) -> {
            var one = root.putObject(ref.toString());
            if (given.answer() instanceof Answer.Known(var value)) {
                switch (value) {
                    case Boolean yes -> one.put("v", yes);
                    case Integer number -> one.put("v", number);
                    case LocalDate date -> one.put("d", date.toString());
                    default -> one.put("v", value.toString());
                }
            }
            one.put("by", given.source().name());
        });
        return json.writeValueAsString(root);
    }

    SortedMap<FactRef, Given> readAnswers(String text) {
        var answers = new TreeMap<FactRef, Given>();
        json.readTree(text)
                .properties()
                .forEach(entry -> answers.put(
                        FactRef.parse(entry.getKey()),
                        new Given(
                                answer(entry.getValue()),
                                Source.valueOf(entry.getValue().get("by").asString()))));
        return answers;
    }

    private static Answer answer(JsonNode one) {
        if (one.has("d")) {
            return new Answer.Known(LocalDate.parse(one.get("d").asString()));
        }
        var value = one.get("v");
        if (value == null) {
            return new Answer.Unknown();
        }
        if (value.isBoolean()) {
            return new Answer.Known(value.asBoolean());
        }
        return new Answer.Known(value.isNumber() ? (Object) value.asInt() : value.asString());
    }
}
