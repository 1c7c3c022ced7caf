package org.kaikaku.platform.identity.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.TokenScope;
import org.kaikaku.platform.identity.signin.ProvedRecently;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens. */
@Controller
class TokenPages {
    private static final String PAGE = "platform/identity/tokens";

    private final Tokens tokens;
    private final MakeToken make;
    private final RevokeToken revoke;

    TokenPages(Tokens tokens, MakeToken make, RevokeToken revoke) {
        this.tokens = tokens;
        this.make = make;
        this.revoke = revoke;
    }

    @GetMapping({"/my/tokens", "/staff/tokens"})
    ModelAndView list(Actor actor) {
        return Pages.show(PAGE, view(actor, new TokensView.Typed("", Set.of(), MakeToken.DAYS.get(1)), null));
    }

    @ProvedRecently(back = "/tokens")
    @PostMapping({"/my/tokens", "/staff/tokens"})
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scope", defaultValue = "") List<String> scopes,
            @RequestParam(defaultValue = "0") int days,
            Actor actor) {
        var wanted =
                scopes.stream().map(TokenScope::find).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        return switch (make.make(name, wanted, days, actor)) {
            case MakeToken.Result.Made(var token, var signs) ->
                Pages.show("platform/identity/token-made", new TokenMadeView(token, signs, home(actor)));
            case MakeToken.Result.Refused(var reason) ->
                Pages.mend(
                        PAGE,
                        view(
                                actor,
                                new TokensView.Typed(name, wanted, days),
                                reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        };
    }

    @GetMapping({"/my/tokens/{id}/revocation", "/staff/tokens/{id}/revocation"})
    ModelAndView confirm(@PathVariable UUID id, Actor actor) {
        var token = tokens.of(actor.account(), id).orElseThrow(TokenPages::notThere);
        return Pages.show("platform/identity/token-revoke", new TokenRevokeView(token, home(actor)));
    }

    @PostMapping({"/my/tokens/{id}/revocation", "/staff/tokens/{id}/revocation"})
    ModelAndView revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (!revoke.revoke(id, actor)) {
            throw notThere();
        }
        flash.addFlashAttribute("flash", "identity.token.revoked");
        return Pages.go(home(actor) + "/tokens");
    }

    private TokensView view(Actor actor, TokensView.Typed typed, @Nullable String problem) {
        return new TokensView(
                home(actor), tokens.of(actor.account()), TokenScope.of(actor.staff()), MakeToken.DAYS, typed, problem);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String home(Actor actor) {
        return actor.staff() ? "/staff" : "/my";
    }
}
