package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an article: for its own division, with a preview, never over another's newer version. */
@Controller
@RequestMapping("/staff/faq")
class WritePages {
    private static final String WRITE = "service/contact/write";

    private final Knowledge knowledge;
    private final WriteArticle writeArticle;
    private final Cities cities;
    private final Clock clock;

    WritePages(Knowledge knowledge, WriteArticle writeArticle, Cities cities, Clock clock) {
        this.knowledge = knowledge;
        this.writeArticle = writeArticle;
        this.cities = cities;
        this.clock = clock;
    }

    /** What the form sends; a record of the web, for the fields of a text stand apart there. */
    record Typed(
            @Nullable String key,
            @Nullable String division,
            @Nullable String category,
            @Nullable String titleJa,
            @Nullable String titleEasy,
            @Nullable String titleEn,
            @Nullable String answerJa,
            @Nullable String answerEasy,
            @Nullable String answerEn,
            @Nullable String words,
            @Nullable String review,
            @Nullable String until,
            @Nullable String lead,
            @Nullable Integer read,
            @Nullable Boolean preview) {
        int begunWith() {
            return read == null ? 0 : read;
        }

        ArticleText text() {
            return new ArticleText(
                    said(key),
                    said(division),
                    said(category),
                    new Text(said(titleJa), said(titleEasy), said(titleEn)),
                    new Text(said(answerJa), said(answerEasy), said(answerEn)),
                    said(words),
                    said(review),
                    said(until),
                    said(lead));
        }

        private static String said(@Nullable String typed) {
            return typed == null
                    ? ""
                    : typed.replace("\r\n", "\n")
                            .replaceAll("[\\p{Cc}&&[^\n]]|\\p{Cs}", " ")
                            .strip();
        }
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String question, Actor actor) {
        ArticlesPages.mustWrite(actor);
        var text = new ArticleText(
                "",
                "",
                "",
                new Text(question, "", ""),
                Text.same(""),
                "",
                today().plusYears(1).toString(),
                "",
                "");
        return Pages.show(WRITE, view(text, 0, List.of(), false, false, actor));
    }

    @GetMapping("/{key}")
    ModelAndView form(@PathVariable String key, Actor actor) {
        var article = own(key, actor);
        return Pages.show(WRITE, view(ArticleText.of(article), article.version(), List.of(), false, false, actor));
    }

    @PostMapping
    ModelAndView write(@ModelAttribute Typed typed, Actor actor, RedirectAttributes flash) {
        ArticlesPages.mustWrite(actor);
        var text = typed.text();
        if (typed.begunWith() > 0) {
            own(text.key(), actor);
        }
        if (!actor.may(Right.CASEWORK, text.division()) || !text.key().matches(KnowledgeFile.KEY)) {
            var field = text.key().matches(KnowledgeFile.KEY) ? "division" : "key";
            return mend(text, typed, List.of(new WriteView.Problem(field, "contact.write.problem." + field)), actor);
        }
        if (Boolean.TRUE.equals(typed.preview())) {
            return Pages.show(WRITE, view(text, typed.begunWith(), List.of(), true, false, actor));
        }
        return switch (writeArticle.write(text, typed.begunWith(), actor)) {
            case WriteArticle.Result.Done _ -> {
                flash.addFlashAttribute("flash", "contact.write.done");
                yield Pages.go("/faq/" + text.key());
            }
            case WriteArticle.Result.Overtaken() ->
                Pages.mend(WRITE, view(text, typed.begunWith(), List.of(), false, true, actor));
            case WriteArticle.Result.Refused(var problems) ->
                mend(text, typed, problems.stream().map(WritePages::problem).toList(), actor);
        };
    }

    private ModelAndView mend(ArticleText text, Typed typed, List<WriteView.Problem> problems, Actor actor) {
        return Pages.mend(WRITE, view(text, typed.begunWith(), problems, false, false, actor));
    }

    /** The reader's key of the file is the field's id, with the language behind: {@code title.easy} is {@code title-easy}. */
    private static WriteView.Problem problem(CityFileProblem problem) {
        var field =
                problem.path().replace("leads", "lead").replaceAll("\\[.*", "").replace('.', '-');
        return new WriteView.Problem(field.isEmpty() ? null : field, CityFileWords.japanese(problem));
    }

    private WriteView view(
            ArticleText text,
            int read,
            List<WriteView.Problem> problems,
            boolean preview,
            boolean overtaken,
            Actor actor) {
        var categories = knowledge.rules().categories().stream()
                .map(category -> new WriteView.Named(category.key(), category.name()))
                .toList();
        var divisions = cities.current().divisions().on(today()).all().stream()
                .filter(division -> actor.may(Right.CASEWORK, division.key()))
                .map(division -> new WriteView.Named(division.key(), division.name()))
                .toList();
        return new WriteView(text, read, categories, divisions, problems, preview, overtaken);
    }

    private Article own(String key, Actor actor) {
        return knowledge
                .find("faq/" + key)
                .map(Answer::article)
                .filter(article -> actor.may(Right.CASEWORK, article.division()))
                .orElseThrow(FaqPages.NoSuchArticle::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
