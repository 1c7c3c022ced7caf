package org.kaikaku.platform.register.guard;

import jakarta.servlet.ServletRequest;
import java.util.Set;
import org.kaikaku.platform.register.PersonId;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whose address one answer may show, because somebody who may has said why. Nothing of it outlives the answer. */
public final class Shown {
    private static final String NAME = Shown.class.getName();

    private Shown() {}

    public static void to(PersonId person) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(NAME, person.value(), RequestAttributes.SCOPE_REQUEST);
    }

    static Set<String> in(ServletRequest request) {
        return request.getAttribute(NAME) instanceof String person ? Set.of(person) : Set.of();
    }
}
