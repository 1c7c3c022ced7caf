package org.kaikaku.service.outreach.tablet;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** That van does not go on that day. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class NoSuchOuting extends RuntimeException {
    private static final long serialVersionUID = 1;
}
