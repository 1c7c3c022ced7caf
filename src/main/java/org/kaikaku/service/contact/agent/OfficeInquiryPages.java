package org.kaikaku.service.contact.agent;

import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.OneLine;
import org.kaikaku.service.contact.inquiry.OpenInquiry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came in, an inquiry with what may answer it, and one that is taken in on the telephone. */
@Controller
@RequestMapping("/staff/inquiries")
class OfficeInquiryPages {
    private static final String FORM = "service/contact/office-inquiry-new";

    private final Inquiries inquiries;
    private final OpenInquiry openInquiry;
    private final SuggestAnswers suggest;
    private final AgentDesk desk;
    private final ShowInquiry show;
    private final Site.Source site;
    private final Journal journal;

    OfficeInquiryPages(
            Inquiries inquiries,
            OpenInquiry openInquiry,
            SuggestAnswers suggest,
            AgentDesk desk,
            ShowInquiry show,
            Site.Source site,
            Journal journal) {
        this.inquiries = inquiries;
        this.openInquiry = openInquiry;
        this.suggest = suggest;
        this.desk = desk;
        this.show = show;
        this.site = site;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var rows = inquiries.in(desk.divisions(actor)).stream()
                .map(one -> new OfficeInquiriesView.Row(
                        one,
                        site.office(one.course().division()),
                        one.course().due().isBefore(desk.today()),
                        one instanceof Inquiry.Closed))
                .toList();
        return Pages.show("service/contact/office-inquiries", new OfficeInquiriesView(rows));
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "") String q, Actor actor) {
        var near = suggest.near(q, desk.divisions(actor));
        return Pages.show(FORM, new OfficeFormView(q, near, "", "", "", "PHONE", false, null));
    }

    /** What comes near to words while they are typed; about nobody, so nothing of it is journalled. */
    @GetMapping("/answers")
    ModelAndView answers(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String use, Actor actor) {
        var near = suggest.near(Written.clean(q), desk.divisions(actor));
        return Pages.show("service/contact/near-found", new NearView(near, use.matches("[0-9a-f-]{36}") ? use : ""));
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "PHONE") String channel,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "false") boolean callBack,
            Actor actor) {
        var division = desk.division(actor);
        var asked = Written.clean(text);
        var who = OneLine.of(name);
        var where = OneLine.of(reach);
        var problem = !Written.fits(asked) ? "text" : callBack && where.isEmpty() ? "reach" : null;
        if (problem != null) {
            var near = suggest.near(asked, desk.divisions(actor));
            return Pages.mend(FORM, new OfficeFormView("", near, asked, who, where, channel, callBack, problem));
        }
        var by = channel.equals("MAIL") ? Inquiry.Channel.MAIL : Inquiry.Channel.PHONE;
        var id = openInquiry.byStaff(
                new OpenInquiry.Asked(by, asked, "", who, where, callBack, Language.JA, null), division, actor);
        return Pages.go(ShowInquiry.path(id));
    }

    /** One that was joined into another is read there. */
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String use,
            Actor actor) {
        var inquiry = desk.find(id, actor);
        if (inquiry instanceof Inquiry.Joined joined) {
            return Pages.go(ShowInquiry.path(joined.into()));
        }
        looked(inquiry, actor);
        var typed = suggest.find(use, desk.divisions(actor))
                .map(one -> one.text().ja())
                .orElse("");
        return show.page(inquiry, new ShowInquiry.Typed(Written.clean(q), typed, "", null), actor);
    }

    /** At those, too, that were joined into it. */
    private void looked(Inquiry inquiry, Actor actor) {
        var id = inquiry.head().id();
        journal.write(Stream.concat(
                        Stream.of(id),
                        inquiries.joinedInto(id).stream().map(one -> one.head().id()))
                .map(read -> new Trace(actor.doer(), Act.LOOK, "問い合わせへの対応", null, "inquiry/" + read))
                .toList());
    }
}
