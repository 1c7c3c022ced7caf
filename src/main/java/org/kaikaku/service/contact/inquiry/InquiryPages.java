package org.kaikaku.service.contact.inquiry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.chat.Talks;
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

/** The web form: somebody asks a person, also with what was said in the chat, and reads the answer under an address of their own. */
@Controller
@RequestMapping("/inquiries")
class InquiryPages {
    private static final String FORM = "service/contact/inquiry-new";
    private static final int LONGEST_LINE = 100;

    private final OpenInquiry openInquiry;
    private final Inquiries inquiries;
    private final Talks talks;
    private final Site.Source site;

    InquiryPages(OpenInquiry openInquiry, Inquiries inquiries, Talks talks, Site.Source site) {
        this.openInquiry = openInquiry;
        this.inquiries = inquiries;
        this.talks = talks;
        this.site = site;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) @Nullable UUID talk) {
        return Pages.show(FORM, new InquiryFormView(talk, before(talk), "", "", "", false, null, null));
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID talk,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "false") boolean callBack,
            RedirectAttributes flash) {
        var asked = Written.clean(text);
        var who = line(name);
        var where = line(reach);
        var problem = !Written.fits(asked) ? "text" : callBack && where.isEmpty() ? "reach" : null;
        if (problem != null) {
            var view = new InquiryFormView(
                    talk, before(talk), asked, who, where, callBack, problem, "contact.inquiry.problem." + problem);
            return Pages.mend(FORM, view);
        }
        var said = before(talk);
        var channel = said.isEmpty() ? Inquiry.Channel.WEB : Inquiry.Channel.CHAT;
        var id = openInquiry.byThemselves(
                new OpenInquiry.Asked(channel, asked, String.join("\n", said), who, where, callBack));
        flash.addFlashAttribute("flash", "contact.inquiry.taken");
        return Pages.go("/inquiries/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView answer(@PathVariable UUID id) {
        var inquiry =
                inquiries.find(id).filter(one -> one.head().openedBy() == null).orElseThrow(NoSuchInquiry::new);
        var steps = inquiries.steps(id).stream()
                .filter(step -> step.kind() == Step.Kind.ASKED || step.kind() == Step.Kind.ANSWERED)
                .toList();
        return Pages.show(
                "service/contact/inquiry",
                new InquiryView(inquiry, steps, site.office(inquiry.course().division()), InquiryView.day(inquiry)));
    }

    private List<String> before(@Nullable UUID talk) {
        return talk == null
                ? List.of()
                : talks.of(talk).stream().map(turn -> "・" + turn.question()).toList();
    }

    static String line(String typed) {
        var clean = Written.clean(typed).replace('\n', ' ');
        return clean.substring(
                0, clean.offsetByCodePoints(0, Math.min(LONGEST_LINE, clean.codePointCount(0, clean.length()))));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchInquiry extends RuntimeException {}
}
