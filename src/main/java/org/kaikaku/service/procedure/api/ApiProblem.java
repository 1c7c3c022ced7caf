package org.kaikaku.service.procedure.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Everything that the API may answer in the place of what was asked for, with what the description says of it. */
enum ApiProblem {
    UNREADABLE(HttpStatus.BAD_REQUEST, "unreadable", "No JSON, or an id that is none."),
    KEY(
            HttpStatus.BAD_REQUEST,
            "key",
            "`Idempotency-Key` is missing where it must be, too long, or no UUID without a token."),
    TOKEN(HttpStatus.UNAUTHORIZED, "401", "This call needs a token, or the token is unknown, expired or revoked."),
    SCOPE(HttpStatus.FORBIDDEN, "403", "The token lacks the scope that `WWW-Authenticate` names."),
    MANDATE_OVER(HttpStatus.FORBIDDEN, "mandate-over", "The mandate is revoked, over or not the caller's."),
    MANDATE_OUTSIDE(HttpStatus.FORBIDDEN, "mandate-outside", "What is wanted lies outside of the mandate."),
    DEFINITION(HttpStatus.NOT_FOUND, "definition", "The city knows no such life event."),
    INTERVIEW(HttpStatus.NOT_FOUND, "interview", "Not there; somebody else's answers the same."),
    APPLICATION(HttpStatus.NOT_FOUND, "application", "Not there; somebody else's answers the same."),
    CHANGED(HttpStatus.CONFLICT, "changed", "Somebody answered at the same moment: send it again."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "The same `Idempotency-Key` was sent with something else."),
    FACT(HttpStatus.UNPROCESSABLE_CONTENT, "fact.…", "The fact named in `fact` cannot be so."),
    NUMBER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "individual-number",
            "There is an individual number (個人番号) in it; nothing was kept."),
    MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "missing", "Forms still need the facts named in `detail`."),
    NOT_POSSIBLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "not-possible",
            "The procedure does not apply, is not online, or requires a paper."),
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "429", "Too often: `Retry-After` says in how many seconds again.");

    static final String URN = "urn:kaikaku:problem:";

    private final HttpStatus status;
    private final String what;
    private final String meaning;

    ApiProblem(HttpStatus status, String what, String meaning) {
        this.status = status;
        this.what = what;
        this.meaning = meaning;
    }

    HttpStatus status() {
        return status;
    }

    /** End of its type and of its texts' key. */
    String what() {
        return what;
    }

    String meaning() {
        return meaning;
    }

    static String type(String what) {
        return URN + what.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
