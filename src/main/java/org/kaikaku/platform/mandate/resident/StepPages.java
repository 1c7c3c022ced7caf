package org.kaikaku.platform.mandate.resident;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.form.MandateForm;
import org.kaikaku.platform.mandate.grant.ConfirmMandate;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.Outcome;
import org.kaikaku.platform.mandate.grant.RenewMandate;
import org.kaikaku.platform.mandate.grant.RevokeMandate;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the two sides do with a mandate: confirm, renew, revoke. */
@Controller
class StepPages {
    private final OwnMandate own;
    private final ConfirmMandate confirm;
    private final RevokeMandate revoke;
    private final RenewMandate renew;

    StepPages(OwnMandate own, ConfirmMandate confirm, RevokeMandate revoke, RenewMandate renew) {
        this.own = own;
        this.confirm = confirm;
        this.revoke = revoke;
        this.renew = renew;
    }

    @PostMapping("/my/mandates/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return after(confirm.confirm(own.given(id, actor), actor), id, "mandate.confirmed", actor, flash);
    }

    @PostMapping("/my/mandates/{id}/revocation")
    ModelAndView revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var mandate = own.find(id, actor);
        var side = OwnMandate.gave(mandate, actor) ? Mandate.Revoked.Side.GIVER : Mandate.Revoked.Side.PROXY;
        return after(revoke.revoke(mandate, side, actor), id, "mandate.revoked", actor, flash);
    }

    @PostMapping("/my/mandates/{id}/renewal")
    ModelAndView renew(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            RedirectAttributes flash) {
        var mandate = own.given(id, actor);
        return after(renew.renew(mandate, MandateForm.day(until), false, actor), id, "mandate.renewed", actor, flash);
    }

    private ModelAndView after(Outcome outcome, UUID id, String done, Actor actor, RedirectAttributes flash) {
        return switch (outcome) {
            case Outcome.Refused(var why) ->
                Pages.mend(OwnMandate.PAGE, own.view(own.find(id, actor), actor, null, why));
            case Outcome.Done _ -> {
                flash.addFlashAttribute("flash", done);
                yield Pages.go("/my/mandates/" + id);
            }
        };
    }
}
