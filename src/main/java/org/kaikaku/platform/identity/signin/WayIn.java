package org.kaikaku.platform.identity.signin;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** One more way to sign in, beside the form; a bean. It makes its {@code Authentication} by {@link Admission}. */
public interface WayIn {
    void add(HttpSecurity pages);

    /** Addresses that strangers may open for it. */
    List<String> open();
}
