package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.passkey.AddPasskey;
import org.kaikaku.platform.identity.recovery.OwnCodes;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody half in must still do. Whoever has nothing to do here is led on. */
@Controller
class RestPages {
    private static final String PAGE = "platform/identity/rest";
    private static final String BY_CODE = "復旧コードによるサインイン";

    private final Admission admission;
    private final Accounts accounts;
    private final PasskeyCeremony ceremony;
    private final OwnCodes codes;
    private final ChooseFirstPassword choose;
    private final GuessCode guess;
    private final WhereToGo where;

    RestPages(
            Admission admission,
            Accounts accounts,
            PasskeyCeremony ceremony,
            OwnCodes codes,
            ChooseFirstPassword choose,
            GuessCode guess,
            WhereToGo where) {
        this.admission = admission;
        this.accounts = accounts;
        this.ceremony = ceremony;
        this.codes = codes;
        this.choose = choose;
        this.guess = guess;
        this.where = where;
    }

    @GetMapping("/sign-in/rest")
    ModelAndView rest(@RequestParam(defaultValue = "") String next, @Nullable Authentication in) {
        return half(in).map(who -> show(who, next, null))
                .orElseGet(() -> Pages.go(WhereToGo.isHere(next) ? next : "/"));
    }

    @PostMapping("/sign-in/rest/code")
    ModelAndView code(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String code,
            @Nullable Authentication in,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(Rest.SECOND_FACTOR, in)
                .map(who -> guess.isRight(actor(who), BY_CODE, () -> codes.use(code, actor(who)))
                        ? byCode(who.done(Rest.SECOND_FACTOR), in, next, request, response)
                        : mend(who, next, "code-wrong"))
                .orElseGet(() -> Pages.go("/"));
    }

    @PostMapping("/sign-in/rest/password")
    ModelAndView password(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String password,
            @Nullable Authentication in,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(Rest.OWN_PASSWORD, in)
                .map(who -> choose.choose(actor(who), password)
                        ? on(who.done(Rest.OWN_PASSWORD), in, next, request, response)
                        : mend(who, next, "password"))
                .orElseGet(() -> Pages.go("/"));
    }

    @PostMapping(path = "/sign-in/rest/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> challenge(
            @Nullable Authentication in, HttpServletRequest request, HttpServletResponse response) {
        return in == null || at(Rest.FIRST_PASSKEY, in).isEmpty()
                ? ResponseEntity.badRequest().build()
                : ResponseEntity.ok(ceremony.challenge(in, request, response));
    }

    @PostMapping("/sign-in/rest/passkeys")
    ResponseEntity<Map<String, String>> passkey(
            @RequestBody(required = false) @Nullable String made,
            @RequestParam(defaultValue = "") String next,
            @Nullable Authentication in,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = at(Rest.FIRST_PASSKEY, in);
        if (who.isEmpty() || made == null) {
            return ResponseEntity.badRequest().build();
        }
        var result = ceremony.made(made, actor(who.get()), request, response);
        if (result != AddPasskey.Result.ADDED) {
            return ResponseEntity.unprocessableContent().body(Map.of("problem", result.name()));
        }
        return ResponseEntity.ok(Map.of("to", finish(who.get().done(Rest.FIRST_PASSKEY), in, next, request, response)));
    }

    private ModelAndView byCode(
            SignedIn in,
            @Nullable Authentication before,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = before == null ? Stream.<FactorGrantedAuthority>of() : Presence.factors(before);
        var proved = admission.with(FactorGrantedAuthority.OTT_AUTHORITY, in, known);
        return on(in, proved, next, request, response);
    }

    private ModelAndView on(
            SignedIn in,
            @Nullable Authentication before,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Pages.go(finish(in, before, next, request, response));
    }

    private String finish(
            SignedIn in,
            @Nullable Authentication before,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (before != null) {
            admission.keep(admission.with(in, before), request, response);
        }
        return where.after(in, WhereToGo.isHere(next) ? next : null);
    }

    /** Nobody, too, whose account ended on the threshold. */
    private Optional<SignedIn> half(@Nullable Authentication in) {
        return Presence.of(in)
                .map(Presence::in)
                .filter(who -> !who.isIn())
                .filter(who -> accounts.actor(who.account()).isPresent());
    }

    private Optional<SignedIn> at(Rest rest, @Nullable Authentication in) {
        return half(in).filter(who -> who.next().filter(rest::equals).isPresent());
    }

    private Actor actor(SignedIn who) {
        return accounts.actor(who.account()).orElseThrow();
    }

    private static ModelAndView mend(SignedIn who, String next, String problem) {
        var page = show(who, next, problem);
        page.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView show(SignedIn who, String next, @Nullable String problem) {
        return Pages.show(PAGE, new RestView(who.next().orElseThrow(), next, problem));
    }
}
