package org.kaikaku.service.procedure.disposal;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.disposal.DisposalsView.Typed;
import org.kaikaku.service.procedure.office.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications whose papers are kept beyond their time. */
@Controller
@RequestMapping(DisposalPages.HOME + "/holds")
class PaperHoldPages {
    private final HoldPapers hold;
    private final ShowDisposals show;

    PaperHoldPages(HoldPapers hold, ShowDisposals show) {
        this.hold = hold;
        this.show = show;
    }

    @PostMapping
    ModelAndView hold(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        DisposalPages.only(actor);
        var typed = new Typed(TypedText.clean(receipt), TypedText.clean(reason));
        if (typed.reason().isBlank()) {
            return again("disposal.hold.reason.missing", typed, actor);
        }
        return hold.hold(typed.receipt(), typed.reason(), actor)
                ? DisposalPages.done("disposal.done.hold", flash)
                : again("disposal.hold.receipt.unknown", typed, actor);
    }

    @PostMapping("/{receipt}/end")
    ModelAndView end(@PathVariable String receipt, Actor actor, RedirectAttributes flash) {
        if (!hold.release(receipt, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return DisposalPages.done("disposal.done.release", flash);
    }

    private ModelAndView again(String problem, Typed typed, Actor actor) {
        return Pages.mend(DisposalPages.TEMPLATE, show.show(actor, problem, typed));
    }
}
