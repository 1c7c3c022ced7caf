package org.kaikaku.service.contact.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.search.AnswerIndex;
import org.kaikaku.platform.search.AnswerIndexes;
import org.kaikaku.platform.search.Answerable;
import org.kaikaku.service.contact.AnswerSource;

/** Everything that is answered on one day, and the index over it. */
final class Corpus {
    private final Map<String, Answer> answers;
    private final KnowledgeFile.Rules rules;
    private final AnswerIndex index;

    private Corpus(Map<String, Answer> answers, KnowledgeFile.Rules rules, AnswerIndex index) {
        this.answers = answers;
        this.rules = rules;
        this.index = index;
    }

    static Corpus of(
            KnowledgeFile.Written written,
            Collection<AnswerSource.Said> said,
            Collection<AnswerSource.Lead> leads,
            LocalDate day,
            AnswerIndexes indexes) {
        var byKey = leads.stream()
                .collect(Collectors.toMap(AnswerSource.Lead::key, Function.identity(), (first, _) -> first));
        var answers = new LinkedHashMap<String, Answer>();
        Stream.concat(
                        written.articles().stream()
                                .filter(article -> article.shownOn(day))
                                .map(article -> answer(article, byKey)),
                        said.stream().map(one -> answer(one, byKey)))
                .forEach(answer -> answers.put(answer.key(), answer));
        var index = indexes.of(
                answers.values().stream().map(Corpus::answerable).toList(),
                written.rules().synonyms());
        return new Corpus(answers, written.rules(), index);
    }

    KnowledgeFile.Rules rules() {
        return rules;
    }

    AnswerIndex index() {
        return index;
    }

    Collection<Answer> all() {
        return answers.values();
    }

    Optional<Answer> find(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    private static Answer answer(Article article, Map<String, AnswerSource.Lead> leads) {
        return new Answer(
                "faq/" + article.key(),
                article.title(),
                article.answer(),
                List.of(),
                "/faq/" + article.key(),
                article.lead() == null ? null : leads.get(article.lead()),
                article);
    }

    private static Answer answer(AnswerSource.Said said, Map<String, AnswerSource.Lead> leads) {
        return new Answer(
                said.key(), said.title(), said.answer(), said.occasions(), said.path(), leads.get(said.lead()), null);
    }

    static Answerable answerable(Answer answer) {
        var article = answer.article();
        return new Answerable(
                answer.key(),
                languages(answer.title()),
                article == null ? List.of() : article.words(),
                answer.occasions().stream()
                        .flatMap(text -> languages(text).stream())
                        .toList(),
                languages(answer.text()));
    }

    private static List<String> languages(Text text) {
        return Stream.of(text.ja(), Ruby.plain(text.easy()), text.en())
                .distinct()
                .toList();
    }
}
