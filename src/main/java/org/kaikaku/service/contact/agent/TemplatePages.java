package org.kaikaku.service.contact.agent;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.inquiry.NoSuchInquiry;
import org.kaikaku.service.contact.inquiry.OneLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The division's own words, written and taken away by whoever answers there. */
@Controller
@RequestMapping("/staff/inquiry-templates")
class TemplatePages {
    private static final String PAGE = "service/contact/templates";
    private static final String HERE = "/staff/inquiry-templates";

    private final AnswerTemplates templates;
    private final AgentDesk desk;
    private final Site.Source site;
    private final Clock clock;

    TemplatePages(AnswerTemplates templates, AgentDesk desk, Site.Source site, Clock clock) {
        this.templates = templates;
        this.desk = desk;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Pages.show(PAGE, view(null, 0, "", "", null, actor));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var template = own(id, actor);
        return Pages.show(PAGE, view(id, template.version(), template.title(), template.text(), null, actor));
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var problem = problem(title, text);
        if (problem != null) {
            return Pages.mend(PAGE, view(null, 0, OneLine.of(title), Written.clean(text), problem, actor));
        }
        templates.add(
                UUID.randomUUID(),
                desk.division(actor),
                OneLine.of(title),
                Written.clean(text),
                actor.name(),
                clock.instant());
        return after(flash, "contact.template.kept");
    }

    @PostMapping("/{id}")
    ModelAndView rewrite(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        own(id, actor);
        var problem = problem(title, text);
        if (problem != null) {
            return Pages.mend(PAGE, view(id, version, OneLine.of(title), Written.clean(text), problem, actor));
        }
        boolean done =
                templates.rewrite(id, version, OneLine.of(title), Written.clean(text), actor.name(), clock.instant());
        return after(flash, done ? "contact.template.kept" : "contact.inquiry.overtaken");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        templates.remove(own(id, actor).id(), clock.instant());
        return after(flash, "contact.template.removed");
    }

    @PostMapping("/{id}/return")
    ModelAndView bringBack(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        templates.bringBack(own(id, actor).id());
        return after(flash, "contact.template.kept");
    }

    private static ModelAndView after(RedirectAttributes flash, String text) {
        flash.addFlashAttribute("flash", text);
        return Pages.go(HERE);
    }

    private static @Nullable String problem(String title, String text) {
        return OneLine.of(title).isEmpty() ? "title" : Written.fits(Written.clean(text)) ? null : "text";
    }

    private AnswerTemplates.Template own(UUID id, Actor actor) {
        var divisions = desk.divisions(actor);
        return templates
                .find(id)
                .filter(one -> divisions.contains(one.division()))
                .orElseThrow(NoSuchInquiry::new);
    }

    private TemplatesView view(
            @Nullable UUID id, int version, String title, String text, @Nullable String problem, Actor actor) {
        var rows = templates.all(desk.divisions(actor)).stream()
                .map(one -> new TemplatesView.Row(
                        one.id(), one.title(), one.text(), site.office(one.division()), one.by(), one.removed()))
                .toList();
        return new TemplatesView(rows, id, version, title, text, problem);
    }
}
