package org.kaikaku.platform.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.passkey.AddPasskey;
import org.kaikaku.platform.identity.passkey.RemovePasskey;
import org.kaikaku.platform.identity.passkey.RenamePasskey;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.kaikaku.platform.identity.session.Sessions;
import org.kaikaku.platform.identity.signin.PasskeyCeremony;
import org.kaikaku.platform.identity.signin.ProvedRecently;
import org.kaikaku.platform.identity.signin.WhereToGo;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, renaming and removing one's own passkeys. */
@Controller
class PasskeyPages {
    private static final String ACCOUNT = "/account";

    private final PasskeyCeremony ceremony;
    private final RenamePasskey rename;
    private final RemovePasskey remove;
    private final SignInFile rules;
    private final Sessions sessions;

    PasskeyPages(
            PasskeyCeremony ceremony, RenamePasskey rename, RemovePasskey remove, SignInFile rules, Sessions sessions) {
        this.ceremony = ceremony;
        this.rename = rename;
        this.remove = remove;
        this.rules = rules;
        this.sessions = sessions;
    }

    @ProvedRecently
    @GetMapping({"/my/passkeys/new", "/staff/passkeys/new"})
    ModelAndView blank(@RequestParam(defaultValue = "") String next, Actor actor) {
        var home = home(actor);
        return Pages.show(
                "platform/identity/new-passkey",
                new NewPasskeyView(home, WhereToGo.isHere(next) ? next : home + ACCOUNT));
    }

    @ProvedRecently(back = "/passkeys/new")
    @PostMapping(
            path = {"/my/passkeys/challenge", "/staff/passkeys/challenge"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(Authentication in, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(ceremony.challenge(in, request, response));
    }

    @ProvedRecently(back = "/passkeys/new")
    @PostMapping({"/my/passkeys", "/staff/passkeys"})
    ResponseEntity<Map<String, String>> add(
            @RequestBody(required = false) @Nullable String made,
            @RequestParam(defaultValue = "") String next,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var result = ceremony.made(made == null ? "" : made, actor, request, response);
        return result == AddPasskey.Result.ADDED
                ? ResponseEntity.ok(Map.of("to", WhereToGo.isHere(next) ? next : home(actor) + ACCOUNT))
                : ResponseEntity.unprocessableContent().body(Map.of("problem", result.name()));
    }

    @ProvedRecently(back = ACCOUNT)
    @PostMapping({"/my/passkeys/{id}/name", "/staff/passkeys/{id}/name"})
    ModelAndView rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            RedirectAttributes flash) {
        var said = switch (rename.rename(id, name, actor)) {
            case RENAMED -> "identity.passkey.renamed";
            case NO_NAME -> "identity.passkey.no-name";
            case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        flash.addFlashAttribute("flash", said);
        return Pages.go(home(actor) + ACCOUNT);
    }

    @ProvedRecently(back = ACCOUNT)
    @PostMapping({"/my/passkeys/{id}/delete", "/staff/passkeys/{id}/delete"})
    ModelAndView remove(
            @PathVariable UUID id, Actor actor, Authentication in, HttpSession session, RedirectAttributes flash) {
        boolean needed = actor.staff() && rules.current().factor().demands(in.getName());
        var said = switch (remove.remove(id, needed, actor)) {
            case REMOVED -> {
                sessions.endOthers(in.getName(), session);
                yield "identity.passkey.removed";
            }
            case LAST -> "identity.passkey.last";
            case NOT_THERE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        flash.addFlashAttribute("flash", said);
        return Pages.go(home(actor) + ACCOUNT);
    }

    private static String home(Actor actor) {
        return actor.staff() ? "/staff" : "/my";
    }
}
