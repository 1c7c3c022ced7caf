package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFileWords;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles as those who own them see them: what must be looked at, what nobody answers yet, and writing. */
@Controller
@RequestMapping("/staff/faq")
class ArticlesPages {
    private static final String WRITE = "service/contact/write";

    private final Knowledge knowledge;
    private final Marks marks;
    private final Gaps gaps;
    private final WriteArticle writeArticle;
    private final Cities cities;
    private final Site.Source site;
    private final Clock clock;

    ArticlesPages(
            Knowledge knowledge,
            Marks marks,
            Gaps gaps,
            WriteArticle writeArticle,
            Cities cities,
            Site.Source site,
            Clock clock) {
        this.knowledge = knowledge;
        this.marks = marks;
        this.gaps = gaps;
        this.writeArticle = writeArticle;
        this.cities = cities;
        this.site = site;
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

    @GetMapping
    ModelAndView list(Actor actor) {
        mayWrite(actor);
        var counts = marks.all();
        var rows = knowledge.all().stream()
                .flatMap(answer -> Stream.ofNullable(answer.article()))
                .map(article -> row(article, counts, actor))
                .sorted(Comparator.comparing((ArticlesView.Row row) -> row.why().isEmpty())
                        .thenComparing(row -> !row.mine())
                        .thenComparing(row -> row.article().key()))
                .toList();
        var open = gaps.open().stream()
                .filter(gap -> gap.division().isEmpty() || actor.may(Right.CASEWORK, gap.division()))
                .map(gap -> new ArticlesView.Gap(
                        gap.id(), gap.question(), gap.asked(), gap.division(), site.office(gap.division())))
                .toList();
        return Pages.show("service/contact/articles", new ArticlesView(rows, open));
    }

    private ArticlesView.Row row(Article article, Map<String, Marks.Count> counts, Actor actor) {
        var count = counts.getOrDefault(article.key() + "/" + article.version(), Marks.Count.NONE);
        var why = !article.review().isAfter(today())
                ? "contact.articles.why.old"
                : count.not() - count.helped() >= knowledge.rules().doubtAfter() ? "contact.articles.why.marks" : "";
        return new ArticlesView.Row(
                article,
                site.office(article.division()),
                count.helped(),
                count.not(),
                why,
                actor.may(Right.CASEWORK, article.division()));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String question, Actor actor) {
        mayWrite(actor);
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
        mayWrite(actor);
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
                mend(text, typed, problems.stream().map(ArticlesPages::problem).toList(), actor);
        };
    }

    @PostMapping("/gaps/{id}/settled")
    ModelAndView settle(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var gap = gaps.find(id)
                .filter(one -> actor.has(Right.CASEWORK)
                        && (one.division().isEmpty() || actor.may(Right.CASEWORK, one.division())))
                .orElseThrow(FaqPages.NoSuchArticle::new);
        gaps.settle(gap.id(), actor.name(), clock.instant());
        flash.addFlashAttribute("flash", "contact.articles.gap.settled");
        return Pages.go("/staff/faq");
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

    private static void mayWrite(Actor actor) {
        if (!actor.has(Right.CASEWORK)) {
            throw new FaqPages.NoSuchArticle();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
