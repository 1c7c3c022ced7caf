package org.kaikaku.platform.identity.signin;

import org.jspecify.annotations.Nullable;

/** @param problem end of the text's key */
public record SignUpView(
        String name, String login, String next, @Nullable String problem) {
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST = 200;

    static SignUpView empty(String next) {
        return new SignUpView("", "", next, null);
    }

    SignUpView because(String why) {
        return new SignUpView(name, login, next, why);
    }

    /** Length counts, not odd signs (NIST SP 800-63B 3.1.1.2). */
    @Nullable
    String problem(String password) {
        if (name.isBlank() || name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            return "name";
        }
        if (!login.strip().matches("[^\\s@\\p{Cc}]+@[^\\s@\\p{Cc}]+\\.[^\\s@\\p{Cc}]+") || login.length() > LONGEST) {
            return "login";
        }
        return isLongEnough(password) ? null : "password";
    }

    public static boolean isLongEnough(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD && password.length() <= LONGEST;
    }
}
