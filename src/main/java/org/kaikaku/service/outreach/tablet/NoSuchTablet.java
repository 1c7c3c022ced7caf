package org.kaikaku.service.outreach.tablet;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is none, or somebody else loaded it, which is told nobody. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchTablet extends RuntimeException {
    private static final long serialVersionUID = 1;
}
