package org.kaikaku.platform.notice.reader;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address as somebody typed it. */
final class MailAddress {
    private static final int LONGEST = 254;
    /** One plain address: no name, no list, nothing that would begin a new line of a mail's head. */
    private static final Pattern PLAIN =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    private MailAddress() {}

    static Optional<String> typed(String text) {
        var address = text.strip();
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
