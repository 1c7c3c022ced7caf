package org.kaikaku.platform.notice.reader;

import java.util.UUID;

/** Sends what confirms an address; the mails of this room answer. */
public interface AddressMail {
    /** Whether the city sends mails at all. */
    boolean on();

    /** False where this account has asked often enough today. In the caller's transaction. */
    boolean send(UUID account, String address, String code);
}
