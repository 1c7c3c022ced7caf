package org.kaikaku.service.contact.agent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.inquiry.EarlierAnswers;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Service;

/** Everything that may answer what somebody asks: the division's own words, what the city says, and what was answered before. */
@Service
class SuggestAnswers {
    private static final int ANSWERS = 5;
    private static final int EARLIER = 3;
    private static final int TEMPLATES = 3;
    private static final String EARLIER_KEY = "earlier/";
    private static final String TEMPLATE_KEY = "template/";

    private final Knowledge knowledge;
    private final EarlierAnswers earlier;
    private final AnswerTemplates templates;

    SuggestAnswers(Knowledge knowledge, EarlierAnswers earlier, AnswerTemplates templates) {
        this.knowledge = knowledge;
        this.earlier = earlier;
        this.templates = templates;
    }

    /** @param divisions whose own words may be used */
    List<Suggestion> near(String question, Collection<String> divisions) {
        if (question.isBlank()) {
            return List.of();
        }
        var own = templates.containing(question, divisions, TEMPLATES).stream().map(SuggestAnswers::template);
        var answers = knowledge.nearest(question, ANSWERS).stream().map(hit -> answer(hit.answer()));
        var before = earlier.find(question, EARLIER).stream().map(SuggestAnswers::earlier);
        return Stream.of(own, answers, before).flatMap(all -> all).toList();
    }

    Optional<Suggestion> find(String key, Collection<String> divisions) {
        if (key.startsWith(EARLIER_KEY)) {
            return earlier.read(List.of(key.substring(EARLIER_KEY.length()))).stream()
                    .map(SuggestAnswers::earlier)
                    .findFirst();
        }
        if (key.startsWith(TEMPLATE_KEY)) {
            return templates.in(divisions).stream()
                    .map(SuggestAnswers::template)
                    .filter(one -> one.key().equals(key))
                    .findFirst();
        }
        return knowledge.find(key).map(SuggestAnswers::answer);
    }

    List<Suggestion> templates(Collection<String> divisions) {
        return templates.in(divisions).stream().map(SuggestAnswers::template).toList();
    }

    private static Suggestion answer(Answer answer) {
        return new Suggestion(Suggestion.Kind.ANSWER, answer.key(), answer.title(), answer.text(), answer.path());
    }

    private static Suggestion earlier(EarlierAnswers.Earlier one) {
        return new Suggestion(
                Suggestion.Kind.EARLIER, EARLIER_KEY + one.id(), Text.same(one.subject()), Text.same(one.text()), null);
    }

    private static Suggestion template(AnswerTemplates.Template one) {
        return new Suggestion(
                Suggestion.Kind.TEMPLATE, key(one.id()), Text.same(one.title()), Text.same(one.text()), null);
    }

    private static String key(UUID template) {
        return TEMPLATE_KEY + template;
    }
}
