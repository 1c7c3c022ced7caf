package org.kaikaku.platform.identity.own;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.recovery.OwnCodes;
import org.kaikaku.platform.identity.session.Sessions;
import org.kaikaku.platform.identity.signin.ProvedRecently;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and the codes for when one no longer gets in. */
@Controller
class SessionPages {
    private final Sessions sessions;
    private final OwnCodes codes;

    SessionPages(Sessions sessions, OwnCodes codes) {
        this.sessions = sessions;
        this.codes = codes;
    }

    @PostMapping({"/my/sessions/{id}/end", "/staff/sessions/{id}/end"})
    ModelAndView end(@PathVariable UUID id, Actor actor, Authentication in, RedirectAttributes flash) {
        if (!sessions.end(in.getName(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("flash", "identity.session.ended");
        return Pages.go(home(actor) + "/account");
    }

    /** Everywhere, here too. */
    @PostMapping({"/my/sessions/end", "/staff/sessions/end"})
    ModelAndView endAll(Authentication in, HttpSession session) {
        sessions.endAll(in.getName());
        session.invalidate();
        return Pages.go("/");
    }

    @ProvedRecently(back = "/account")
    @PostMapping({"/my/recovery-codes", "/staff/recovery-codes"})
    ModelAndView codes(Actor actor) {
        return Pages.show("platform/identity/codes", new CodesView(home(actor), codes.make(actor)));
    }

    private static String home(Actor actor) {
        return actor.staff() ? "/staff" : "/my";
    }
}
