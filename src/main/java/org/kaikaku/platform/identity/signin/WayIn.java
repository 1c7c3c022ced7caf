package org.kaikaku.platform.identity.signin;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.language.Text;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** One more way to sign in, beside the form; a bean. It makes its {@code Authentication} by {@link Admission}. */
public interface WayIn {
    void add(HttpSecurity pages);

    /** Addresses that strangers may open for it. */
    List<String> open();

    /** What the sign-in page offers for it. */
    default List<Offer> offers() {
        return List.of();
    }

    /** With what it may come back to the sign-in page: ends of keys of texts, {@code identity.sign-in.…}. */
    default Set<String> problems() {
        return Set.of();
    }

    /**
     * @param path where it begins
     * @param staff whether it is for staff, not for residents
     */
    record Offer(Text name, String path, boolean staff) {}
}
