package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.kaikaku.platform.identity.signin.WhereToGo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Back to the sign-in page, with words and with the other ways in. */
class BackToTheDoor implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BackToTheDoor.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        var problem = problem(failed);
        LOG.info("Sign-in through a provider: {}, {}", problem.key(), code(failed));
        var to = UriComponentsBuilder.fromPath("/sign-in").queryParam("problem", problem.key());
        if (request.getAttribute(WhereToGo.NEXT) instanceof String next) {
            to.queryParam("next", "{next}").uriVariables(Map.of("next", next));
        }
        response.sendRedirect(to.encode().build().toUriString());
    }

    static Problem problem(AuthenticationException failed) {
        if (failed instanceof Refused refused) {
            return refused.problem();
        }
        if (failed instanceof ProviderDown || failed.getCause() instanceof ProviderDown) {
            return Problem.PROVIDER_DOWN;
        }
        return switch (code(failed)) {
            case "access_denied" -> Problem.CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_request", "invalid_grant" ->
                Problem.AGAIN;
            case "invalid_token_response", "invalid_user_info_response", "server_error", "temporarily_unavailable" ->
                Problem.PROVIDER_DOWN;
            default -> keysOutOfReach(failed) ? Problem.PROVIDER_DOWN : Problem.UNTRUSTED;
        };
    }

    /** A token that could not be checked is not yet a bad one. */
    private static boolean keysOutOfReach(AuthenticationException failed) {
        return failed.getCause() instanceof JwtException cause && !(cause instanceof BadJwtException);
    }

    /** Never the message: it may quote what the token says of a person. */
    private static String code(AuthenticationException failed) {
        return failed instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : failed.getClass().getSimpleName();
    }
}
