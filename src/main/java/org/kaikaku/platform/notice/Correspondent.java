package org.kaikaku.platform.notice;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;

/**
 * Somebody without an account who gave a mail address. Nobody has proved that it is theirs: what they hear must be fit for whoever reads there.
 *
 * @param until after that the news are of no use and are not sent any more; null where they always are
 */
public record Correspondent(
        String address, Language language, @Nullable Instant until) {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z][A-Za-z0-9-]*");

    /** Whether what somebody typed is a mail address, and one only (RFC 5322 without comments and quotes). */
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST && ADDRESS.matcher(typed).matches();
    }
}
