package org.kaikaku.service.contact.agent;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Site;
import org.kaikaku.service.contact.inquiry.Inquiries;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.InquirySteps;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one inquiry, as it stands and as it was sent back to be mended. */
@Component
class ShowInquiry {
    private static final String ONE = "service/contact/office-inquiry";

    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final SuggestAnswers suggest;
    private final AgentDesk desk;
    private final Site.Source site;

    ShowInquiry(Inquiries inquiries, InquirySteps steps, SuggestAnswers suggest, AgentDesk desk, Site.Source site) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.suggest = suggest;
        this.desk = desk;
        this.site = site;
    }

    /**
     * @param note of whatever field must be mended but the answer
     * @param problem that field; null for none
     */
    record Typed(
            String query,
            String answer,
            String note,
            @Nullable String problem) {
        static Typed note(String note, String problem) {
            return new Typed("", "", note, problem);
        }
    }

    static String path(UUID id) {
        return "/staff/inquiries/" + id;
    }

    ModelAndView page(Inquiry inquiry, Typed typed, Actor actor) {
        return Pages.show(ONE, view(inquiry, typed, actor));
    }

    ModelAndView mend(Inquiry inquiry, Typed typed, Actor actor) {
        return Pages.mend(ONE, view(inquiry, typed, actor));
    }

    /** Back to the page, with what was done or that somebody else was quicker. */
    static ModelAndView after(UUID id, boolean done, String text, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", done ? text : "contact.inquiry.overtaken");
        return Pages.go(path(id));
    }

    private OfficeInquiryView view(Inquiry inquiry, Typed typed, Actor actor) {
        var head = inquiry.head();
        var divisions = desk.divisions(actor);
        return new OfficeInquiryView(
                inquiry,
                steps.thread(head.id()),
                site.office(inquiry.course().division()),
                typed.query(),
                suggest.near(typed.query().isBlank() ? head.subject() : typed.query(), divisions),
                suggest.templates(divisions),
                inquiries.joinedInto(head.id()),
                inquiry instanceof Inquiry.Open open ? inquiries.like(open, divisions) : List.of(),
                desk.offices(),
                typed.answer(),
                typed.note(),
                typed.problem());
    }
}
