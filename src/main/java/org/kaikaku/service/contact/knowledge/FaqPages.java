package org.kaikaku.service.contact.knowledge;

import java.time.Clock;
import java.util.List;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people often ask: by category, by words, one by one; and whether it helped. */
@Controller
@RequestMapping("/faq")
class FaqPages {
    private static final int MOST = 20;

    private final Knowledge knowledge;
    private final Marks marks;
    private final Site.Source site;
    private final Clock clock;

    FaqPages(Knowledge knowledge, Marks marks, Site.Source site, Clock clock) {
        this.knowledge = knowledge;
        this.marks = marks;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q) {
        var asked = Written.clean(q);
        var found = asked.isEmpty()
                ? List.<Answer>of()
                : knowledge.nearest(asked, MOST).stream()
                        .map(Knowledge.Hit::answer)
                        .toList();
        return Pages.show("service/contact/faq", new FaqView(asked, found, groups()));
    }

    @GetMapping("/{key}")
    ModelAndView article(@PathVariable String key) {
        var answer = find(key);
        var article = article(answer);
        var near = knowledge.nearest(article.title().ja(), 5).stream()
                .map(Knowledge.Hit::answer)
                .filter(other -> !other.key().equals(answer.key()))
                .limit(3)
                .toList();
        return Pages.show(
                "service/contact/article", new ArticleView(answer, article, site.office(article.division()), near));
    }

    @PostMapping("/{key}/marks")
    ModelAndView mark(@PathVariable String key, @RequestParam boolean helped, RedirectAttributes flash) {
        marks.add(article(find(key)), helped, clock.instant());
        flash.addFlashAttribute("flash", helped ? "contact.faq.helped.thanks" : "contact.faq.missed.thanks");
        return Pages.go("/faq/" + key);
    }

    private List<FaqView.Group> groups() {
        return knowledge.rules().categories().stream()
                .map(category -> new FaqView.Group(
                        category.key(),
                        category.name(),
                        knowledge.all().stream()
                                .filter(answer -> answer.article() != null
                                        && answer.article().category().equals(category.key()))
                                .toList()))
                .filter(group -> !group.answers().isEmpty())
                .toList();
    }

    private Answer find(String key) {
        return knowledge.find("faq/" + key).orElseThrow(NoSuchArticle::new);
    }

    private static Article article(Answer answer) {
        var article = answer.article();
        if (article == null) {
            throw new NoSuchArticle();
        }
        return article;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchArticle extends RuntimeException {}
}
