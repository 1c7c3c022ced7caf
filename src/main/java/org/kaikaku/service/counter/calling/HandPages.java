package org.kaikaku.service.counter.calling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.counter.ticket.CallNext;
import org.kaikaku.service.counter.ticket.IssueTicket;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.Refusal;
import org.kaikaku.service.counter.ticket.SitAtDesk;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.Step;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of a clerk who receives people. Each press leads back to the desk as it stands then, so a press that came too late only says so. */
@Controller
@RequestMapping("/staff/desk")
class HandPages {
    private final ShowHand show;
    private final SitAtDesk sit;
    private final CallNext callNext;
    private final TakeStep takeStep;
    private final IssueTicket issue;

    HandPages(ShowHand show, SitAtDesk sit, CallNext callNext, TakeStep takeStep, IssueTicket issue) {
        this.show = show;
        this.sit = sit;
        this.callNext = callNext;
        this.takeStep = takeStep;
        this.issue = issue;
    }

    @GetMapping
    ModelAndView desk(Actor actor) {
        actor.must(Right.RECEIVE);
        return Pages.show("service/counter/calling/desk", show.show(actor));
    }

    @PostMapping("/sitting")
    ModelAndView open(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "false") boolean takeOver,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        return back(sit.open(desk, takeOver, actor), flash);
    }

    @PostMapping("/sitting/end")
    ModelAndView close(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        return back(sit.close(actor), flash);
    }

    @PostMapping("/break")
    ModelAndView pause(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        return back(sit.pause(actor), flash);
    }

    @PostMapping("/break/end")
    ModelAndView resume(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        return back(sit.resume(actor), flash);
    }

    @PostMapping("/calls")
    ModelAndView next(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        return back(refusal(callNext.call(actor)), flash);
    }

    @PostMapping("/tickets")
    ModelAndView give(
            @RequestParam(defaultValue = "") String errand,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String key,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var own = key.isBlank() ? UUID.randomUUID().toString() : key;
        return switch (issue.issue(new IssueTicket.Wish(errand, priority, Slip.Source.RECEPTION, own))) {
            case Moved.Done(var ticket, var _) ->
                Pages.go("/kiosk/tickets/" + ticket.slip().id());
            case Moved.Refused(var why) -> back(why, flash);
        };
    }

    /** @param then {@code next} to call the next as soon as this one is done, {@code all} where nothing is left for the other services of its way */
    @PostMapping("/tickets/{id}/steps")
    ModelAndView step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var wanted = step(step, service, Written.clean(note), ending, then);
        if (wanted == null) {
            return back(Refusal.NOT_NOW, flash);
        }
        var moved = takeStep.take(id, wanted, actor);
        if (moved instanceof Moved.Done && then.equals("next")) {
            return back(refusal(callNext.call(actor)), flash);
        }
        return back(refusal(moved), flash);
    }

    private static @Nullable Step step(String step, String service, String note, String ending, String then) {
        return switch (step) {
            case "call" -> new Step.Call();
            case "absent" -> new Step.Absent();
            case "came" -> new Step.Came();
            case "hold" -> new Step.Hold();
            case "transfer" -> new Step.Transfer(service, note);
            case "finish" -> new Step.Finish(ending, then.equals("all"));
            case "leave" -> new Step.Leave();
            default -> null;
        };
    }

    private static @Nullable Refusal refusal(Moved moved) {
        return moved instanceof Moved.Refused(var why) ? why : null;
    }

    private static ModelAndView back(@Nullable Refusal refused, RedirectAttributes flash) {
        if (refused != null) {
            flash.addFlashAttribute("flash", "ticket.refused." + refused);
        }
        return Pages.go("/staff/desk");
    }
}
