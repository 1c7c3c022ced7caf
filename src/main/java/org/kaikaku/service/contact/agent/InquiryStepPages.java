package org.kaikaku.service.contact.agent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.agent.ShowInquiry.Typed;
import org.kaikaku.service.contact.inquiry.GoOnWithInquiry;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.TakeContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each step that an agent takes with an inquiry. */
@Controller
@RequestMapping("/staff/inquiries/{id}")
class InquiryStepPages {
    private final GoOnWithInquiry goOn;
    private final TakeContact takeContact;
    private final AgentDesk desk;
    private final ShowInquiry show;

    InquiryStepPages(GoOnWithInquiry goOn, TakeContact takeContact, AgentDesk desk, ShowInquiry show) {
        this.goOn = goOn;
        this.takeContact = takeContact;
        this.desk = desk;
        this.show = show;
    }

    /** @param shared whether others may answer so too: nothing in it is about a person */
    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean shared,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = desk.find(id, actor);
        var written = Written.clean(text);
        if (!Written.fits(written)) {
            return show.mend(inquiry, new Typed("", written, "", "answer"), actor);
        }
        boolean done = inquiry instanceof Inquiry.Open open && goOn.answer(open, written, shared, actor);
        return ShowInquiry.after(id, done, "contact.inquiry.answered", flash);
    }

    @PostMapping("/escalation")
    ModelAndView escalate(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = desk.find(id, actor);
        var written = Written.clean(text);
        var day = day(until);
        boolean known = desk.offices().stream().anyMatch(one -> one.key().equals(division));
        var problem = !known ? "division" : day == null ? "until" : !Written.fits(written) ? "note" : null;
        if (problem != null || day == null) {
            return show.mend(inquiry, new Typed("", "", written, problem), actor);
        }
        boolean done = inquiry instanceof Inquiry.Open open && goOn.escalate(open, division, day, written, actor);
        return ShowInquiry.after(id, done, "contact.inquiry.escalated", flash);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = desk.find(id, actor);
        var written = Written.clean(text);
        if (!Written.fits(written)) {
            return show.mend(inquiry, Typed.note(written, "reopen"), actor);
        }
        boolean done = inquiry instanceof Inquiry.Closed closed && goOn.reopen(closed, written, actor);
        return ShowInquiry.after(id, done, "contact.inquiry.reopened", flash);
    }

    /** They called or wrote again in the same matter. */
    @PostMapping("/contacts")
    ModelAndView again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean callBack,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = desk.find(id, actor);
        var written = Written.clean(text);
        boolean nowhere = callBack && inquiry.head().reach().isEmpty();
        if (!Written.fits(written) || nowhere) {
            return show.mend(inquiry, Typed.note(written, nowhere ? "again-reach" : "again"), actor);
        }
        boolean done = takeContact.again(inquiry, written, callBack, actor);
        return ShowInquiry.after(id, done, "contact.inquiry.again.done", flash);
    }

    /** Somebody called them back. */
    @PostMapping("/calls")
    ModelAndView called(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean reached,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var inquiry = desk.find(id, actor);
        var written = Written.clean(text);
        if (written.codePointCount(0, written.length()) > Written.LONGEST) {
            return show.mend(inquiry, Typed.note(written, "call"), actor);
        }
        boolean done = inquiry instanceof Inquiry.Open open
                && open.course().callBack()
                && takeContact.called(open, reached, written, actor);
        return ShowInquiry.after(id, done, reached ? "contact.inquiry.called" : "contact.inquiry.missed", flash);
    }

    private @Nullable LocalDate day(String typed) {
        var today = desk.today();
        return SentBack.day(typed)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(1)))
                .orElse(null);
    }
}
