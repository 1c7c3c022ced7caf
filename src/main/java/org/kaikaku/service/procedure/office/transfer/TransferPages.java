package org.kaikaku.service.procedure.office.transfer;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.TypedText;
import org.kaikaku.service.procedure.office.casefile.Steps;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.kaikaku.service.procedure.office.casefile.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case's way to another division. */
@Controller
class TransferPages {
    private final Steps steps;
    private final TransferCase transfer;

    TransferPages(Steps steps, TransferCase transfer) {
        this.steps = steps;
        this.transfer = transfer;
    }

    @PostMapping("/staff/cases/{receipt}/transfer")
    ModelAndView transfer(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var said = TypedText.clean(reason);
        var way = new Way(
                receipt, actor, Typed.moved(division, said), "office.done.transfer", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> transfer.transfer(receipt, version, division, said, actor));
    }
}
