package org.kaikaku.platform.mandate.desk;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.mandate.form.MandateForm;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.MandateBook;
import org.kaikaku.platform.mandate.grant.Outcome;
import org.kaikaku.platform.mandate.grant.Principal;
import org.kaikaku.platform.mandate.grant.RenewMandate;
import org.kaikaku.platform.mandate.grant.RevokeMandate;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk ends a mandate or sets another last day, having seen the document again. */
@Controller
class DeskStepPages {
    private final MandateBook book;
    private final ShowDesk show;
    private final RevokeMandate revoke;
    private final RenewMandate renew;

    DeskStepPages(MandateBook book, ShowDesk show, RevokeMandate revoke, RenewMandate renew) {
        this.book = book;
        this.show = show;
        this.revoke = revoke;
        this.renew = renew;
    }

    @PostMapping("/staff/mandates/{id}/revocation")
    ModelAndView revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var mandate = find(id);
        return after(
                revoke.revoke(mandate, Mandate.Revoked.Side.CLERK, actor), mandate, "mandate.revoked", actor, flash);
    }

    @PostMapping("/staff/mandates/{id}/renewal")
    ModelAndView renew(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        var mandate = find(id);
        return after(
                renew.renew(mandate, MandateForm.day(until), true, actor), mandate, "mandate.renewed", actor, flash);
    }

    private Mandate find(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView after(Outcome outcome, Mandate mandate, String done, Actor actor, RedirectAttributes flash) {
        if (outcome instanceof Outcome.Refused(var why)) {
            return Pages.mend(
                    MandateDeskPages.PAGE,
                    switch (mandate.terms().principal()) {
                        case Principal.Person(var person, var _) -> show.person(person, null, null, why, actor);
                        case Principal.Company(var number, var _) -> show.company(number.digits(), null, null, why);
                    });
        }
        flash.addFlashAttribute("flash", done);
        return Pages.go(ShowDesk.path(mandate));
    }
}
