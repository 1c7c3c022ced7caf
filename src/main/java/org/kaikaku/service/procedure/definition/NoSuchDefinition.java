package org.kaikaku.service.procedure.definition;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The release of the city's files has nothing under that key. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchDefinition extends RuntimeException {
    private final String key;

    public NoSuchDefinition(String what, String key) {
        super("no " + what + " \"" + key + "\" in this release");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
