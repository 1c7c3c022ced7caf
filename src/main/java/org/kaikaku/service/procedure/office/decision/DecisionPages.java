package org.kaikaku.service.procedure.office.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.TypedText;
import org.kaikaku.service.procedure.office.casefile.CasePanel;
import org.kaikaku.service.procedure.office.casefile.Steps;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.kaikaku.service.procedure.office.casefile.Typed;
import org.kaikaku.service.procedure.office.correction.AskCorrection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding a case, asking for a correction first, and the chief's word. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class DecisionPages {
    private final Steps steps;
    private final TickChecks tick;
    private final DecideApplication decide;
    private final AskCorrection correction;
    private final ApproveDecision approve;
    private final SendBackDecision sendBack;
    private final Texts texts;

    DecisionPages(
            Steps steps,
            TickChecks tick,
            DecideApplication decide,
            AskCorrection correction,
            ApproveDecision approve,
            SendBackDecision sendBack,
            Texts texts) {
        this.steps = steps;
        this.tick = tick;
        this.decide = decide;
        this.correction = correction;
        this.approve = approve;
        this.sendBack = sendBack;
        this.texts = texts;
    }

    @PostMapping("/checks")
    ModelAndView tick(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> check,
            Actor actor,
            RedirectAttributes flash) {
        var way = new Way(
                receipt, actor, Typed.NOTHING, "office.done.checks", CaseAddress.of(receipt) + "#checks", flash);
        return steps.take(way, () -> tick.tick(receipt, version, check, actor));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") List<String> fact,
            @RequestParam(defaultValue = "") String told,
            Actor actor,
            RedirectAttributes flash) {
        var typed = new Typed(
                null,
                choice,
                preset,
                TypedText.clean(reason),
                until,
                fact,
                told,
                Typed.Move.NONE,
                Typed.Words.NONE,
                Typed.Entered.NONE);
        var done = choice.equals("correction") ? "office.done.correction" : "office.done.decision";
        return steps.take(
                new Way(receipt, actor, typed, done, CaseAddress.of(receipt), flash),
                () -> step(receipt, version, typed, actor));
    }

    private Outcome step(String receipt, int version, Typed typed, Actor actor) {
        var said = said(typed);
        return switch (typed.choice()) {
            case "grant" -> decide.decide(receipt, version, true, said, actor);
            case "refuse" -> decide.decide(receipt, version, false, said, actor);
            case "correction" ->
                correction.ask(receipt, version, said, typed.facts(), day(typed.until()), told(typed.told()), actor);
            default -> new Outcome.Refused(Reason.NOTHING_CHOSEN);
        };
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable String receipt, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.approval", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> approve.approve(receipt, version, actor));
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var said = TypedText.clean(reason);
        var way = new Way(receipt, actor, Typed.back(said), "office.done.return", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> sendBack.sendBack(receipt, version, said, actor));
    }

    /** The ready text first; it goes out in Japanese, whatever language the clerk reads. */
    private String said(Typed typed) {
        return CasePanel.PRESETS.contains(typed.preset())
                ? (texts.get("office.preset." + typed.preset()).ja() + "\n" + typed.reason()).strip()
                : typed.reason();
    }

    private static @Nullable Told told(String typed) {
        return switch (typed) {
            case "LETTER" -> Told.LETTER;
            case "PHONE" -> Told.PHONE;
            default -> null;
        };
    }

    /** What is no day is a day gone by, so that the person is told to name one. */
    private static LocalDate day(String typed) {
        return SentBack.day(typed).orElse(LocalDate.EPOCH);
    }
}
