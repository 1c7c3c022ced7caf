package org.kaikaku.service.contact.knowledge;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an article said before, for whoever writes it. */
@Controller
@RequestMapping("/staff/faq/{key}/versions")
class VersionPages {
    private final Knowledge knowledge;
    private final ArticleVersions versions;

    VersionPages(Knowledge knowledge, ArticleVersions versions) {
        this.knowledge = knowledge;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView list(@PathVariable String key, Actor actor) {
        var article = knowledge
                .find("faq/" + key)
                .map(Answer::article)
                .filter(one -> actor.may(Right.CASEWORK, one.division()))
                .orElseThrow(FaqPages.NoSuchArticle::new);
        return Pages.show("service/contact/versions", new VersionsView(key, article.title(), versions.of(key)));
    }
}
