package org.kaikaku.service.contact.agent;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.JoinInquiries;
import org.kaikaku.service.contact.inquiry.NoSuchInquiry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records of one matter become one, and two again. Both must be the agent's to see. */
@Controller
@RequestMapping("/staff/inquiries/{id}")
class JoinPages {
    private final JoinInquiries join;
    private final AgentDesk desk;

    JoinPages(JoinInquiries join, AgentDesk desk) {
        this.join = join;
        this.desk = desk;
    }

    /** @param id of the one that stays; the other is joined into it */
    @PostMapping("/joined")
    ModelAndView join(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String other,
            Actor actor,
            RedirectAttributes flash) {
        var result = desk.find(id, actor) instanceof Inquiry.Open into
                        && desk.find(other(other), actor) instanceof Inquiry.Open open
                ? join.join(open, into, actor)
                : JoinInquiries.Result.OVERTAKEN;
        flash.addFlashAttribute(
                "flash",
                switch (result) {
                    case DONE -> "contact.inquiry.join.done";
                    case HAS_OTHERS -> "contact.inquiry.join.others";
                    case OVERTAKEN -> "contact.inquiry.overtaken";
                });
        return Pages.go(ShowInquiry.path(id));
    }

    private static UUID other(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new NoSuchInquiry();
        }
    }

    /** @param id of the one that is taken out again */
    @PostMapping("/parting")
    ModelAndView part(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        boolean done = desk.find(id, actor) instanceof Inquiry.Joined joined
                && join.part(joined, desk.find(joined.into(), actor), actor);
        return ShowInquiry.after(id, done, "contact.inquiry.part.done", flash);
    }
}
