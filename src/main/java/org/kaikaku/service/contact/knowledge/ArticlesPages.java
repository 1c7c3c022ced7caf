package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles as those who own them see them: what must be looked at, and what nobody answers yet. */
@Controller
@RequestMapping("/staff/faq")
class ArticlesPages {
    private final Knowledge knowledge;
    private final Marks marks;
    private final Gaps gaps;
    private final Site.Source site;
    private final Clock clock;

    ArticlesPages(Knowledge knowledge, Marks marks, Gaps gaps, Site.Source site, Clock clock) {
        this.knowledge = knowledge;
        this.marks = marks;
        this.gaps = gaps;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        mustWrite(actor);
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

    static void mustWrite(Actor actor) {
        if (!actor.has(Right.CASEWORK)) {
            throw new FaqPages.NoSuchArticle();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
