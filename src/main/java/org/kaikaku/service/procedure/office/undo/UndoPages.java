package org.kaikaku.service.procedure.office.undo;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.TypedText;
import org.kaikaku.service.procedure.office.casefile.Steps;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.kaikaku.service.procedure.office.casefile.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step on a case, taken back or sent on its way. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class UndoPages {
    private final Steps steps;
    private final UndoStep undo;
    private final SendNow send;

    UndoPages(Steps steps, UndoStep undo, SendNow send) {
        this.steps = steps;
        this.undo = undo;
        this.send = send;
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var said = TypedText.clean(reason);
        var way = new Way(receipt, actor, Typed.undone(said), "office.done.undo", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> undo.undo(receipt, version, said, actor));
    }

    @PostMapping("/departure")
    ModelAndView send(@PathVariable String receipt, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.departure", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> send.send(receipt, version, actor));
    }
}
