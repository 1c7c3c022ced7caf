package org.kaikaku.platform.web;

import java.lang.reflect.Method;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What a room adds to the JSON API, for its description; a bean of that room. Its calls lie under {@code /api/v1}, and what is said of each
 * stands in {@code api/operations.yaml}.
 */
public interface ApiPart {
    /** Records that its calls take and answer; no other room's have their names. */
    List<Class<?>> shapes();

    /** What a call may answer in the place of what was asked for, besides what follows from limits; empty for another room's. */
    List<Refusal> refusals(Method call);

    /**
     * @param type as the answer tells it (RFC 9457)
     * @param meaning for who reads the description
     */
    record Refusal(HttpStatus status, String type, String meaning) {}
}
