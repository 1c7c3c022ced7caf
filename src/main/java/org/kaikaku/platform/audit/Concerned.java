package org.kaikaku.platform.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whose records the present request has touched. Noted where records are read and where the journal is written, never by pages, so that
 * what leaves can be held against what must not be told of these people. Outside a request nothing is noted.
 */
public final class Concerned {
    private static final String NAME = Concerned.class.getName();

    private final Set<String> people = new LinkedHashSet<>();
    private boolean outsider;

    private Concerned() {}

    /** @param person register number; null for somebody whom the register does not know */
    public static void note(@Nullable String person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        var concerned = in(request);
        if (person == null) {
            concerned.outsider = true;
        } else {
            concerned.people.add(person);
        }
    }

    public static Concerned in(RequestAttributes request) {
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Concerned known) {
            return known;
        }
        var none = new Concerned();
        request.setAttribute(NAME, none, RequestAttributes.SCOPE_REQUEST);
        return none;
    }

    /** Register numbers. */
    public Set<String> people() {
        return Set.copyOf(people);
    }

    /** Whether it was about nobody at all, not even about somebody whom the register does not know. */
    public boolean nobody() {
        return people.isEmpty() && !outsider;
    }
}
